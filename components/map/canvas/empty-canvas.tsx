'use client'
import { Quote } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { RelationMeaning } from '../../../lib/domain/layout/relation-meaning.ts'
import { KeyCaps } from '../commands/key-caps.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { MeaningSample } from './meaning-sample.tsx'
import styles from './empty-canvas.module.css'

/** A map with nothing but its question teaches in one screen how it grows, what lines mean, and the keys for it. */
export function EmptyCanvas({ panels }: { panels: RoomPanels }) {
  const { live, now, actions, editing, comparison } = useMapRoom()
  const deleted = useMemo(() => [...now.stored.claims.values()].some(({ removed }) => removed !== undefined), [now.stored])
  if (editing || comparison.open) return null
  const question = live.map.question
  return (
    <div className={styles.empty} data-over-canvas>
      {live.canEdit ? (
        <>
          <p className={styles.words}>A map begins with the answers people give. Then ask of each why one should believe it, and what speaks against it.</p>
          <button
            type="button"
            className={styles.first}
            onClick={() => (question ? actions.addReason('answers', { claim: question }) : actions.addClaim('position'))}
          >
            Add the first answer
          </button>
          <dl className={styles.lesson}>
            {lesson.map(({ meaning, name, words, keys }) => (
              <div key={name} className={styles.line}>
                <dt className={styles.name}>
                  <span className={styles.sample}>{meaning ? <MeaningSample meaning={meaning} /> : <Quote size={15} aria-hidden />}</span>
                  {name}
                </dt>
                <dd className={styles.meant}>
                  {words}
                  <span className={styles.keys}>
                    <KeyCaps keys={[keys]} />
                  </span>
                </dd>
              </div>
            ))}
          </dl>
          <p className={styles.hint}>
            Written down already? <Way onClick={() => panels.setPasting('')}>Paste a list</Way>, Markdown or Argdown, and it is a map. Or <Way onClick={() => panels.setPassages(true)}>begin with the words</Way> of a text.
          </p>
          {deleted ? (
            <p className={styles.hint}>
              <Way onClick={panels.openDeleted}>Look through what was deleted</Way>
            </p>
          ) : null}
        </>
      ) : (
        <p className={styles.words}>Nobody has put down an answer yet.</p>
      )}
    </div>
  )
}

const lesson: readonly { meaning?: RelationMeaning; name: string; words: string; keys: readonly string[] }[] = [
  { meaning: 'supports', name: 'Reason', words: 'why one should believe it', keys: ['Tab'] },
  { meaning: 'attacks', name: 'Objection', words: 'what speaks against it', keys: ['O'] },
  { meaning: 'undercuts', name: 'Undercut', words: 'why the step does not follow', keys: ['U'] },
  { name: 'Passage', words: 'the author’s words behind it', keys: ['P'] },
]

function Way({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.way} onClick={onClick}>
      {children}
    </button>
  )
}
