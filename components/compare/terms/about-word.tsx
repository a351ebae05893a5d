'use client'
import { ChevronRight, MessageCircleQuestionMark } from 'lucide-react'
import { useState } from 'react'
import { claimWords } from '../../../lib/domain/comparison/inference-words.ts'
import type { AboutTheWord, Term } from '../../../lib/domain/comparison/terms.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useCompare } from '../compare-context.ts'
import { WordTable } from './word-table.tsx'
import { ToMap } from './to-map.tsx'
import styles from './about-word.module.css'

/** “This may be about the word.” What two texts agree on, and what they say of the word all the same: pair by pair. */
export function AboutWord({ term, about }: { term: Term; about: readonly AboutTheWord[] }) {
  const applications = [...new Set(about.map(({ application }) => application))]
  return (
    <div className={styles.about}>
      {applications.map((application) => (
        <Application key={application} term={term} application={application} pairs={about.filter((one) => one.application === application)} />
      ))}
    </div>
  )
}

function Application({ term, application, pairs }: { term: Term; application: string; pairs: readonly AboutTheWord[] }) {
  const { live } = useMapRoom()
  const { comparison } = useCompare().table
  const names = new Map(comparison.columns.map(({ id, name }) => [id, name] as const))
  const [open, setOpen] = useState<string | null>(keyOf(pairs[0]!))
  return (
    <section className={styles.application} aria-label={`${claimWords(live.map, application)}: this may be about the word`}>
      <h3 className={styles.title}>
        <MessageCircleQuestionMark size={16} aria-hidden />
        This may be about the word.
      </h3>
      <div className={styles.over}>
        <p>
          {pairs.length === 1 ? 'Two texts' : `${pairs.length} pairs of texts`} part over <strong>{claimWords(live.map, application)}</strong>, and yet agree on every mark of it of which both speak.
        </p>
        <ToMap claim={application} />
      </div>
      <ul className={styles.pairs}>
        {pairs.map((pair) => {
          const key = keyOf(pair)
          const isOpen = open === key
          return (
            <li key={key} className={styles.pair}>
              <h4 className={styles.pairHead}>
                <button type="button" className={styles.summary} aria-expanded={isOpen} onClick={() => setOpen(isOpen ? null : key)}>
                  <ChevronRight size={14} aria-hidden />
                  <span>
                    <span className={styles.names}>{names.get(pair.a)}</span> and <span className={styles.names}>{names.get(pair.b)}</span>
                    <span className={styles.agreeing}> agree on {marks(pair)}</span>
                  </span>
                </button>
              </h4>
              {isOpen ? <WordTable term={term} pair={pair} /> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function keyOf({ a, b }: AboutTheWord): string {
  return `${a} ${b}`
}

function marks({ agreed, open }: AboutTheWord): string {
  const all = agreed.length + open.length
  if (open.length === 0) return agreed.length === 1 ? 'the one mark' : agreed.length === 2 ? 'both marks' : `all ${agreed.length} marks`
  return `${agreed.length === 1 ? 'the one mark' : `the ${agreed.length} marks`} of ${all} that both speak of`
}
