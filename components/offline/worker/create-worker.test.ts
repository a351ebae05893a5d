import { describe, expect, it } from 'vitest'
import { fakeCaches } from '../testing/fake-caches.ts'
import { addressOf, createWorker } from './create-worker.ts'
import { OFFLINE_ADDRESS, type ToPage } from './device-words.ts'
import { createWho } from './who.ts'

const map = '/maps/0197b6f2-8c3e-7d41-9a55-3f1e2d4c5b6a'
const group = '/api/v1/groups/0197b6f2-8c3e-7d41-9a55-3f1e2d4c5b6a'
const passage = '0197b6f2-0000-7d41-9a55-3f1e2d4c5b6a'

const html = (person: string, words = 'A class or a caste?', files: string[] = []) =>
  new Response(`<title>${words} · Sic et Non</title><div class="shell" data-person="${person}">${words}${files.map((file) => `<script src="${file}"></script>`).join('')}</div>`, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'nonce-abc'", vary: 'rsc' },
  })
const json = (value: unknown) => Response.json(value, { headers: { 'cache-control': 'private, no-store' } })
const immutable = () => new Response('code', { headers: { 'cache-control': 'public, max-age=31536000, immutable' } })

/** A worker with a network that answers what it is told to; what is not told is out of reach. */
function aWorker({ patience = 1_000 } = {}) {
  const caches = fakeCaches()
  const network = new Map<string, () => Response | Promise<Response>>()
  const told: ToPage[] = []
  const asked: string[] = []
  const counts: (string | null)[] = []
  let background: Promise<unknown>[] = []
  let clock = 1_000_000
  const who = createWho(caches)
  const worker = createWorker({
    caches,
    who,
    patience,
    now: () => clock,
    tellPages: (message) => told.push(message),
    fetch: async (request, init) => {
      counts.push(new Headers(request instanceof Request ? request.headers : init?.headers).get('sic-offsets'))
      const address = addressOf(new URL(request instanceof Request ? request.url : request, 'https://sic.test').href)
      asked.push(address)
      const answer = network.get(address)
      if (!answer) throw new TypeError('Failed to fetch')
      return answer()
    },
  })
  const later = (work: Promise<unknown>) => void background.push(work)
  const settled = async () => {
    while (background.length > 0) {
      const now = background
      background = []
      await Promise.all(now)
    }
  }
  const ask = (path: string) => new Request(`https://sic.test${path}`)
  return {
    worker, who, caches, network, told, asked, counts,
    wait: (time: number) => (clock += time),
    async page(path: string) {
      const answer = await worker.page(ask(path), later)
      await settled()
      return answer
    },
    async answer(path: string) {
      const answer = await worker.answer(ask(path), later)
      await settled()
      return answer
    },
    async file(path: string) {
      const answer = await worker.file(ask(path), later)
      await settled()
      return answer
    },
    flight: (path: string) => worker.flight(ask(path)),
  }
}

describe('[OF2] pages', () => {
  it('come from the network while there is one, and from the device when there is none, with their own policy', async () => {
    const { page, network, told } = aWorker()
    network.set(map, () => html('ada', 'First'))
    await page(map)
    network.set(map, () => html('ada', 'Second'))
    expect(await (await page(map)).text()).toContain('Second')
    network.clear()
    const kept = await page(`${map}?_rsc=1#claim-3`)
    expect(await kept.text()).toContain('Second')
    expect(kept.headers.get('content-security-policy')).toContain('nonce-abc')
    expect(told).toEqual([{ kind: 'away' }])
  })
  it('never opened give the offline page', async () => {
    const { page, network, worker } = aWorker()
    network.set(OFFLINE_ADDRESS, () => new Response('<h1>No connection</h1>'))
    await worker.keepOfflinePage()
    network.clear()
    expect(await (await page(map)).text()).toContain('No connection')
  })
  it('are given from the device when the network does not answer in time, and the late answer is kept', async () => {
    const { page, network, worker } = aWorker({ patience: 5 })
    network.set(map, () => html('ada', 'First'))
    await page(map)
    let answer: (response: Response) => void = () => {}
    network.set(map, () => new Promise((resolve) => (answer = resolve)))
    const late: Promise<unknown>[] = []
    expect(await (await worker.page(new Request(`https://sic.test${map}`), (work) => late.push(work))).text()).toContain('First')
    answer(html('ada', 'Late'))
    await Promise.all(late)
    network.clear()
    expect(await (await page(map)).text()).toContain('Late')
  })
  it('are given from the device when something in front of the program says that it is not there', async () => {
    const { page, network } = aWorker()
    network.set(map, () => html('ada'))
    await page(map)
    network.set(map, () => new Response('Bad gateway', { status: 502 }))
    expect((await page(map)).status).toBe(200)
  })
  it('that the router cannot have fail, so that the browser goes to them itself', async () => {
    const { page, flight, network } = aWorker({ patience: 5 })
    network.set(map, () => html('ada'))
    await page(map)
    network.set(map, () => new Promise(() => {}))
    expect((await flight(map)).type).toBe('error')
    network.clear()
    expect((await flight(map)).type).toBe('error')
  })
  it('opened from within another page are fetched as a whole, and not again at once', async () => {
    const { worker, network, asked, wait, who } = aWorker()
    await who.is('ada')
    network.set(map, () => html('ada'))
    expect(await worker.keepOpened(map, [])).toBe(true)
    await worker.keepOpened(map, [])
    expect(asked).toEqual([map])
    wait(6 * 60_000)
    await worker.keepOpened(map, [])
    expect(asked).toEqual([map, map])
    network.clear()
    wait(6 * 60_000)
    expect(await worker.keepOpened(map, [])).toBe(false)
  })
  it('of passages lead to the text, as far as passages are on the device', async () => {
    const { page, answer, network, who } = aWorker()
    await who.is('ada')
    network.set(`${group}/passages`, () => json({ passages: [{ id: passage, document: 'd1' }] }))
    await answer(`${group}/passages`)
    network.clear()
    expect((await page(`/passages/${passage}`)).headers.get('location')).toBe(`https://sic.test/documents/d1#passage-${passage}`)
    expect((await page('/passages/0197b6f2-9999-7d41-9a55-3f1e2d4c5b6a')).type).toBe('error')
  })
})

describe('[OF3] answers', () => {
  it('come from the device when there is no network', async () => {
    const { answer, network, who } = aWorker()
    await who.is('ada')
    network.set(group, () => json({ name: 'Tuesday' }))
    await answer(group)
    network.clear()
    expect(await (await answer(group)).json()).toEqual({ name: 'Tuesday' })
    expect((await answer(`${group}/members`)).type).toBe('error')
  })
  it.each([403, 404, 410])('that the server now refuses with %i go from the device', async (status) => {
    const { answer, network, who } = aWorker()
    await who.is('ada')
    network.set(group, () => json({ name: 'Tuesday' }))
    await answer(group)
    network.set(group, () => new Response('{}', { status }))
    expect((await answer(group)).status).toBe(status)
    network.clear()
    expect((await answer(group)).type).toBe('error')
  })
  it('[AP10] are kept in the pages’ count under one address, whoever asked for them', async () => {
    const { worker, page, answer, network, counts } = aWorker()
    network.set(map, () => html('ada'))
    await page(map)
    const revision = `/api/v1/revisions/${passage}`
    network.set(revision, () => json({ text: 'A text' }))
    network.set(`${revision}?offsets=utf-16`, () => json({ text: 'A text' }))
    network.set(`${group}/passages`, () => json({ passages: [] }))
    counts.length = 0
    await worker.keepOpened(map, [`${revision}?offsets=utf-16`])
    await answer(`${group}/passages`)
    expect(counts).toEqual(['utf-16', 'utf-16'])
    // A page of an earlier build, and one of this.
    network.clear()
    expect(await (await answer(revision)).json()).toEqual({ text: 'A text' })
    expect(await (await answer(`${revision}?offsets=utf-16`)).json()).toEqual({ text: 'A text' })
  })
  it('and pages all go when the session has ended', async () => {
    const { answer, page, network, caches } = aWorker()
    network.set(map, () => html('ada'))
    network.set(group, () => json({ name: 'Tuesday' }))
    await page(map)
    await answer(group)
    network.set(group, () => new Response('{}', { status: 401 }))
    await answer(group)
    expect((await caches.keys()).filter((name) => name.endsWith(':ada'))).toEqual([])
    network.clear()
    expect((await page(map)).type).toBe('error')
  })
})

describe('[OF4] what is one person’s', () => {
  it('goes when a page is made for another', async () => {
    const { page, network } = aWorker()
    network.set(map, () => html('ada', 'Ada’s'))
    network.set('/groups', () => html('b0b'))
    await page(map)
    await page('/groups')
    network.clear()
    expect((await page(map)).type).toBe('error')
  })
  it('goes when the server asks to sign in', async () => {
    const { page, network } = aWorker()
    network.set(map, () => html('ada'))
    network.set('/sign-in?to=%2Fgroups', () => new Response('<form>', { headers: { 'content-type': 'text/html' } }))
    await page(map)
    await page('/sign-in?to=%2Fgroups')
    network.clear()
    expect((await page(map)).type).toBe('error')
  })
  it('waits unseen while nobody can say who signed in, and is there again when it was the same person', async () => {
    const { page, network, who } = aWorker()
    network.set(map, () => html('ada'))
    network.set('/groups', () => html('ada'))
    await page(map)
    await who.mayHaveChanged()
    network.delete(map)
    expect((await page(map)).type).toBe('error')
    await page('/groups')
    expect((await page(map)).status).toBe(200)
  })
  it('is not given out, nor kept for another, when the person changes while the network is waited for', async () => {
    for (const another of ['b0b', undefined]) {
      const { worker, page, answer, network, who, caches } = aWorker({ patience: 20 })
      network.set(map, () => html('ada', 'Ada’s'))
      network.set(group, () => json({ name: 'Ada’s group' }))
      await page(map)
      await answer(group)
      for (const path of [map, group]) network.set(path, () => new Promise(() => {}))
      const request = (path: string) => new Request(`https://sic.test${path}`)
      const late: Promise<unknown>[] = []
      const asked = [worker.page(request(map), (work) => late.push(work)), worker.answer(request(group), () => {})]
      await new Promise((resolve) => setTimeout(resolve))
      await (another === undefined ? who.forget() : who.is(another))
      for (const given of await Promise.all(asked)) expect(given.type).toBe('error')
      await Promise.all(late.slice(1))
      expect((await caches.keys()).filter((name) => name.startsWith('sic-pages') || name.startsWith('sic-answers')).flatMap((name) => (name.endsWith('ada') ? [name] : []))).toEqual([])
      expect(await (await caches.open('sic-pages:b0b')).keys()).toEqual([])
    }
  })
  it('is not kept when it was asked for before another person came', async () => {
    const { worker, network, who, caches } = aWorker()
    await who.is('ada')
    let give: (response: Response) => void = () => {}
    network.set(group, () => new Promise((resolve) => (give = resolve)))
    const late: Promise<unknown>[] = []
    const answered = worker.answer(new Request(`https://sic.test${group}`), (work) => late.push(work))
    await new Promise((resolve) => setTimeout(resolve))
    await who.is('b0b')
    give(json({ name: 'Ada’s group' }))
    await answered
    await Promise.all(late)
    expect(await (await caches.open('sic-answers:b0b')).keys()).toEqual([])
    expect(await caches.keys()).not.toContain('sic-answers:ada')
  })
  it('is remembered when the worker has rested, and pages that say nothing of a person are not kept', async () => {
    const { page, network, caches } = aWorker()
    network.set(map, () => html('ada'))
    await page(map)
    expect(await createWho(caches).person()).toBe('ada')
    network.set('/groups', () => new Response('<p>Another program</p>', { headers: { 'content-type': 'text/html' } }))
    await page('/groups')
    network.clear()
    expect((await page('/groups')).type).toBe('error')
  })
})

describe('[OF1] files of the build', () => {
  it('are kept when they never change, and another program’s are not', async () => {
    const { file, network } = aWorker()
    network.set('/_next/static/a.js', immutable)
    network.set('/_next/static/dev.js', () => new Response('code', { headers: { 'cache-control': 'no-store' } }))
    await file('/_next/static/a.js')
    await file('/_next/static/dev.js')
    network.clear()
    expect((await file('/_next/static/a.js')).status).toBe(200)
    await expect(file('/_next/static/dev.js')).rejects.toThrow('Failed to fetch')
  })
  it('[OF6] of an earlier build go when every page has been fetched anew', async () => {
    const { worker, page, network, caches } = aWorker()
    for (const path of ['/_next/static/old.js', '/_next/static/new.js']) network.set(path, immutable)
    network.set(map, () => html('ada', 'Old', ['/_next/static/old.js']))
    await page(map)
    const build = new Set(['/_next/static/new.js'])
    network.delete(map)
    expect(await worker.renewPages(build)).toBe(false)
    network.set(map, () => html('ada', 'New', ['/_next/static/new.js']))
    expect(await worker.renewPages(build)).toBe(true)
    await worker.dropFilesBut(build)
    const files = await (await caches.open('sic-files')).keys()
    expect(files.map(({ url }) => url)).toEqual(['https://sic.test/_next/static/new.js'])
  })
})

it.each([
  [200, 'text/javascript; charset=utf-8', true],
  [200, 'text/html', false],
  [404, 'text/plain', false],
  [410, 'text/plain', false],
  [503, 'text/plain', true],
])('[OF7] a server that answers %i %s for the worker’s script has it: %s', async (status, type, served) => {
  const { worker, network } = aWorker()
  expect(await worker.isStillServed(), 'a missing network says nothing').toBe(true)
  network.set('/offline-worker.js', () => new Response('', { status, headers: { 'content-type': type } }))
  expect(await worker.isStillServed()).toBe(served)
})

it('[OF7] taking itself away it leaves the caches of other programs at the address alone', async () => {
  const { worker, caches, page, network } = aWorker()
  network.set(map, () => html('ada'))
  await page(map)
  await caches.open('another-program')
  await worker.dropEverything()
  expect(await caches.keys()).toEqual(['another-program'])
})
