import type { SetAside } from '../../lib/collaboration/client/set-aside.ts'
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
  /** The server has not taken them over, and does not by itself. */
  aside?: true
}

/** What whoever is signed in has on this device and not yet on the server, by text and by map. */
export async function unsentWork(): Promise<readonly UnsentWork[]> {
  const person = whoseDevice()
  if (person === null) return []
  const outbox = deviceOutbox(person)
  await outbox.ready
  return [...unsentTexts(outbox.entries()), ...(await unsentMaps(person)), ...asideByMap(await setAsideMaps(person)), ...unsentMapSuggestions(person)]
}

/** What was suggested for a map goes up when that map is open. */
export function unsentMapSuggestions(person: string): UnsentWork[] {
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

/** Work on maps that the server did not take over, oldest first. */
export async function setAsideMaps(person: string): Promise<readonly SetAside[]> {
  const { listSetAside } = await import('../../lib/collaboration/client/set-aside-database.ts')
  const copies = await listSetAside(person).catch(() => [])
  return copies.toSorted((one, other) => (one.at < other.at ? -1 : 1))
}

export function asideByMap(copies: readonly SetAside[]): UnsentWork[] {
  const maps = new Map<string, UnsentWork>()
  for (const copy of copies) maps.set(copy.mapId, { what: titleOf(copy), count: (maps.get(copy.mapId)?.count ?? 0) + copy.edits.length, href: routes.map(copy.mapId), aside: true })
  return [...maps.values()]
}

/** A copy is named after its map and its time. */
export function titleOf({ name }: SetAside): string {
  return name.replace(/ \(unsaved work of [^()]*\)$/, '')
}
