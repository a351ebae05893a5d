'use client'
import { useMemo, useRef, useSyncExternalStore } from 'react'
import type { Person } from '../../../lib/collaboration/client/person.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'
import type { Holder } from '../canvas/map-nodes.ts'
import type { LiveMap } from '../live-map.ts'

const nobody: readonly Person[] = []
const quiet = () => () => {}

/** Everyone else who has the map open. Renders again at every move of theirs. */
export function useRoomPeople({ handle }: Pick<LiveMap, 'handle'>): readonly Person[] {
  return useSyncExternalStore(handle?.subscribePeople ?? quiet, handle?.people ?? (() => nobody), () => nobody)
}

/** Who has what selected. The same object until that changes, however their pointers move. */
export function useHolders(live: Pick<LiveMap, 'handle'>): ReadonlyMap<string, readonly Holder[]> {
  const said = useSyncExternalStore(live.handle?.subscribePeople ?? quiet, () => holdersSaid(live.handle?.people() ?? nobody), () => '[]')
  const last = useRef(new Map<string, readonly Holder[]>())
  return useMemo(() => {
    const made = new Map<string, Holder[]>()
    for (const [thing, holder] of JSON.parse(said) as [string, Holder][]) made.set(thing, [...(made.get(thing) ?? []), holder])
    const kept = new Map<string, readonly Holder[]>()
    for (const [thing, list] of made) {
      const old = last.current.get(thing)
      kept.set(thing, JSON.stringify(old) === JSON.stringify(list) ? old! : list)
    }
    return (last.current = kept)
  }, [said])
}

/** Where others are dragging cards just now. */
export function useOthersDragging(live: Pick<LiveMap, 'handle'>): ReadonlyMap<ClaimId, Point> {
  const said = useSyncExternalStore(
    live.handle?.subscribePeople ?? quiet,
    () => JSON.stringify((live.handle?.people() ?? nobody).flatMap((person) => person.dragging)),
    () => '[]',
  )
  return useMemo(() => new Map((JSON.parse(said) as { id: string; x: number; y: number }[]).map(({ id, x, y }) => [id, { x, y }])), [said])
}

function holdersSaid(people: readonly Person[]): string {
  return JSON.stringify(people.flatMap((person) => person.selection.map((thing) => [thing, { id: person.key, name: person.name, colour: person.colour }])))
}
