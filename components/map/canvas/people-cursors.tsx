'use client'
import { ViewportPortal, useStore } from '@xyflow/react'
import type { CSSProperties } from 'react'
import { useMapRoom } from '../state/map-room-context.tsx'
import { useRoomPeople } from '../state/use-room-people.ts'
import styles from './people-cursors.module.css'

/** Where others point, at one size whatever the zoom. */
export function PeopleCursors() {
  const people = useRoomPeople(useMapRoom().live)
  const zoom = useStore((state) => state.transform[2])
  return (
    <ViewportPortal>
      {people.map((person) =>
        person.cursor ? (
          <div
            key={person.key}
            className={styles.cursor}
            aria-hidden
            style={{ transform: `translate(${person.cursor.x}px, ${person.cursor.y}px) scale(${1 / zoom})`, '--person': person.colour } as CSSProperties}
          >
            <svg width={16} height={18} viewBox="0 0 16 18">
              <path d="M1 1L14 8.5L8 10L5.5 16Z" className={styles.arrow} />
            </svg>
            <span className={styles.name}>{person.name}</span>
          </div>
        ) : null,
      )}
    </ViewportPortal>
  )
}
