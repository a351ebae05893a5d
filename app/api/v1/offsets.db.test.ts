import { beforeAll, expect, it, vi } from 'vitest'
import type { Actor } from '../../../lib/data/actor.ts'
import { aGroup, aUser } from '../../../lib/data/testing/a-group.ts'
import { testDatabase } from '../../../lib/data/testing/test-database.ts'
import { wideTexts } from '../../../lib/data/wide-texts.ts'
import { newId } from '../../../lib/domain/ids.ts'
import { GET as oneDocument } from './documents/[documentId]/route.ts'
import { GET as passagesOf, POST as highlight } from './documents/[documentId]/passages/route.ts'
import { POST as revise } from './documents/[documentId]/revisions/route.ts'
import { POST as addDocument } from './groups/[groupId]/documents/route.ts'
import { GET as passagesOfGroup } from './groups/[groupId]/passages/route.ts'
import { GET as search } from './groups/[groupId]/search/route.ts'
import { GET as onePassage } from './passages/[passageId]/route.ts'
import { PUT as settle } from './passages/[passageId]/anchor/route.ts'
import { GET as revisionText } from './revisions/[revisionId]/route.ts'

let actor: Actor
vi.mock('../../../lib/auth/current-actor.ts', () => ({ readActor: async () => actor }))
process.env.AUTH_SECRET = 'a secret that is only for these tests, and long enough'
testDatabase()

const text = 'Let 𝔸 be the set of mills 🙂 at the ford.\n\nThe owner had left with the ledgers 🙂🙂 in the night, and nobody was told.\n\nThe ledgers were never seen again.'
const words = 'in the night'
const utf16 = { start: text.indexOf(words), end: text.indexOf(words) + words.length }
const points = { start: [...text.slice(0, utf16.start)].length, end: [...text.slice(0, utf16.end)].length }
const pages = { 'sic-offsets': 'utf-16' }

let group: Awaited<ReturnType<typeof aGroup>>
let documentId: string
let revision: string

const of = (params: Record<string, string>) => ({ params: Promise.resolve(params) })
type Route = (request: Request, context: ReturnType<typeof of>) => Promise<Response>

async function ask(route: Route, params: Record<string, string>, { body, headers = {}, method = body ? 'POST' : 'GET', query = '' }: { body?: unknown; headers?: Record<string, string>; method?: string; query?: string } = {}) {
  const sent = { host: 'localhost:3000', origin: 'http://localhost:3000', ...(body ? { 'content-type': 'application/json' } : {}), ...headers }
  const answer = await route(new Request(`http://localhost:3000/api/v1/${query}`, { method, headers: sent, ...(body ? { body: JSON.stringify(body) } : {}) }), of(params))
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what answers look like is what is tested
  return { status: answer.status, headers: answer.headers, body: (answer.status === 304 ? null : await answer.json()) as any }
}

beforeAll(async () => {
  group = await aGroup()
  actor = group.editor
  const made = await ask(addDocument, { groupId: group.id }, { body: { text, title: 'The set of mills', corrections: [{ do: 'mark-part', from: 1, to: 2, title: 'A letter', authors: ['Ada Brook'], date: null, role: 'original' }] } })
  expect(made).toMatchObject({ status: 201 })
  documentId = made.body.document.id
  revision = (await ask(oneDocument, { documentId })).body.currentRevisionId
})

it('[AP10] tells a text’s places in code points, or as the header and the address say', async () => {
  const told = await ask(revisionText, { revisionId: revision })
  expect(told.body.text).toBe(text)
  const characters = [...text]
  const shown = (body: { blocks: { start: number; end: number }[] }, cut: (start: number, end: number) => string) => body.blocks.map(({ start, end }) => cut(start, end))
  expect(shown(told.body, (start, end) => characters.slice(start, end).join(''))).toEqual(text.split('\n\n'))
  for (const how of [{ headers: pages }, { query: '?offsets=utf-16' }]) {
    const asPages = await ask(revisionText, { revisionId: revision }, how)
    expect(shown(asPages.body, (start, end) => text.slice(start, end))).toEqual(text.split('\n\n'))
    expect(asPages.headers.get('etag')).not.toBe(told.headers.get('etag'))
    // What a cache has in one count is no answer in the other.
    expect((await ask(revisionText, { revisionId: revision }, { ...how, headers: { ...how.headers, 'if-none-match': told.headers.get('etag')! } })).status).toBe(200)
  }
  expect(told.headers.get('vary')).toBe('Cookie, sic-offsets')
  expect((await ask(revisionText, { revisionId: revision }, { headers: { 'if-none-match': told.headers.get('etag')! } })).status).toBe(304)
  expect(await ask(revisionText, { revisionId: revision }, { headers: { 'sic-offsets': 'bytes' } })).toMatchObject({ status: 400, body: { code: 'offsets' } })

  const part = async (headers = {}) => (await ask(oneDocument, { documentId }, { headers })).body.parts[0] as { start: number; end: number }
  const second = text.split('\n\n')[1]!
  const [inPoints, inUnits] = [await part(), await part(pages)]
  expect(characters.slice(inPoints.start, inPoints.end).join('')).toBe(second)
  expect(text.slice(inUnits.start, inUnits.end)).toBe(second)
})

it('[AP10] takes and tells a passage in the count of whoever asks', async () => {
  const made = await ask(highlight, { documentId }, { body: { id: newId(), revision, ...points } })
  expect(made).toMatchObject({ status: 201, body: { exact: words, ...points } })
  const byPage = await ask(highlight, { documentId }, { headers: pages, body: { id: newId(), revision, ...utf16 } })
  expect(byPage).toMatchObject({ status: 201, body: { exact: words, ...utf16 } })
  const passageId = made.body.id as string
  for (const [headers, place] of [[{}, points], [pages, utf16]] as const) {
    expect((await ask(onePassage, { passageId }, { headers })).body).toMatchObject(place)
    expect((await ask(passagesOf, { documentId }, { headers, query: '?selectors=1' })).body.passages).toMatchObject([{ ...place, selector: { start: place.start } }, { ...place, selector: { start: place.start } }])
    const ofGroup = (await ask(passagesOfGroup, { groupId: group.id }, { headers })).body
    expect(ofGroup.passages).toMatchObject([{ start: place.start }, { start: place.start }])
    expect(ofGroup.documents[0].parts[0].start).toBe(headers === pages ? text.indexOf('The owner') : [...text.slice(0, text.indexOf('The owner'))].length)
    const { snippets } = (await ask(search, { groupId: group.id }, { headers, query: '?q=night' })).body.hits[0]
    const [{ text: snippet, start, marks }] = snippets
    const cut = (whole: string, from: number, to: number) => (headers === pages ? whole.slice(from, to) : [...whole].slice(from, to).join(''))
    expect(cut(text, start, start + 10)).toBe(cut(snippet, 0, 10))
    expect(cut(snippet, marks[0].start, marks[0].end)).toBe('night')
  }
  // [AP8] Page by page, as made.
  const first = (await ask(passagesOfGroup, { groupId: group.id }, { query: '?limit=1' })).body
  const rest = (await ask(passagesOfGroup, { groupId: group.id }, { query: `?limit=5000&cursor=${first.next}` })).body
  expect([first.passages, rest.passages].map((list) => list.map(({ id }: { id: string }) => id))).toEqual([[passageId], [byPage.body.id]])
  expect(rest.next).toBeNull()
  // The same highlight sent again is the same, in whichever count.
  expect((await ask(highlight, { documentId }, { headers: pages, body: { id: passageId, revision, ...utf16 } })).status).toBe(201)
})

it('[AP10] refuses a place inside a character or beyond the text, with a sentence', async () => {
  const refused = async (place: object, headers = {}) => (await ask(highlight, { documentId }, { headers, body: { id: newId(), revision, ...place } })).body
  const inside = text.indexOf('𝔸') + 1
  expect(await refused({ start: inside, end: inside + 4 }, pages)).toMatchObject({ status: 422, code: 'range', detail: 'The passage cuts a character in two.' })
  const length = [...text].length
  expect(await refused({ start: 0, end: length + 1 })).toMatchObject({ status: 422, code: 'range', detail: 'The passage ends after the text does.' })
  expect(await refused({ start: 0, end: text.length + 1 }, pages)).toMatchObject({ status: 422, detail: 'The passage ends after the text does.' })
  expect((await ask(highlight, { documentId }, { body: { id: newId(), revision, start: 0, end: length } })).status).toBe(201)
})

it('[AP10] counts on the text that a passage stands on, and a key under one count is none under the other', async () => {
  const id = newId()
  const key = { 'idempotency-key': newId() }
  const first = { id, revision, ...points }
  expect((await ask(highlight, { documentId }, { body: first, headers: key })).status).toBe(201)
  expect((await ask(highlight, { documentId }, { body: first, headers: key })).headers.get('idempotency-replayed')).toBe('true')
  expect((await ask(highlight, { documentId }, { body: first, headers: { ...key, ...pages } })).status).toBe(409)

  const later = `𝔸𝔸𝔸 and more of it.\n\n${text}`
  const revised = await ask(revise, { documentId }, { body: { basis: revision, text: later } })
  expect(revised.status).toBe(201)
  const shift = [...later].length - [...text].length
  const { body } = await ask(passagesOf, { documentId }, { query: '?selectors=1' })
  expect(body.passages.find((passage: { id: string }) => passage.id === id)).toMatchObject({ start: points.start + shift, end: points.end + shift, selector: { start: points.start } })
  // As it stood on the former text.
  const before = await ask(passagesOf, { documentId }, { query: `?revision=${revision}` })
  expect(before.body.passages.find((passage: { id: string }) => passage.id === id)).toMatchObject(points)

  const now = revised.body.revision.id as string
  const place = { start: points.start + shift, end: points.end + shift + 5 }
  expect((await ask(settle, { passageId: id }, { method: 'PUT', body: { revision: now, ...place } })).body).toMatchObject({ ...place, state: 'moved' })
  expect((await ask(onePassage, { passageId: id }, { headers: pages })).body.end).toBe(later.indexOf(words) + words.length + 5)
})

it('[AP10] looks only into texts that the asker may read', async () => {
  expect([...(await wideTexts(group.viewer, [revision])).keys()]).toEqual([revision])
  expect((await wideTexts(await aUser(), [revision])).size).toBe(0)
})
