'use client'
import { useMapRoom } from '../state/map-room-context.tsx'
import { changedText } from './changed-text.ts'
import { ChangeTag } from './change-tag.tsx'
import { ChangedWords } from './changed-words.tsx'
import styles from './change-details.module.css'

/** What a comparison or a suggestion does to the thing that is chosen: on top of its details, with the words it had. */
export function ChangeDetails({ id }: { id: string }) {
  const { changes, live } = useMapRoom()
  const mark = changes.get(id)
  if (!mark) return null
  const claim = live.map.claims.get(id)
  const words = claim ? changedText(mark, claim.text) : null
  return (
    <section className={styles.change} aria-label="What changed">
      <ChangeTag mark={mark} />
      {words ? (
        <p className={styles.words}>
          <ChangedWords {...words} />
        </p>
      ) : null}
      {mark.sentence ? <p className={styles.sentence}>{mark.sentence}</p> : null}
    </section>
  )
}
