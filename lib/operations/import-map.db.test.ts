import { createHash, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '../data/testing/test-database.ts'
import { aGroup, type UserActor } from '../data/testing/a-group.ts'
import { listDocuments } from '../data/list-documents.ts'
import { getPassages, passagesOfGroup, removePassage } from '../data/passages.ts'
import { writeSicJson } from '../domain/interchange/sic-json/write-sic-json.ts'
import { aBundle, aClaim, aDocument, aMap, anEvidence, aPassage } from '../domain/testing/factories.ts'
import { addRevision } from '../data/add-revision.ts'
import { putJudgement } from '../data/judgements.ts'
import { listMaps } from '../data/maps.ts'
import { registerCollaboration } from '../collaboration/server/current.ts'
import { standaloneEdits } from '../collaboration/server/standalone-edits.ts'
import { fail } from '../domain/result.ts'
import { importText } from '../domain/importing/import-text.ts'
import { importMap } from './import-map.ts'
import { mapBundle, unplacedPassages } from './map-bundle.ts'

testDatabase()
const text = 'The bureaucracy is a caste. It owns nothing. It is no class.'
const cites = (id: string, exact: string) => aPassage({ id, document: 'text', exact, start: text.indexOf(exact), end: text.indexOf(exact) + exact.length })

/** A file with one claim for each passage. */
function fileOf(passages: Record<string, string>): string {
  const claims = Object.keys(passages).map(() => aClaim())
  const evidence = Object.keys(passages).map((passage, index) => anEvidence({ on: claims[index]!, passage }))
  const document = aDocument({ id: 'text', text, sha256: createHash('sha256').update(text).digest('hex') })
  return writeSicJson(aBundle({ map: aMap({ title: 'Imported', claims, evidence }), documents: [document], passages: Object.entries(passages).map(([id, exact]) => cites(id, exact)) }))
}

/** Imports, and gives what each piece of evidence cites as the map is then read: passage ids by their words. */
async function imported(actor: UserActor, group: string, file: string): Promise<Record<string, string>> {
  const made = await importMap(actor, group, file)
  if (!made.ok) throw new Error(made.error.message)
  const { map, passages } = await mapBundle(actor, made.value.map.id)
  const byId = new Map(passages.map(({ id, exact }) => [id, exact]))
  return Object.fromEntries([...map.evidence.values()].map(({ passage }) => [byId.get(passage), passage]))
}

describe('importing a map file', () => {
  it('[IM20] keeps the ids of its passages, and uses what is highlighted already when it comes again', async () => {
    const group = await aGroup()
    const [one, two] = [randomUUID(), randomUUID()]
    expect(await imported(group.editor, group.id, fileOf({ [one]: 'a caste', [two]: 'no class' }))).toEqual({ 'a caste': one, 'no class': two })
    expect(await imported(group.owner, group.id, fileOf({ [one]: 'a caste', [randomUUID()]: 'no class' }))).toEqual({ 'a caste': one, 'no class': two })
    expect(await passagesOfGroup(group.viewer, group.id)).toHaveLength(2)
  })

  it('[IM20] gives new ids to passages whose ids are taken: at another place of the text, in another group, by what was removed', async () => {
    const [elsewhere, here] = [await aGroup(), await aGroup()]
    const [moved, foreign, removed] = [randomUUID(), randomUUID(), randomUUID()]
    await imported(elsewhere.editor, elsewhere.id, fileOf({ [foreign]: 'It is no class' }))
    await imported(here.editor, here.id, fileOf({ [moved]: 'a caste', [removed]: 'owns nothing' }))
    await removePassage(here.editor, removed)
    const cited = await imported(here.editor, here.id, fileOf({ [moved]: 'The bureaucracy', [foreign]: 'It is no class', [removed]: 'owns nothing' }))
    expect(Object.keys(cited).sort()).toEqual(['It is no class', 'The bureaucracy', 'owns nothing'])
    for (const taken of [moved, foreign, removed]) expect(Object.values(cited)).not.toContain(taken)
    expect(await getPassages(here.viewer, here.id, [moved])).toMatchObject([{ exact: 'a caste' }])
  })

  it('gives a text that the file has no title for one, rather than refusing the file', async () => {
    const group = await aGroup()
    const file = JSON.parse(fileOf({ [randomUUID()]: 'a caste' }))
    file.documents[0].title = ' '
    expect(await importMap(group.editor, group.id, JSON.stringify(file))).toMatchObject({ ok: true })
    expect((await listDocuments(group.viewer, group.id)).map(({ title }) => title)).toEqual(['Untitled text'])
  })

  it('[IM20] keeps evidence whose words do not stand in the text, and says so', async () => {
    const group = await aGroup()
    const file = JSON.parse(fileOf({ [randomUUID()]: 'a caste' }))
    file.passages[0].exact = 'words from nowhere'
    const made = await importMap(group.editor, group.id, JSON.stringify(file))
    expect(made).toMatchObject({ ok: true })
    if (made.ok) expect(made.value.problems.map(({ code }) => code)).toContain('passage-not-found')
  })
})

describe('judgements', () => {
  it('[BC3] [BC4] go out with the map and come in elsewhere, of the texts and parts as they are called there', async () => {
    const [here, elsewhere] = [await aGroup(), await aGroup()]
    const file = JSON.parse(fileOf({ [randomUUID()]: 'a caste' }))
    const [{ id: claim }] = file.claims
    file.documents[0].parts = [{ id: 'one', authors: [], start: 0, end: 27, role: 'original' }]
    const said = (column: string, by: string) => ({ target: { claim }, column, value: 'silent', by, at: '2025-01-02T03:04:05.000Z', reason: 'Read it twice.' })
    file.judgements = [said('document:text', 'Rosa'), said('part:text/one', 'Rosa'), said('voice:v', 'Karl'), { of: 'another program' }]
    const made = await importMap(here.editor, here.id, JSON.stringify(file))
    if (!made.ok) throw new Error(made.error.message)
    expect(made.value.problems.map(({ code }) => code)).toContain('judgement-unread')

    await putJudgement(here.commenter, made.value.map.id, { target: { claim }, column: 'voice:v', value: 'denies' })
    const first = await mapBundle(here.viewer, made.value.map.id)
    const again = await importMap(elsewhere.editor, elsewhere.id, writeSicJson(first))
    if (!again.ok) throw new Error(again.error.message)
    const second = await mapBundle(elsewhere.viewer, again.value.map.id)
    for (const { judgements, documents } of [first, second]) {
      const [text] = documents
      const columns = [`document:${text!.id}`, `part:${text!.id}/${text!.parts![0]!.id}`]
      expect(judgements).toHaveLength(4)
      expect(judgements).toEqual(expect.arrayContaining([said(columns[0]!, 'Rosa'), said(columns[1]!, 'Rosa'), said('voice:v', 'Karl')]))
      expect(judgements).toContainEqual(expect.objectContaining({ by: 'commenter', value: 'denies' }))
    }
    expect(first.documents[0]!.id).not.toBe(second.documents[0]!.id)
  })
})

describe('a map whose document was revised', () => {
  /** A map of two passages in a group, and its document read again as `now`. */
  async function revised(now: string) {
    const group = await aGroup()
    await imported(group.editor, group.id, fileOf({ [randomUUID()]: 'a caste', [randomUUID()]: 'It is no class' }))
    const [document] = await listDocuments(group.viewer, group.id)
    const [map] = await listMaps(group.viewer, group.id)
    const before = writeSicJson(await mapBundle(group.viewer, map!.id))
    const read = importText(now)
    const made = await addRevision(group.editor, { document: document!.id, basis: document!.currentRevisionId, read, corrections: [], file: { name: 'now.txt', sha: now }, deed: 'read again' })
    return { group, before, read, document: document!.id, revision: made.revision.id, bundle: await mapBundle(group.viewer, map!.id), map: map!.id }
  }

  it('[RV12] says where its passages stand on the text that the file carries, and comes back so elsewhere', async () => {
    const { read, bundle } = await revised(`Eine Vorbemerkung 😀 steht hier.\n\n${text}`)
    expect(bundle.documents[0]!.text).toBe(read.text)
    for (const { exact, start, end } of bundle.passages) expect([...read.text].slice(start, end).join('')).toBe(exact)
    const elsewhere = await aGroup()
    expect(Object.keys(await imported(elsewhere.editor, elsewhere.id, writeSicJson(bundle))).sort()).toEqual(['It is no class', 'a caste'])
  })

  it('[RV12] keeps the words of a passage that has no place any more, and says so', async () => {
    const { bundle } = await revised('The bureaucracy is a caste. It owns nothing.')
    const lost = bundle.passages.find(({ exact }) => exact === 'It is no class')!
    expect(lost.start).toBe(lost.end)
    expect(unplacedPassages(bundle)).toMatchObject([{ message: expect.stringContaining('“It is no class” has no certain place'), at: lost.id }])
    const elsewhere = await aGroup()
    const made = await importMap(elsewhere.editor, elsewhere.id, writeSicJson(bundle))
    expect(made.ok && made.value.problems.map(({ code }) => code)).toContain('passage-not-found')
  })

  it('[RV12] is the same file again when the old text is back', async () => {
    const { group, before, document, revision, map } = await revised('The bureaucracy is a caste. It owns nothing.')
    const back = await addRevision(group.editor, { document, basis: revision, read: importText(text), corrections: [], file: { name: 'old.txt', sha: 'old' }, deed: 'read again' })
    expect(back.anchors.exact).toBe(2)
    expect(writeSicJson(await mapBundle(group.viewer, map))).toBe(before)
  })
})

describe('importing all or nothing', () => {
  it('[IE3] keeps no text and no passage where the map is refused', async () => {
    const group = await aGroup()
    const file = JSON.parse(fileOf({ [randomUUID()]: 'a caste' }))
    registerCollaboration({ ...standaloneEdits, fillMap: async () => fail('update-too-large', 'That is more at once than a map takes in.') } as never)
    try {
      expect(await importMap(group.editor, group.id, JSON.stringify(file))).toMatchObject({ ok: false, error: { code: 'update-too-large' } })
    } finally {
      registerCollaboration(undefined)
    }
    expect(await listDocuments(group.viewer, group.id)).toEqual([])
  })

  it('[IE3] keeps nothing where it is cancelled between texts', async () => {
    const group = await aGroup()
    const file = JSON.parse(fileOf({ [randomUUID()]: 'a caste' }))
    file.documents.push({ ...file.documents[0], id: 'other', text: 'Another text.', sha256: 'other' })
    const cancel = new AbortController()
    const made = await importMap(group.editor, group.id, JSON.stringify(file), { signal: cancel.signal, onProgress: (step, done) => step === 'documents' && done === 1 && cancel.abort() })
    expect(made).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect([await listDocuments(group.viewer, group.id), await listMaps(group.viewer, group.id)]).toEqual([[], []])
  })

  it('[IE2] [IE4] [IE5] tells each problem once, uses a text that is there, and gives every claim a place', async () => {
    const group = await aGroup()
    const file = JSON.parse(fileOf({ [randomUUID()]: 'a caste' }))
    file.relations = [{ id: 'r', kind: 'supports', premises: [{ claim: 'nowhere' }], target: { claim: file.claims[0].id } }]
    for (const documents of [{ added: 1, used: 0 }, { added: 0, used: 1 }]) {
      const made = await importMap(group.editor, group.id, JSON.stringify(file))
      if (!made.ok) throw new Error(made.error.message)
      const { problems } = made.value
      expect(new Set(problems.map((problem) => JSON.stringify(problem))).size).toBe(problems.length)
      expect(problems).toHaveLength(1)
      expect(made.value).toMatchObject({ format: { name: 'sic' }, documents, counts: { claims: 1, relations: 0, evidence: 1, documents: 1, passages: 1, voices: 0 } })
      const { map } = await mapBundle(group.viewer, made.value.map.id)
      for (const { pos } of map.claims.values()) expect(pos).toMatchObject({ byHand: false })
    }
  })
})
