import { useSyncExternalStore } from 'react'
import type { ClaimId } from '../../../lib/domain/ids.ts'

export type SettlePart = 'links' | 'alike'

interface Asked {
  part: SettlePart
  /** Two claims that somebody chose to make one. */
  merging: readonly [ClaimId, ClaimId] | null
}

let asked: Asked = { part: 'links', merging: null }
const listeners = new Set<() => void>()

/** Which part of the panel is shown, and the two claims that are to become one: said from the map, by a command or a list. */
export function askSettle(next: Partial<Asked>): void {
  asked = { ...asked, ...next }
  for (const listener of listeners) listener()
}

export function useSettleAsked(): Asked {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => asked,
    () => asked,
  )
}
