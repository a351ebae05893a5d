import { beforeAll, expect, it, vi } from 'vitest'
import type { Actor } from '../../../lib/data/actor.ts'
import { aGroup, aUser } from '../../../lib/data/testing/a-group.ts'
import { testDatabase } from '../../../lib/data/testing/test-database.ts'
import { toFollow } from '../../../components/importing/to-follow.ts'
import type { PassageHere } from '../../../components/importing/use-fates.ts'
import { followPassages } from '../../../lib/domain/anchoring/follow-passages.ts'
import { newId } from '../../../lib/domain/ids.ts'
import { POST as addDocument, GET as listDocuments } from './groups/[groupId]/documents/route.ts'
import { POST as read } from './groups/[groupId]/readings/route.ts'
import { POST as revise } from './documents/[documentId]/revisions/route.ts'
import { GET as passagesOf, POST as highlight } from './documents/[documentId]/passages/route.ts'
import { GET as original } from './revisions/[revisionId]/original/route.ts'
import { GET as reading } from './revisions/[revisionId]/reading/route.ts'
import { PUT as settle } from './passages/[passageId]/anchor/route.ts'

let actor: Actor
vi.mock('../../../lib/auth/current-actor.ts', () => ({ readActor: async () => actor }))
process.env.AUTH_SECRET = 'a secret that is only for these tests, and long enough'
testDatabase()

const text = 'The mill at the ford was closed in March, and nobody was told.\n\nThe owner had left in the night with all of the ledgers.\n'
let group: Awaited<ReturnType<typeof aGroup>>
beforeAll(async () => {
  group = await aGroup()
  actor = group.editor
})

function call(body: unknown, headers: Record<string, string> = {}, address = ''): Request {
  const form = body instanceof FormData
  return new Request(`http://localhost:3000/api/v1${address}`, {
    method: 'POST', body: form ? body : JSON.stringify(body),
    headers: { host: 'localhost:3000', origin: 'http://localhost:3000', ...(form ? {} : { 'content-type': 'application/json' }), ...headers },
  })
}
const of = (params: Record<string, string>) => ({ params: Promise.resolve(params) })
const asRead = async (answer: Response) => ({ status: answer.status, ...((await answer.json()) as Record<string, never>) })

it('[RV1] tells line by line how far reading is, and at the end what was read or what is wrong', async () => {
  const accept = { accept: 'application/x-ndjson' }
  const answer = await read(call({ text }, accept), of({ groupId: group.id }))
  expect(answer.headers.get('content-type')).toContain('application/x-ndjson')
  const lines = (await answer.text()).trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines.slice(0, -1).map(({ step }) => step)).toEqual(expect.arrayContaining(['reading', 'cleaning']))
  expect(lines.at(-1)).toMatchObject({ result: { reading: { text: text.trim(), extracted: text }, already: null } })
  const refused = await (await read(call({ text, corrections: [{ do: 'restore-block', block: 0 }] }, accept), of({ groupId: group.id }))).text()
  expect(JSON.parse(refused.trimEnd().split('\n').at(-1)!)).toMatchObject({ problem: { status: 422, code: 'correction', at: '0' } })
  actor = await aUser()
  expect((await read(call({ text }, accept), of({ groupId: group.id }))).status).toBe(404)
  actor = group.editor
})

it('[RV4] goes from a file to a corrected revision with its passage, over HTTP', async () => {
  const form = new FormData()
  form.set('file', new File([text], 'The mill.txt'))
  form.set('corrections', JSON.stringify([{ do: 'set-kind', block: 0, kind: 'quotation' }]))
  form.set('meta', JSON.stringify({ title: 'The mill', authors: ['Ada Brook'] }))
  const made = await asRead(await addDocument(call(form), of({ groupId: group.id })))
  expect(made).toMatchObject({ status: 201, document: { title: 'The mill' } })
  const documentId = (made as unknown as { document: { id: string } }).document.id
  expect(await asRead(await addDocument(call({ text }), of({ groupId: group.id })))).toMatchObject({ status: 409, code: 'already-imported', documentId })

  const { documents } = (await asRead(await listDocuments(new Request('http://localhost:3000/api/v1'), of({ groupId: group.id })))) as unknown as { documents: { currentRevisionId: string; unsettled: number }[] }
  const basis = documents[0]!.currentRevisionId
  expect(await asRead(await reading(new Request('http://localhost:3000/api/v1'), of({ revisionId: basis })))).toMatchObject({ basis, number: 1, current: true, corrections: 1, reading: { fileName: 'The mill.txt' } })
  const passage = { id: newId(), revision: basis, start: text.indexOf('the ledgers'), end: text.indexOf('the ledgers') + 11 }
  expect((await highlight(call(passage), of({ documentId }))).status).toBe(201)

  const sent = { basis, corrections: [{ do: 'exclude-block', block: 1 }], id: newId() }
  expect(await asRead(await revise(call(sent, {}, '/?preview=1'), of({ documentId })))).toMatchObject({ status: 200, counts: { orphaned: 1 }, anchors: [{ passage: passage.id, state: 'orphaned' }] })
  const revised = await asRead(await revise(call(sent), of({ documentId })))
  expect(revised).toMatchObject({ status: 201, revision: { id: sent.id, number: 2 }, anchors: { orphaned: 1 }, unchanged: false })
  expect(await asRead(await revise(call({ ...sent, id: newId() }), of({ documentId })))).toMatchObject({ status: 409, code: 'changed-meanwhile', currentRevision: sent.id })
  const place = call({ revision: sent.id, start: 4, end: 8 })
  expect(await asRead(await settle(new Request(place, { method: 'PUT' }), of({ passageId: passage.id })))).toMatchObject({ status: 200, state: 'moved', start: 4, settledBy: 'editor' })
  for (const wrong of [{ corrections: [] }, { basis: sent.id }, { basis: sent.id, text, url: 'https://example.org' }, { basis: sent.id, corrections: Array(5_001).fill({ do: 'remove-part', part: 0 }) }]) {
    expect((await revise(call(wrong), of({ documentId }))).status).toBe(422)
  }
})

it('[RV6] says of passages beforehand, in the browser, what saving gives', async () => {
  const long = 'The keepers of the lamps were paid in flour for twenty years. The mill stood. Nobody asked them what they thought of it.\n\nThe mill stood. The owner had gone by night, and the ledgers with him, and the council held its peace.\n\nBy the second winter there were ninety of them, who kept a school with a stove.'
  const made = (await asRead(await addDocument(call({ text: long, title: 'Lamps' }), of({ groupId: group.id })))) as unknown as { document: { id: string } }
  const documentId = made.document.id
  const listed = (await asRead(await listDocuments(new Request('http://localhost:3000/api/v1'), of({ groupId: group.id })))) as unknown as { documents: { id: string; currentRevisionId: string }[] }
  const first = listed.documents.find(({ id }) => id === documentId)!.currentRevisionId
  const ids: string[] = []
  for (const words of ['paid in flour', 'The mill stood', 'the ledgers with him', 'who kept a school']) {
    const passage = { id: newId(), revision: first, start: long.indexOf(words), end: long.indexOf(words) + words.length }
    ids.push(passage.id)
    expect((await highlight(call(passage), of({ documentId }))).status).toBe(201)
  }
  const revisedOn = async (basis: string, text: string) => {
    const query = new Request('http://localhost:3000/api/v1/?selectors=1')
    const { passages } = (await asRead(await passagesOf(query, of({ documentId })))) as unknown as { passages: PassageHere[] }
    const before = ((await asRead(await reading(query, of({ revisionId: basis })))) as unknown as { reading: { text: string } }).reading.text
    const beforehand = followPassages({ text, from: before, passages: passages.map(toFollow) })
    const answer = (await asRead(await revise(call({ basis, text, id: newId() }), of({ documentId })))) as unknown as { revision: { id: string } }
    const { passages: after } = (await asRead(await passagesOf(query, of({ documentId })))) as unknown as { passages: PassageHere[] }
    const said = after.map(({ id }) => beforehand[passages.findIndex((one) => one.id === id)]!)
    expect(after.map(({ state, start, end }) => ({ state, start, end }))).toEqual(said.map(({ state, start = null, end = null }) => ({ state, start, end })))
    return answer.revision.id
  }
  const second = await revisedOn(first, long.replace('paid in flour', 'paid in sacks of flour').replace(', and the ledgers with him', '').replace('The mill stood. Nobody', 'Nobody'))
  const place = long.indexOf('Nobody')
  expect((await settle(new Request(call({ revision: second, start: place, end: place + 6 }), { method: 'PUT' }), of({ passageId: ids[2]! }))).status).toBe(200)
  await revisedOn(second, `A new beginning to it all, which was not there.\n\n${long.replace('twenty years', 'thirty years').replace('ninety of them, who', 'ninety, who')}`)
})

it('reads one file at a time, and says so rather than leave one out', async () => {
  const form = new FormData()
  for (const name of ['one.txt', 'two.txt']) form.append('file', new File([text], name))
  expect(await asRead(await read(call(form), of({ groupId: group.id })))).toMatchObject({ status: 422, code: 'invalid', at: 'file' })
})

it('[RV13] hands out the file as a file, that can do nothing', async () => {
  const form = new FormData()
  form.set('file', new File(['<!doctype html><title>Mill</title><body><p>A page of its own, about a mill and its owner.</p><script>alert(1)</script>'], 'pagé.html'))
  await addDocument(call(form), of({ groupId: group.id }))
  const { documents } = (await asRead(await listDocuments(new Request('http://localhost:3000/api/v1?sort=added'), of({ groupId: group.id })))) as unknown as { documents: { currentRevisionId: string }[] }
  const { headers, status } = await original(new Request('http://localhost:3000/api/v1?inline=1'), of({ revisionId: documents[0]!.currentRevisionId }))
  expect([status, headers.get('content-type'), headers.get('x-content-type-options'), headers.get('content-security-policy')]).toEqual([200, 'application/octet-stream', 'nosniff', "default-src 'none'; sandbox"])
  expect(headers.get('content-disposition')).toBe("attachment; filename=\"original.html\"; filename*=UTF-8''pag%C3%A9.html")
})
