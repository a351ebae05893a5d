import { FACTS_CACHE, KEPT_AT_HEADER, pagesCacheOf, PERSON_KEY, TITLE_HEADER } from './worker/device-words.ts'

/** A page that opens on this device without a network. */
export interface KeptPage {
  path: string
  title: string
  /** Milliseconds since 1970. */
  keptAt: number
}

/** What whoever is signed in can open without a network, the newest first; nothing where the browser keeps nothing. */
export async function listKeptPages(): Promise<KeptPage[]> {
  if (typeof caches === 'undefined') return []
  try {
    const who = await (await caches.open(FACTS_CACHE)).match(PERSON_KEY)
    if (!who) return []
    const pages = await caches.open(pagesCacheOf(await who.text()))
    const kept = await Promise.all((await pages.keys()).map(async (key) => ({ key, held: await pages.match(key) })))
    return kept
      .flatMap(({ key, held }) => (held ? [{ path: new URL(key.url).pathname, title: decodeURIComponent(held.headers.get(TITLE_HEADER) ?? ''), keptAt: Number(held.headers.get(KEPT_AT_HEADER)) }] : []))
      .sort((a, b) => b.keptAt - a.keptAt)
  } catch {
    return []
  }
}
