'use client'
import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { oneLine } from '../../../lib/domain/argument/one-line.ts'
import { aboutTheWord, mixedSupports, termsOf } from '../../../lib/domain/comparison/terms.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useMapActionsOnly, useMapRoom } from '../../map/state/map-room-context.tsx'
import { useCompare } from '../compare-context.ts'
import { saidInSense } from './said-in-sense.ts'
import { TermSection } from './term-section.tsx'
import { ToMap } from './to-map.tsx'
import styles from './terms-page.module.css'

/** Who means what by a word: its definitions by text with their passages, and where the quarrel may be about the word. */
export function TermsPage() {
  const { table } = useCompare()
  const { comparison } = table
  const { live } = useMapRoom()
  const found = useMemo(() => {
    const terms = termsOf(comparison)
    return { terms, about: aboutTheWord(comparison, terms), mixed: mixedSupports(comparison, terms), senses: saidInSense(comparison) }
  }, [comparison])
  const { terms, about, mixed, senses } = found
  const nameless = useMemo(() => [...live.map.claims.values()].filter(({ kind, term }) => kind === 'definition' && !term?.trim()), [live.map])
  if (terms.length === 0 && nameless.length === 0) return <Invitation />
  return (
    <div className={styles.page}>
      <div className={styles.body}>
        <header className={styles.header}>
          <p className={styles.intro}>What each text means by the words that are in dispute, in its own passages. Where texts grant one another the facts and still part, it may be about the word.</p>
          <AddDefinition />
        </header>
        {terms.length > 1 ? (
          <nav className={styles.index} aria-label="Words">
            <ul>
              {terms.map(({ word }) => (
                <li key={word}>
                  <button type="button" className={styles.link} onClick={() => document.getElementById(headingOf(word))?.focus()}>
                    {word}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {terms.map((term) => (
          <TermSection key={term.word} term={term} headingId={headingOf(term.word)} about={about.filter(({ word }) => word === term.word)} mixed={mixed.filter(({ word }) => word === term.word)} senses={senses} />
        ))}
        {nameless.length > 0 ? (
          <section className={styles.nameless} aria-labelledby="words-nameless">
            <h2 id="words-nameless" className={styles.small}>
              {nameless.length === 1 ? 'One definition does' : `${nameless.length} definitions do`} not say yet which word {nameless.length === 1 ? 'it defines' : 'they define'}
            </h2>
            <ul>
              {nameless.map(({ id, text }) => (
                <li key={id} className={styles.namelessLine}>
                  <span>{oneLine(text) || 'A definition without words'}</span>
                  <ToMap claim={id} />
                </li>
              ))}
            </ul>
            <p className={styles.faint}>Choose it on the map and fill in “The word” beside it.</p>
          </section>
        ) : null}
      </div>
    </div>
  )
}

function headingOf(word: string): string {
  return `word-${encodeURIComponent(word.replace(/\p{Surrogate}/gu, '\uFFFD'))}`
}

function Invitation() {
  return (
    <EmptyState title="Who means what by a word" actions={<AddDefinition />}>
      <p>Put a definition on the map for each meaning that a disputed word is given, name the word, and link the passages in which a text uses or rejects it. Texts that agree on the facts and still part then show here.</p>
    </EmptyState>
  )
}

function AddDefinition() {
  const { live } = useMapRoom()
  const { panels } = useCompare()
  const { addClaim } = useMapActionsOnly()
  if (!live.canEdit) return null
  return (
    <Button
      look="secondary"
      icon={<Plus size={14} aria-hidden />}
      onClick={() => {
        panels.setView('map')
        addClaim('definition')
      }}
    >
      Add a definition
    </Button>
  )
}
