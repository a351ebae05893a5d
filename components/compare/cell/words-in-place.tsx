'use client'
import { useState } from 'react'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { aroundPassage } from './around-passage.ts'
import { useTextOf } from './use-text-of.ts'
import styles from './words-in-place.module.css'

/** How much of a paragraph is shown on either side of a passage at first, in UTF-16 code units. */
const nearby = 160

/** A passage in its paragraph, with what stands before and after it set back; more of it when asked for. */
export function WordsInPlace({ passage: id }: { passage: string }) {
  const passage = useMapRoom().sources.passages.get(id)
  const text = useTextOf(passage?.document)
  const [whole, setWhole] = useState(false)
  if (!passage) return null
  const around = text ? aroundPassage(text, passage) : null
  // The words themselves are here at once; what stands around them comes when the text does.
  if (!around) return <mark className={styles.words}>{passage.exact}</mark>
  const { before, words, after, heading } = around
  const isLong = before.length > nearby * 1.5 || after.length > nearby * 1.5
  const [shownBefore, shownAfter] = whole || !isLong ? [before, after] : [tail(before), head(after)]
  return (
    <>
      {heading ? <span className={styles.heading}>{heading}</span> : null}
      <span className={styles.around}>{shownBefore}</span>
      <mark className={styles.words}>{words}</mark>
      <span className={styles.around}>{shownAfter}</span>
      {isLong ? (
        <button type="button" className={styles.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'Less' : 'Whole paragraph'}
        </button>
      ) : null}
    </>
  )
}

/** Cut at a space, so that no word is halved. */
function tail(text: string): string {
  return text.length <= nearby ? text : `… ${text.slice(-nearby).replace(/^\S*\s+/u, '')}`
}

function head(text: string): string {
  return text.length <= nearby ? text : `${text.slice(0, nearby).replace(/\s+\S*$/u, '')} …`
}
