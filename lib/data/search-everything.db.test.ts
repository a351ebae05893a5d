import { beforeAll, describe, expect, it } from 'vitest'
import { emptyMap } from '../domain/argument/argument-map.ts'
import { newId } from '../domain/ids.ts'
import { createMap } from './maps.ts'
import { createPassage } from './passages.ts'
import { projectMap } from './projection.ts'
import type { Found, FindRequest } from './search-found.ts'
import { searchEverything } from './search-everything.ts'
import { aGroup, aReadDocument, aStoredDocument } from './testing/a-group.ts'
import { testDatabase } from './testing/test-database.ts'
import { createThread, removeComment } from './threads.ts'
import { appendUpdate } from './update-log.ts'
import { createDocument, removeDocument, updateDocument } from './documents.ts'

testDatabase()
let group: Awaited<ReturnType<typeof aGroup>>
let mapId: string
let trotsky: Awaited<ReturnType<typeof aText>>

async function aText(title: string, author: string, date: string, language: string, paragraphs: string[]) {
  const read = { ...aReadDocument({ title, paragraphs }), authors: [{ value: author, evidence: author }], date: { value: date, evidence: date }, language }
  return createDocument(group.editor, { group: group.id, read, originalName: 'text.txt', originalSha: newId() })
}

beforeAll(async () => {
  group = await aGroup()
  trotsky = await aText('The Revolution Betrayed', 'Leon Trotsky', '1936', 'en', ['The bureaucracy is not a ruling class; it is a privileged caste.', 'Its “members” live well: the café, the dacha — and the car.', 'Ownership belongs to the state.'])
  await aText('Die Klassenfrage', 'Rosa Weber', '1951', 'de', ['Die Häuser gehören keiner Klasse. Bürokratien herrschen überall.', 'Самоуправление рабочих; Ёлка.', '人民日报说官僚主义是问题。'])
  const passage = await createPassage(group.commenter, { id: newId(), document: trotsky.id, revision: trotsky.currentRevisionId, start: 0, end: 63, note: 'Compare with Burnham', tags: ['caste'] })
  const map = await createMap(group.editor, { group: group.id, title: 'Was it a caste?' })
  mapId = map.id
  await appendUpdate(group.editor, map.id, 1, new Uint8Array([1]), 'began')
  await projectMap(map.id, () => ({
    ...emptyMap(map.id, 'Was it a caste?'),
    claims: new Map([['c', { id: 'c', kind: 'claim', text: 'Bureaucracies do not own what they manage.', tags: [] }], ['d', { id: 'd', kind: 'claim', text: 'Managers rule by their function.', tags: ['burnham'] }]]),
    evidence: new Map([['e', { id: 'e', target: { claim: 'c' }, passage: passage.id, stance: 'asserts', explicit: true, settled: true }]]),
  }))
  await createThread(group.commenter, { on: { passage: passage.id }, text: 'Is a caste not a class of its own? See the censuses.' })
  await createThread(group.editor, { on: { map: map.id, item: { kind: 'claim', id: 'c' } }, text: 'Ownership is control, says Rizzi.' })
})

const find = (typed: string, of: Partial<FindRequest> = {}): Promise<Found> => searchEverything(group.viewer, { groupId: group.id, typed, ...of })
const told = (found: Found) => ({
  documents: found.documents?.hits.map((hit) => hit.title.text) ?? null,
  passages: found.passages?.hits.length ?? null,
  claims: found.claims?.hits.map((hit) => hit.claimId) ?? null,
  maps: found.maps?.hits.length ?? null,
  comments: found.comments?.hits.map((hit) => hit.snippet.text) ?? null,
})
const marked = ({ text, marks }: { text: string; marks: readonly { start: number; end: number }[] }) => marks.map(({ start, end }) => text.slice(start, end))

describe('finding everything', () => {
  it('[SE1] finds texts, passages, maps and comments by one word', async () => {
    expect(JSON.parse(JSON.stringify(await find('caste')))).toMatchObject({ asked: true })
    expect(told(await find('caste'))).toEqual({ documents: ['The Revolution Betrayed'], passages: 1, claims: [], maps: 1, comments: ['Is a caste not a class of its own? See the censuses.'] })
  })

  it('[SE3] by another form of a word in the language of the text, without case and accents', async () => {
    const found = await find('bureaucracies')
    expect(told(found)).toMatchObject({ documents: ['The Revolution Betrayed'], passages: 1, claims: ['c'] })
    expect(marked(found.passages!.hits[0]!.snippet)).toEqual(['bureaucracy'])
    expect(told(await find('haus')).documents).toEqual(['Die Klassenfrage'])
    expect(told(await find('CAFE')).documents).toEqual(['The Revolution Betrayed'])
    expect(told(await find('bürokratie')).documents).toEqual(['Die Klassenfrage'])
    expect(told(await find('елка самоуправления')).documents).toEqual(['Die Klassenfrage'])
    expect(told(await find('census')).comments).toHaveLength(1)
    expect(told(await find('members')).documents).toEqual(['The Revolution Betrayed'])
  })

  it('[SE3] runs of signs that are written without spaces', async () => {
    const found = await find('官僚主义')
    expect(told(found).documents).toEqual(['Die Klassenfrage'])
    expect(marked(found.documents!.hits[0]!.snippets[0]!)).toEqual(['官僚主义'])
    expect(told(await find('义主僚官')).documents).toEqual([])
  })

  it('[SE4] what an author writes of something, by both names', async () => {
    const found = await find('trotsky dacha')
    expect(told(found).documents).toEqual(['The Revolution Betrayed'])
    expect(marked(found.documents!.hits[0]!.snippets[0]!)).toEqual(['dacha'])
    expect(told(await find('weber dacha')).documents).toEqual([])
    expect(told(await find('trotsky class')).passages).toBe(1)
  })

  it('[SE2] runs of words in quotation marks, and not what a minus leaves out', async () => {
    expect(told(await find('"ruling class"')).passages).toBe(1)
    expect(told(await find('"class ruling"')).passages).toBe(0)
    expect(told(await find('caste -rizzi -ruling')).passages).toBe(0)
    expect(told(await find('ownership -rizzi')).comments).toEqual([])
  })

  it('[SE5] a misspelt word as the word that is meant, and says so', async () => {
    const found = await find('beuraucracy')
    expect(found.corrected).toEqual([{ typed: 'beuraucracy', taken: ['bureaucracy'] }])
    expect(told(found)).toMatchObject({ documents: ['The Revolution Betrayed'], passages: 1, claims: ['c'] })
    expect((await find('caste')).corrected).toEqual([])
    expect(told(await find('qzxv')).documents).toEqual([])
  })

  it('[SE7] keeps to a text, an author, a map and years', async () => {
    expect(told(await find('class', { document: trotsky.id }))).toEqual({ documents: ['The Revolution Betrayed'], passages: 1, claims: [], maps: null, comments: ['Is a caste not a class of its own? See the censuses.'] })
    expect(told(await find('klasse', { from: 1950 })).documents).toEqual(['Die Klassenfrage'])
    expect(told(await find('klasse', { to: 1950 })).documents).toEqual([])
    expect(told(await find('bureaucracy', { author: 'Leon Trotsky' })).claims).toEqual(['c'])
    expect(told(await find('bureaucracy', { author: 'Rosa Weber' })).claims).toEqual([])
    expect(told(await find('ownership', { map: mapId }))).toMatchObject({ documents: null, comments: ['Ownership is control, says Rizzi.'] })
    expect(told(await find('ownership', { author: 'commenter' })).comments).toEqual([])
    expect(told(await find('ownership', { author: 'editor' })).comments).toHaveLength(1)
    expect(Object.keys(await find('class', { kinds: ['claims'] })).sort()).toEqual(['asked', 'claims', 'corrected'])
  })

  it('[SE2] takes whatever is typed as words, and nothing for nothing', async () => {
    for (const typed of ['', '   ', '🙂🙂', '%', '_', '\\', '& | ! ( ) : *', "'", '"', '-', '\u0000', '--- "" -""']) expect(await find(typed), typed).toEqual({ asked: false, corrected: [] })
    for (const typed of ["caste' & !", 'caste:*', 'caste%', '(caste', 'caste 🙂', 'CASTE!!!', '"caste', '<caste>', 'caste\\', '´caste`']) expect(told(await find(typed)).documents, typed).toContain('The Revolution Betrayed')
    expect((await find('x'.repeat(10_000))).asked).toBe(true)
    expect((await find(`${'ab cd '.repeat(2_000)}`)).asked).toBe(true)
  })

  it('[SE8] shows outsiders nothing, and members nothing of what was removed', async () => {
    const other = await aGroup()
    await expect(searchEverything(other.owner, { groupId: group.id, typed: 'caste' })).rejects.toMatchObject({ code: 'not-found' })
    expect(told(await searchEverything(other.owner, { groupId: other.id, typed: 'caste' }))).toEqual({ documents: [], passages: 0, claims: [], maps: 0, comments: [] })
    expect((await searchEverything(other.owner, { groupId: other.id, typed: 'beuraucracy' })).corrected).toEqual([])
    const gone = await aStoredDocument(group.editor, group.id, { paragraphs: ['Zemstvo statistics of a village.'], title: 'Gone' })
    const thread = await createThread(group.commenter, { on: { document: gone.id }, text: 'On the zemstvo.' })
    expect(told(await find('zemstvo'))).toMatchObject({ documents: ['Gone'], comments: ['On the zemstvo.'] })
    await removeComment(group.commenter, thread.comments[0]!.id)
    expect(told(await find('zemstvo')).comments).toEqual([])
    await removeDocument(group.editor, gone.id)
    expect(told(await find('zemstvo')).documents).toEqual([])
  })

  it('[SE3] stems a text anew when its language is put right', async () => {
    const text = await aText('Notes', 'Anon', '1960', 'en', ['Die Genossenschaften wachsen.'])
    expect(told(await find('wachser', { document: text.id })).documents).toEqual([])
    await updateDocument(group.editor, text.id, { language: 'de' })
    expect(told(await find('wachser', { document: text.id })).documents).toEqual(['Notes'])
  })
})
