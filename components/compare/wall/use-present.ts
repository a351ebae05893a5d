'use client'
import { useMemo, useSyncExternalStore } from 'react'
import type { LiveMap } from '../../map/live-map.ts'

/** What is told of others then is so; else it is what one last heard. */
const connected: ReadonlySet<LiveMap['status']> = new Set(['saved', 'saving', 'read-only'])

const quiet = () => () => {}

/** Who has the map open, oneself among them; null where that is not known. The same set until somebody comes or goes, however they move. */
export function usePresent({ handle, status }: Pick<LiveMap, 'handle' | 'status'>, userId: string | undefined): ReadonlySet<string> | null {
  const said = useSyncExternalStore(handle?.subscribePeople ?? quiet, () => idsOf(handle), () => '')
  return useMemo(() => (handle && connected.has(status) ? new Set([...said.split(' '), ...(userId ? [userId] : [])]) : null), [handle, said, status, userId])
}

function idsOf(handle: LiveMap['handle']): string {
  return [...new Set((handle?.people() ?? []).map(({ id }) => id))].sort().join(' ')
}
