import { useSyncExternalStore } from 'react'
import type { Person } from './person.ts'
import type { LiveMap } from './use-live-map.ts'

const nobody: readonly Person[] = []

/** The others who have the map open, with their cursors and selections. Renders again at every move of theirs: use it in small components. */
export function usePeople(live: Pick<LiveMap, 'handle'>): readonly Person[] {
  const { handle } = live
  return useSyncExternalStore(
    handle?.subscribePeople ?? (() => () => {}),
    handle?.people ?? (() => nobody),
    () => nobody,
  )
}
