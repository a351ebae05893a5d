import { useMemo, useSyncExternalStore } from 'react'
import type { KeptEntry } from '../../lib/editor/outbox-entry.ts'
import { deviceOutbox } from './device-outbox.ts'
import { pendingPassages, type PendingPassage } from './pending-passages.ts'
import { useWhoseDevice } from './whose-device.ts'

const none: readonly KeptEntry[] = []

/** [OF18] The highlights that wait on this device to be sent, of whoever is signed in. */
export function usePendingPassages(): readonly PendingPassage[] {
  const person = useWhoseDevice()
  const outbox = person === null ? null : deviceOutbox(person)
  const entries = useSyncExternalStore(outbox?.subscribe ?? never, outbox?.entries ?? (() => none), () => none)
  return useMemo(() => pendingPassages(entries), [entries])
}

const never = () => () => {}
