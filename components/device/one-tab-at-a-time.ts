import { newId } from '../../lib/domain/ids.ts'
import type { DeviceOutboxParts } from '../../lib/editor/device-outbox.ts'
import type { OutboxStore } from '../../lib/editor/outbox-store.ts'

/** How long a turn lasts unless it is prolonged, in milliseconds: longer than one request may take. */
const turn = 45_000

/**
 * Lets one tab of the browser send at a time. Where there are no Web Locks (plain http on a seminar room's network has none)
 * the store gives out turns instead.
 */
export function oneTabAtATime(store: OutboxStore, locks: LockManager | undefined): DeviceOutboxParts['alone'] {
  if (locks)
    return async (work) => {
      await locks.request('sic-outbox', () => work(() => Promise.resolve(true)))
      return true
    }
  const owner = newId()
  // A store that gives no turns keeps nothing that another tab could send.
  const take = () => store.takeTurn(owner, Date.now() + turn).catch(() => true)
  return async (work) => {
    if (!(await take())) return false
    await work(take)
    await store.endTurn(owner).catch(() => {})
    return true
  }
}
