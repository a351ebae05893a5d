import { createWorker } from './create-worker.ts'
import { FACTS_CACHE } from './device-words.ts'
import type { ToPage, ToWorker } from './device-words.ts'
import { isWorkplace, kindOfRequest } from './kind-of-request.ts'
import { createWho } from './who.ts'

/**
 * The service worker: what was opened on this device opens again without a network. This file only hands events on; the server puts the
 * files of this folder together to one script (lib/server/offline-worker.ts) with the list of what the build made before it.
 */
declare const BUILD_FILES: readonly string[]
declare const self: WorkerScope

/** As much of a service worker's world as is used here; TypeScript knows either that or a page's. */
interface Event {
  waitUntil(work: Promise<unknown>): void
}
interface FetchEvent extends Event {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface MessageEvent extends Event {
  data: ToWorker
  source: Client | null
}
interface Client {
  id: string
  postMessage(message: ToPage): void
}
interface WorkerScope {
  location: Location
  clients: { claim(): Promise<void>; matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<Client[]> }
  registration: { unregister(): Promise<boolean> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Event) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

const PATIENCE = 3_000
const LOOK_EVERY = 10 * 60_000
/** Under which it is remembered for which build the pages were renewed. */
const RENEWED_KEY = '/renewed'

const buildFiles = new Set(BUILD_FILES)
/** Fonts come as a page needs them: most alphabets are never shown. */
const worthKeeping = BUILD_FILES.filter((path) => !/\.woff2$|\.map$/.test(path))
const who = createWho(caches)
const worker = createWorker({ caches, who, fetch: (request, init) => fetch(request, init), now: Date.now, tellPages, patience: PATIENCE })
/** Of which pages it is known whether they are of this build. */
const pagesOfBuild = new Map<string, boolean>()
let lookedAt = 0
let warming: Promise<void> | undefined

self.addEventListener('install', (event) => {
  event.waitUntil(worker.keepOfflinePage().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const later = (work: Promise<unknown>) => event.waitUntil(work)
  const asked = { method: request.method, url: new URL(request.url), origin: self.location.origin, navigates: request.mode === 'navigate', header: (name: string) => request.headers.get(name) }
  switch (kindOfRequest(asked)) {
    case 'file':
      return event.respondWith(request.destination === 'worker' ? worker.file(request, later).then(withoutAddress) : worker.file(request, later))
    case 'page':
      later(lookWhetherServed())
      return event.respondWith(worker.page(request, later))
    case 'flight':
      return event.respondWith(worker.flight(request))
    case 'answer':
      return event.respondWith(worker.answer(request, later))
    case 'sign-in':
      return event.respondWith(
        passOn(request, async () => {
          await who.mayHaveChanged()
          // A page made for whoever it was says who that is.
          later(worker.renew('/groups'))
        }),
      )
    case 'sign-out':
      return event.respondWith(passOn(request, () => who.forget()))
    case 'other':
  }
})

self.addEventListener('message', (event) => {
  const { data, source } = event
  if (data.kind === 'forget') return event.waitUntil(who.forget())
  if (source) event.waitUntil(opened(data, source))
})

async function opened({ address, loaded, sparing }: Extract<ToWorker, { kind: 'opened' }>, source: Client): Promise<void> {
  const current = loaded.every((path) => !path.startsWith('/_next/static/chunks/') || buildFiles.has(path))
  pagesOfBuild.set(source.id, current)
  source.postMessage({ kind: 'build', current })
  if (!(await worker.keepOpened(address, loaded))) return source.postMessage({ kind: 'away' })
  if (isWorkplace(address.split('?', 1)[0]!) && !sparing) await (warming ??= worker.keepFiles(worthKeeping))
  await leaveOldBuilds()
}

/** [OF6] Once for a build: pages are renewed, and when nobody shows a page of an earlier one any more, its files go. */
async function leaveOldBuilds(): Promise<void> {
  const facts = await caches.open(FACTS_CACHE)
  const build = BUILD_FILES.join('\n')
  if ((await (await facts.match(RENEWED_KEY))?.text()) === build) return
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (!open.every(({ id }) => pagesOfBuild.get(id)) || !(await worker.renewPages(buildFiles))) return
  await worker.dropFilesBut(buildFiles)
  await facts.put(RENEWED_KEY, new Response(build))
}

/** Answers as the network does; what a good answer means for the device is done before the page reads it. */
async function passOn(request: Request, after: () => Promise<void>): Promise<Response> {
  const answer = await fetch(request)
  // A form that a browser sends by itself is answered with a way elsewhere, which is not shown here.
  if (answer.ok || answer.type === 'opaqueredirect') await after().catch(() => {})
  return answer
}

/**
 * [OF20] A script that works beside the page is told behind the # of its address what to load. An answer that bears an address of
 * its own, as every one from the network or the device does, would take the place of that; one that bears none leaves it.
 */
function withoutAddress(answer: Response): Response {
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers: answer.headers })
}

async function lookWhetherServed(): Promise<void> {
  if (Date.now() - lookedAt < LOOK_EVERY) return
  lookedAt = Date.now()
  if (await worker.isStillServed()) return
  await worker.dropEverything()
  await self.registration.unregister()
}

function tellPages(message: ToPage): void {
  self.clients
    .matchAll({ type: 'window', includeUncontrolled: false })
    .then((pages) => pages.forEach((page) => page.postMessage(message)))
    .catch(() => {})
}
