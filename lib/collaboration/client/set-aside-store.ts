import type { MapId, UserId } from '../../domain/ids.ts'
import type { SetAside } from './set-aside.ts'
import { dropSetAside, keepSetAside, listSetAside, setAsideDatabase } from './set-aside-database.ts'

/** The copies of one person's work on one map that the server did not take; in every tab the same. */
export interface SetAsideStore {
  /** Oldest first. The same list until something changes. */
  all(): readonly SetAside[]
  /** Resolves to whether the device keeps it; where it does not, it lives as long as the tab. */
  keep(copy: SetAside): Promise<boolean>
  drop(id: string): void
  close(): void
}

/**
 * In the device's database, every copy an entry of its own, so that no tab writes over what another set aside. Where there
 * is none, or it is full, in memory.
 */
export function openSetAsideStore(mapId: MapId, userId: UserId | null, onChange: () => void): SetAsideStore {
  let list: readonly SetAside[] = []
  const dropped = new Set<string>()
  const onDevice = typeof indexedDB !== 'undefined'
  const channel = onDevice && typeof BroadcastChannel !== 'undefined' ? new BroadcastChannel(`${setAsideDatabase}:${userId ?? ''}:${mapId}`) : null
  // In Node a channel would keep the process alive.
  ;(channel as unknown as { unref?: () => void } | null)?.unref?.()

  function show(next: readonly SetAside[]): void {
    list = next.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    onChange()
  }

  async function look(): Promise<void> {
    if (!onDevice) return
    const stored = await listSetAside(userId)
    const mine = stored.filter((copy) => copy.mapId === mapId && !dropped.has(copy.id))
    const ids = new Set(mine.map(({ id }) => id))
    const next = [...mine, ...list.filter((copy) => copy.onlyHere === true && !ids.has(copy.id))]
    if (next.length > 0 || list.length > 0) show(next)
  }

  if (channel !== null) channel.onmessage = () => void look().catch(() => {})
  void look().catch(() => {})

  return {
    all: () => list,
    async keep(copy) {
      // Two tabs may hold the same unsaved work; it is set aside once.
      dropped.delete(copy.id)
      const known = new Set(list.flatMap(({ edits }) => edits.map(({ key }) => key)))
      if (copy.edits.length > 0 && copy.edits.every(({ key }) => known.has(key))) return true
      show([...list.filter(({ id }) => id !== copy.id), { ...copy, onlyHere: true }])
      const kept = onDevice && (await keepSetAside(copy).then(() => true, () => false))
      if (!kept) return false
      if (!dropped.has(copy.id)) show(list.map((one) => (one.id === copy.id ? copy : one)))
      channel?.postMessage('changed')
      return true
    },
    drop(id) {
      dropped.add(id)
      show(list.filter((copy) => copy.id !== id))
      if (!onDevice) return
      void dropSetAside(id).then(
        () => channel?.postMessage('changed'),
        () => {},
      )
    },
    close: () => channel?.close(),
  }
}
