import { forgetOutboxes } from '../device/forget-outboxes.ts'
import { whoseDevice } from '../device/whose-device.ts'
import { forgetSuggestions } from '../map/suggest/forget-suggestions.ts'
import { FACTS_CACHE, isPersonal, PERSON_KEY } from './worker/device-words.ts'
import { tellWorker } from './worker-link.ts'

/**
 * [OF4] Removes from this device what is someone's own: the pages and answers that were kept, the copies of maps, and what waits to be
 * sent. With `unsent: 'keep'` what is nowhere else stays, under the person's id, and goes up when they sign in here again; nobody else
 * is shown it. Where a browser refuses its storage there is nothing to forget.
 */
export async function forgetDevice({ unsent = 'keep' }: { unsent?: 'keep' | 'drop' } = {}): Promise<void> {
  tellWorker({ kind: 'forget' })
  // Only whoever made something says that it may go: what others have left here waits for them.
  const dropping = unsent === 'drop' ? whoseDevice() : null
  if (dropping !== null) forgetSuggestions(dropping)
  await Promise.allSettled([forgetPages(), forgetMaps(dropping), ...(dropping === null ? [] : [forgetOutboxes(), forgetSetAsideMaps(dropping)])])
}

async function forgetPages(): Promise<void> {
  if (typeof caches === 'undefined') return
  for (const name of await caches.keys()) if (isPersonal(name)) await caches.delete(name)
  await (await caches.open(FACTS_CACHE)).delete(PERSON_KEY)
}

async function forgetMaps(unsavedOf: string | null): Promise<void> {
  // Loaded only now: no page but a map's needs the live document.
  const { forgetLocalCopies } = await import('../../lib/collaboration/client/local-copies.ts')
  await forgetLocalCopies(unsavedOf === null ? {} : { unsavedOf })
}

async function forgetSetAsideMaps(person: string): Promise<void> {
  const { forgetSetAside } = await import('../../lib/collaboration/client/set-aside-database.ts')
  await forgetSetAside(person)
}
