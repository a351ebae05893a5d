'use client'
import { memo } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { foldText } from '../../../lib/domain/argument/fold-text.ts'
import { KindMark } from '../canvas/kind-mark.tsx'
import { claimNames } from '../words/claim-words.ts'
import { relationSentence } from '../words/relation-words.ts'
import { markFound } from './mark-found.ts'
import styles from './find-panel.module.css'

interface Props {
  id: string
  /** The row's own id in the page. */
  at: string
  map: ArgumentMap
  words: string
  current: boolean
  /** It is folded away or filtered out. */
  hidden: boolean
  onChoose: () => void
}

/** A match: the claim in its words, and where else the words stand. */
export const FoundItem = memo(function FoundItem({ id, at, map, words, current, hidden, onChoose }: Props) {
  const claim = map.claims.get(id)
  const relation = map.relations.get(id)
  if (!claim && !relation) return null
  const text = claim ? claim.text || 'no words yet' : relationSentence(map, relation!)
  return (
    // The keys that go from one to the next are those of the field.
    <li id={at} role="option" aria-selected={current} className={styles.hit} onClick={onChoose}>
      <span className={styles.kind}>
        {claim ? <KindMark kind={claim.kind} /> : null}
        {claim ? claimNames[claim.kind] : 'Step'}
        {hidden ? <span className={styles.hidden}>hidden now</span> : null}
      </span>
      <span className={styles.words}>
        {markFound(text, words).map(({ part, found }, index) => (found ? <mark key={index}>{part}</mark> : part))}
      </span>
      {besides(claim ?? relation!, words).map((line) => (
        <span key={line} className={styles.beside}>
          {markFound(line, words).map(({ part, found }, index) => (found ? <mark key={index}>{part}</mark> : part))}
        </span>
      ))}
    </li>
  )
}, (one, other) => one.id === other.id && one.at === other.at && one.words === other.words && one.current === other.current && one.hidden === other.hidden && one.map.claims.get(one.id) === other.map.claims.get(one.id) && one.map.relations.get(one.id) === other.map.relations.get(one.id))

/** Term, tags and note where one of the words stands there. */
function besides({ note, ...thing }: { note?: string; term?: string; scope?: string; tags?: readonly string[] }, words: string): string[] {
  const wanted = foldText(words).split(' ')
  const has = (text: string | undefined): text is string => text !== undefined && wanted.some((word) => word !== '' && foldText(text).includes(word))
  const tags = (thing.tags ?? []).filter(has)
  return [...(has(thing.term) ? [`Term: ${thing.term}`] : []), ...(has(thing.scope) ? [`Scope: ${thing.scope}`] : []), ...(tags.length > 0 ? [`Tagged: ${tags.join(', ')}`] : []), ...(has(note) ? [`Note: ${around(note, wanted)}`] : [])]
}

/** The part of a long note in which the first word stands. */
function around(note: string, wanted: readonly string[]): string {
  const at = Math.max(0, foldText(note).indexOf(wanted.find((word) => foldText(note).includes(word)) ?? ''))
  const from = Math.max(0, at - 40)
  return `${from > 0 ? '…' : ''}${note.slice(from, from + 140)}${note.length > from + 140 ? '…' : ''}`
}
