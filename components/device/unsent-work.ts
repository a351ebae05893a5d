import type { KeptEntry } from '../../lib/editor/outbox-entry.ts'
import { routes } from '../../lib/routes.ts'
import { unsentSuggestions } from '../map/suggest/forget-suggestions.ts'
import { deviceOutbox } from './device-outbox.ts'
import { whoseDevice } from './whose-device.ts'

export interface UnsentWork {
  /** The text's or the map's title. */
  what: string
  /** How many changes wait. */
  count: number
  href: string
}

/** What whoever is signed in has on this device and not yet on the server, by text and by map. */
export async function unsentWork(): Promise<readonly UnsentWork[]> {
  const person = whoseDevice()
  if (person === null) return []
  const outbox = deviceOutbox(person)
  await outbox.ready
  return [...unsentTexts(outbox.entries()), ...(await unsentMaps(person)), ...unsentProposals(person)]
}

/** What was suggested for a map goes up when that map is open. */
export function unsentProposals(person: string): UnsentWork[] {
  return unsentSuggestions(person).map(({ mapId, count }) => ({ what: 'Suggestions for a map', count, href: routes.map(mapId) }))
}

export function unsentTexts(entries: readonly KeptEntry[]): UnsentWork[] {
  const texts = new Map<string, UnsentWork>()
  for (const { text } of entries) texts.set(text.id, { what: text.title, count: (texts.get(text.id)?.count ?? 0) + 1, href: routes.document(text.id) })
  return [...texts.values()]
}

/** A map's own copy on the device holds what was changed in it; it goes up when the map is open. */
export async function unsentMaps(person: string): Promise<UnsentWork[]> {
  // Loaded only now: no page but a map's needs it.
  const { listLocalCopies } = await import('../../lib/collaboration/client/local-copies.ts')
  const copies = await listLocalCopies().catch(() => [])
  return copies
    .filter(({ userId, unsaved }) => userId === person && unsaved > 0)
    .map(({ mapId, title = 'A map', unsaved }) => ({ what: title, count: unsaved, href: routes.map(mapId) }))
}
