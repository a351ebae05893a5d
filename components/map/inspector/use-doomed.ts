'use client'
import { useEffect, useMemo } from 'react'
import { removalOf } from '../../../lib/domain/argument/removal-of.ts'
import { removalWords, removedBy } from '../../../lib/domain/argument/removal-words.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { markDoomed } from './mark-doomed.ts'

interface Doomed {
  /** What goes with the chosen things, in words; empty where nothing does. */
  along: string
  /** For the button that removes them: while it is pointed at or has the focus, all that would go is marked on the map. */
  marking: { onPointerEnter(): void; onPointerLeave(): void; onFocus(): void; onBlur(): void }
}

const unmark = () => markDoomed([])

/** What would go if the chosen things were removed. */
export function useDoomed(ids: ReadonlySet<string>): Doomed {
  const { map } = useMapRoom().live
  const command = useMemo(() => {
    const list = [...ids]
    return removalOf(map, { claims: list.filter((id) => map.claims.has(id)), relations: list.filter((id) => map.relations.has(id)) }, { at: '' })
  }, [map, ids])
  const along = useMemo(() => removalWords(map, command, ids), [map, command, ids])
  // Whoever removes them leaves the button without a word.
  useEffect(() => unmark, [ids])
  return useMemo(() => {
    const mark = () => markDoomed(removedBy(command))
    return { along, marking: { onPointerEnter: mark, onPointerLeave: unmark, onFocus: mark, onBlur: unmark } }
  }, [along, command])
}
