'use client'
import { useMemo } from 'react'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './empty-canvas.module.css'

/** A map with nothing but its question teaches in one glance how it grows. */
export function EmptyCanvas({ panels }: { panels: RoomPanels }) {
  const { live, now, actions, editing, comparison } = useMapRoom()
  const deleted = useMemo(() => [...now.stored.claims.values()].some(({ removed }) => removed !== undefined), [now.stored])
  if (editing || comparison.open) return null
  const question = live.map.question
  return (
    <div className={styles.empty} data-over-canvas>
      {live.canEdit ? (
        <>
          <p className={styles.words}>
            A map begins with the answers people give. Put down one, then its reasons and what speaks against it, and drag passages onto them.
          </p>
          <button
            type="button"
            className={styles.first}
            onClick={() => (question ? actions.addReason('answers', { claim: question }) : actions.addClaim('position'))}
          >
            Add the first answer
          </button>
          <p className={styles.hint}>
            Or double-click anywhere for a claim. <kbd>?</kbd> shows the keys.
          </p>
          {deleted ? (
            <button type="button" className={styles.back} onClick={panels.openDeleted}>
              Look through what was deleted
            </button>
          ) : null}
        </>
      ) : (
        <p className={styles.words}>Nobody has put down an answer yet.</p>
      )}
    </div>
  )
}
