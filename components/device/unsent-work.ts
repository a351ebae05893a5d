import { routes } from '../../lib/routes.ts'
import { deviceStore } from './device-store.ts'

export interface UnsentWork {
  /** The text's or the map's title. */
  what: string
  /** How many changes wait. */
  count: number
  href: string
}

/** What is on this device and not yet on the server, by text and by map. */
export async function unsentWork(): Promise<readonly UnsentWork[]> {
  return unsentTexts()
}

async function unsentTexts(): Promise<UnsentWork[]> {
  const texts = new Map<string, UnsentWork>()
  for (const { text } of await deviceStore().list().catch(() => [])) {
    const before = texts.get(text.id)
    texts.set(text.id, { what: text.title, count: (before?.count ?? 0) + 1, href: routes.document(text.id) })
  }
  return [...texts.values()]
}
