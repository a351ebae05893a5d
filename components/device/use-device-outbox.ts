import { useEffect, useState, useSyncExternalStore } from 'react'
import type { KeptEntry } from '../../lib/editor/outbox-entry.ts'
import type { OutboxStatus } from '../../lib/editor/outbox.ts'
import { deviceOutbox } from './device-outbox.ts'
import { unsentMaps, type UnsentWork } from './unsent-work.ts'

const none: readonly KeptEntry[] = []

/** What a person has yet to send from texts, as it is now. */
export function useOutboxEntries(person: string): { entries: readonly KeptEntry[]; status: OutboxStatus } {
  const { subscribe, entries, status } = deviceOutbox(person)
  return { entries: useSyncExternalStore(subscribe, entries, () => none), status: useSyncExternalStore(subscribe, () => status(), () => 'saved') }
}

/** What maps on this device hold that is not on the server yet; looked up whenever the page is come to. */
export function useUnsentMaps(person: string, page: string): readonly UnsentWork[] {
  const [maps, setMaps] = useState<readonly UnsentWork[]>([])
  useEffect(() => {
    let left = false
    const look = () => {
      if (document.visibilityState === 'visible') void unsentMaps(person).then((found) => !left && setMaps(found))
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', look)
    }
  }, [person, page])
  return maps
}
