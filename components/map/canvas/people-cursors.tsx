'use client'
import { ViewportPortal, useStore } from '@xyflow/react'
import type { CSSProperties } from 'react'
import { useActivity } from '../presence/use-activity.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { useRoomPeople } from '../state/use-room-people.ts'
import styles from './people-cursors.module.css'

/** Where others point, at one size whatever the zoom; not where a pointer was left lying. */
export function PeopleCursors() {
  const { now, scene } = useMapRoom()
  const people = useRoomPeople(now)
  const activity = useActivity(people)
  const zoom = useStore((state) => state.transform[2])
  // They point at where cards stand.
  if (scene.closer) return null
  return (
    <ViewportPortal>
      {people.map((person) =>
        person.cursor ? (
          <div
            key={person.key}
            className={styles.cursor}
            aria-hidden
            data-activity={activity.get(person.key)}
            style={{ transform: `translate(${person.cursor.x}px, ${person.cursor.y}px)`, '--person': person.colour } as CSSProperties}
          >
            {/* Apart from the way, which glides: one's own zooming must not make the others' names swim. */}
            <div className={styles.size} style={{ transform: `scale(${1 / zoom})` }}>
              <svg width={16} height={18} viewBox="0 0 16 18">
                <path d="M1 1L14 8.5L8 10L5.5 16Z" className={styles.arrow} />
              </svg>
              <span className={styles.name}>{person.name}</span>
            </div>
          </div>
        ) : null,
      )}
    </ViewportPortal>
  )
}
