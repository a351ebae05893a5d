import { answersCacheOf, CACHE_PREFIX, FILES_CACHE, KEPT_AT_HEADER, OFFLINE_ADDRESS, pagesCacheOf, TITLE_HEADER, WORKER_ADDRESS } from './device-words.ts'
import type { ToPage } from './device-words.ts'
import { COUNTING, inPagesCount, keptUnder } from './pages-count.ts'
import { findPassage } from './find-passage.ts'
import { keep } from './keep.ts'
import { isKeptAnswer, isKeptPage } from './kind-of-request.ts'
import { readPage } from './read-page.ts'
import { verdictOn } from './verdict-on.ts'
import type { Who } from './who.ts'

/** What the worker works with; tests give it others. */
export interface WorkerParts {
  caches: CacheStorage
  who: Who
  fetch(request: Request | string, init?: RequestInit): Promise<Response>
  /** Milliseconds since 1970. */
  now(): number
  /** Said to every page that is open. */
  tellPages(message: ToPage): void
  /** How long the network may take where something is kept, in milliseconds. */
  patience: number
}

/** So many pages and answers are kept for a person; those used longest ago go first. */
const MOST_PAGES = 80
const MOST_ANSWERS = 600
/** A page that was opened from within another is fetched as a whole, unless that was done within the last five minutes. */
const FRESH_FOR = 5 * 60_000
const FILES_AT_ONCE = 4

export type Later = (work: Promise<unknown>) => void

/** [OF1] [OF2] [OF3] How each kind of request is answered. Everything but files asks the network first, so that no old worker can hold an address. */
export function createWorker({ caches, who, fetch, now, tellPages, patience }: WorkerParts) {
  /** Pages on their way from the network into the cache: nobody fetches such a one a second time. */
  const settling = new Map<string, Promise<unknown>>()
  /** Whether the last that was asked of the network went unanswered. */
  let away = false

  async function cacheOf(kind: 'pages' | 'answers'): Promise<Cache | undefined> {
    const person = await who.person()
    if (person === undefined) return undefined
    return caches.open(kind === 'pages' ? pagesCacheOf(person) : answersCacheOf(person))
  }

  const kept = async (kind: 'pages' | 'answers', address: string) => (await cacheOf(kind))?.match(address)

  /** The network's answer, or null when there is none, or none in time where something is kept. */
  async function ask(request: Request, hasKept: boolean, settle: (answer: Response) => Promise<unknown>, later: Later): Promise<Response | null> {
    const asked = fetch(request).catch(() => null)
    // Cloned before the page begins to read it; an answer that comes too late for the page is still worth keeping.
    later(asked.then((answer) => answer && settle(answer.clone())).catch(() => {}))
    const answer = await (hasKept ? within(asked, patience) : asked)
    away = answer === null || verdictOn(answer.status, undefined) === 'away'
    return away && hasKept ? null : answer
  }

  async function page(request: Request, later: Later): Promise<Response> {
    const address = addressOf(request.url)
    const turn = who.turn()
    const copy = await kept('pages', address)
    const answer = await ask(request, copy !== undefined, (fresh) => noteSettling(address, settlePage(address, fresh, turn)), later)
    if (answer) return answer
    tellPages({ kind: 'away' })
    // Somebody may have signed out, or another in, while the network was waited for: it is not theirs.
    if (copy && turn === who.turn()) {
      const used = copy.clone()
      later(putAgain(address, used, turn).catch(() => {}))
      return copy
    }
    const document = await findPassage(await cacheOf('answers'), address)
    if (document) return Response.redirect(new URL(document, request.url).href, 302)
    return (await (await caches.open(FILES_CACHE)).match(OFFLINE_ADDRESS)) ?? Response.error()
  }

  /** Where this fails, Next goes to the page's address as a browser does, and `page` answers. */
  async function flight(request: Request): Promise<Response> {
    const copy = await kept('pages', addressOf(request.url))
    const asked = fetch(request).catch(() => null)
    return (await (copy ? within(asked, patience) : asked)) ?? Response.error()
  }

  async function answer(request: Request, later: Later): Promise<Response> {
    const address = keptUnder(addressOf(request.url))
    const turn = who.turn()
    const copy = await kept('answers', address)
    const fresh = await ask(inPagesCount(request), copy !== undefined, (good) => settleAnswer(address, good, turn), later)
    if (fresh) return fresh
    tellPages({ kind: 'away' })
    return (turn === who.turn() ? copy : undefined) ?? Response.error()
  }

  /** What was used last goes last. */
  async function putAgain(address: string, used: Response, turn: number): Promise<void> {
    const cache = await cacheOf('pages')
    if (turn === who.turn()) await cache?.put(address, used)
  }

  async function file(request: Request | string, later: Later): Promise<Response> {
    const files = await caches.open(FILES_CACHE)
    const copy = await files.match(request)
    if (copy) return copy
    const fresh = await fetch(request)
    // What another program serves at such an address may change under its name.
    if (fresh.status === 200 && /immutable/.test(fresh.headers.get('cache-control') ?? '')) {
      const copied = fresh.clone()
      later(files.put(request, copied).catch(() => {}))
    }
    return fresh
  }

  async function settlePage(address: string, fresh: Response, turn: number): Promise<void> {
    const verdict = verdictOn(fresh.status, await who.person())
    if (verdict === 'forget the person') return who.forget()
    if (verdict === 'forget it') return void (await (await cacheOf('pages'))?.delete(address))
    if (verdict !== 'keep' || fresh.type === 'opaqueredirect' || !/html/.test(fresh.headers.get('content-type') ?? '')) return
    const path = address.split('?', 1)[0]!
    // Only whoever is not signed in is shown this.
    if (path === '/sign-in') return (await who.person()) ? who.forget() : undefined
    const html = await fresh.text()
    const { person, title, files } = readPage(html)
    if (person === undefined || turn !== who.turn()) return
    await who.is(person)
    if (!isKeptPage(path)) return
    const headers = headersToKeep(fresh.headers)
    headers.set(TITLE_HEADER, encodeURIComponent(title))
    const pages = await cacheOf('pages')
    if (!pages || !(await keep(pages, address, new Response(html, { headers }), MOST_PAGES))) return
    await keepFiles(files)
  }

  async function settleAnswer(address: string, fresh: Response, turn: number): Promise<void> {
    const verdict = verdictOn(fresh.status, await who.person())
    const answers = await cacheOf('answers')
    if (turn !== who.turn()) return
    if (verdict === 'forget the person') return who.forget()
    if (verdict === 'forget it') return void (await answers?.delete(address))
    if (verdict !== 'keep' || !answers) return
    const body = await fresh.blob()
    if (turn === who.turn()) await keep(answers, address, new Response(body, { headers: headersToKeep(fresh.headers) }), MOST_ANSWERS)
  }

  /** Headers as they were, the page's own policy with the nonce of its scripts among them, without those that speak of how it travelled. */
  function headersToKeep(from: Headers): Headers {
    const headers = new Headers(from)
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'vary']) headers.delete(name)
    headers.set(KEPT_AT_HEADER, String(now()))
    return headers
  }

  /** [OF2] What a page was made of before the worker was there, and what it may still load. False when the network does not answer. */
  async function keepOpened(address: string, loaded: readonly string[]): Promise<boolean> {
    let reached = await learnPage(address)
    const answers = loaded.filter(isKeptAddress)
    const turn = who.turn()
    for (const each of answers) {
      const name = keptUnder(each)
      if (!reached || (await kept('answers', name))) continue
      const fresh = await fetch(each, { headers: COUNTING }).catch(() => null)
      if (fresh) await settleAnswer(name, fresh, turn)
      else reached = false
    }
    await keepFiles(loaded.filter((each) => each.startsWith('/_next/static/')))
    return reached
  }

  async function noteSettling(address: string, settled: Promise<void>): Promise<void> {
    settling.set(address, settled)
    await settled.finally(() => settling.delete(address))
  }

  async function learnPage(address: string): Promise<boolean> {
    await settling.get(address)?.catch(() => {})
    const copy = await kept('pages', address)
    if (copy && !away && now() - Number(copy.headers.get(KEPT_AT_HEADER)) < FRESH_FOR) return true
    if (!isKeptPage(address.split('?', 1)[0]!)) return !away
    return renew(address)
  }

  async function renew(address: string): Promise<boolean> {
    const turn = who.turn()
    const fresh = await fetch(address, { redirect: 'manual', headers: { accept: 'text/html' } }).catch(() => null)
    away = !fresh || verdictOn(fresh.status, undefined) === 'away'
    if (!fresh || away) return false
    await noteSettling(address, settlePage(address, fresh, turn))
    return true
  }

  async function keepFiles(paths: readonly string[]): Promise<void> {
    const files = await caches.open(FILES_CACHE)
    const waiting = [...paths]
    const take = async () => {
      for (let path = waiting.shift(); path; path = waiting.shift()) {
        if (await files.match(path)) continue
        const work: Promise<unknown>[] = []
        await file(path, (put) => work.push(put)).catch(() => {})
        await Promise.all(work)
      }
    }
    await Promise.all(Array.from({ length: FILES_AT_ONCE }, take))
  }

  /** The one page that must be there before anything else is. @throws when it cannot be had */
  async function keepOfflinePage(): Promise<void> {
    const fresh = await fetch(OFFLINE_ADDRESS, { cache: 'no-store' })
    if (fresh.status !== 200) throw new Error('The offline page is not to be had.')
    const html = await fresh.text()
    await (await caches.open(FILES_CACHE)).put(OFFLINE_ADDRESS, new Response(html, { headers: headersToKeep(fresh.headers) }))
    await keepFiles(readPage(html).files)
  }

  /** [OF6] Fetches anew the pages that ask for files of an earlier build; true when none is left. */
  async function renewPages(buildFiles: ReadonlySet<string>): Promise<boolean> {
    const pages = await cacheOf('pages')
    let left = 0
    for (const key of (await pages?.keys()) ?? []) {
      const copy = await pages!.match(key)
      if (!copy || readPage(await copy.text()).files.every((path) => buildFiles.has(path))) continue
      if (!(await renew(addressOf(key.url)))) left++
    }
    return left === 0
  }

  async function dropFilesBut(buildFiles: ReadonlySet<string>): Promise<void> {
    const files = await caches.open(FILES_CACHE)
    for (const key of await files.keys()) {
      const { pathname } = new URL(key.url)
      if (pathname.startsWith('/_next/static/') && !buildFiles.has(pathname)) await files.delete(key)
    }
  }

  /** [OF7] Whether the address still is this program's: another one, or none with a worker, does not serve its script. A missing network says nothing. */
  async function isStillServed(): Promise<boolean> {
    const script = await fetch(WORKER_ADDRESS, { cache: 'no-store' }).catch(() => null)
    if (!script) return true
    if (script.status === 200) return /javascript/.test(script.headers.get('content-type') ?? '')
    return script.status !== 404 && script.status !== 410
  }

  async function dropEverything(): Promise<void> {
    for (const name of await caches.keys()) if (name.startsWith(CACHE_PREFIX)) await caches.delete(name)
  }

  return { page, flight, answer, file, keepOpened, renew, keepFiles, keepOfflinePage, renewPages, dropFilesBut, isStillServed, dropEverything }
}

/** As things are kept: without the site, which is always this one, what stands behind `#`, and the router's own parameter. */
export function addressOf(url: string): string {
  const { pathname, searchParams } = new URL(url)
  searchParams.delete('_rsc')
  const search = searchParams.toString()
  return search ? `${pathname}?${search}` : pathname
}

function isKeptAddress(address: string): boolean {
  const [path, query] = address.split('?', 2)
  return isKeptAnswer(path!, new URLSearchParams(query))
}

function within<T>(asked: Promise<T>, patience: number): Promise<T | null> {
  return Promise.race([asked, new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))])
}
