import { describe, expect, it } from 'vitest'
import { correctDocument } from '../domain/document/correct-document.ts'
import type { Correction } from '../domain/document/correction.ts'
import { importText, type ImportedText } from '../domain/importing/import-text.ts'
import { newId } from '../domain/ids.ts'
import { aGroup, type UserActor } from './testing/a-group.ts'
import { testDatabase } from './testing/test-database.ts'
import { addRevision, previewAnchors, type RevisionToAdd } from './add-revision.ts'
import { listActivity } from './activity.ts'
import { createDocument, getDocument, removeDocument, restoreDocument } from './documents.ts'
import { listDocuments } from './list-documents.ts'
import { createPassage, createPassages, getPassage, listPassages, removePassage, restorePassage } from './passages.ts'
import { getOriginal, getReading, getRevision, listRevisions } from './revisions.ts'
import { searchDocuments } from './search-documents.ts'
import { settleAnchor, unsettleAnchor } from './settle-anchor.ts'

const database = testDatabase()

const paragraphs = [
  'The mill at the ford was closed in March, and nobody in the valley was told why it had been done.',
  'The owner had left in the night with the ledgers, and the keepers stood before a locked door.',
  'Ninety families lived by the mill, and the council kept its silence until the spring had come.',
]

/** A document in a group of its own, with the passages that were asked for, by their words. */
async function aText(words: readonly string[] = [], text: string = paragraphs.join('\n\n')) {
  const group = await aGroup()
  const read = importText(text)
  const document = await createDocument(group.editor, { group: group.id, read, originalName: 'mill.txt', original: new TextEncoder().encode(text), originalSha: newId() })
  const revision = document.currentRevisionId
  const passages = await createPassages(group.commenter, {
    document: document.id, revision,
    ranges: words.map((exact) => ({ id: newId(), start: read.text.indexOf(exact), end: read.text.indexOf(exact) + exact.length })),
  })
  return { group, read, document: document.id, revision, passages }
}

/** Corrections made on the current revision, as a person makes them. */
async function correct(actor: UserActor, document: string, ...corrections: Correction[]) {
  const { currentRevisionId: basis } = await getDocument(actor, document)
  const { reading } = await getReading(actor, basis)
  const made = correctDocument(reading as ImportedText, corrections)
  if (!made.ok) throw new Error(made.error.message)
  return addRevision(actor, { document, basis, read: made.value, corrections, deed: 'corrected the text of' })
}

const write = (text: string, words: string, instead: string): Correction => ({ do: 'write-words', start: text.indexOf(words), end: text.indexOf(words) + words.length, text: instead })
const another = (document: string, basis: string, text: string, more: Partial<RevisionToAdd> = {}): RevisionToAdd =>
  ({ document, basis, read: importText(text), corrections: [], file: { name: 'again.txt', sha: newId() }, deed: 'read again', ...more })

describe('a revision', () => {
  it('[RV1] keeps all that was read, zeros and half characters too, and gives it back', async () => {
    const { id: group, editor } = await aGroup()
    const plain = importText('A re\u00ADpaired text with a \ud800 half.\n\nShare this article\n\nAnd more of it, as one would expect of a text that goes on.')
    const read: ImportedText = {
      ...plain, extracted: `\0${plain.extracted}`, pages: [{ start: 0, label: 'xii' }],
      offers: [{ kind: 'joined-word', start: 0, end: 1, before: '\0', after: 'The', confidence: 0.5, why: 'Because.' }],
      parts: [{ title: 'One', authors: ['A'], date: '1905', start: 0, end: 5, role: 'reprint', evidence: 'First printed' }],
    }
    const document = await createDocument(editor, { group, read, originalName: 'a.txt', originalSha: newId(), corrections: [{ do: 'decline-offer', offer: 1 }] })
    const kept = await getReading(editor, document.currentRevisionId)
    expect(kept).toMatchObject({ number: 1, current: true, corrections: [{ do: 'decline-offer', offer: 1 }] })
    const { fileName, ...reading } = kept.reading
    expect(fileName).toBe('a.txt')
    const { extracted, ...rest } = JSON.parse(JSON.stringify(read).replaceAll(/\\ud800|\\u0000/g, '\ufffd')) as ImportedText
    expect(reading).toEqual({ ...rest, extracted: extracted.replace('\ufffd', '\0') })
  })

  it('[RV4] is made by correcting the current one: the text, its search and its parts follow, and what was done is told', async () => {
    const { group, read, document, revision } = await aText()
    const made = await correct(group.editor, document, write(read.text, 'ledgers', 'account books'), { do: 'mark-part', from: 0, to: 2, title: 'A part', authors: [], date: null, role: 'reprint' })
    expect(made).toMatchObject({ revision: { number: 2 }, unchanged: false })
    const current = await getDocument(group.viewer, document)
    expect(current).toMatchObject({ currentRevisionId: made.revision.id, parts: [{ title: 'A part' }], version: 1 })
    const second = await correct(group.editor, document, { do: 'split-block', block: 2, at: current.parts[0]!.end + 2 + 15 })
    expect((await getDocument(group.viewer, document)).parts).toEqual(current.parts)
    expect((await searchDocuments(group.viewer, group.id, 'account books'))[0]?.documentId).toBe(document)
    expect(await searchDocuments(group.viewer, group.id, 'ledgers')).toEqual([])
    expect(await listRevisions(group.viewer, document)).toMatchObject([
      { id: second.revision.id, number: 3, current: true, basis: made.revision.id, hasOriginal: true, createdBy: { name: 'editor' } },
      { number: 2, current: false, corrections: 2, basis: revision }, { number: 1, corrections: 0, basis: null },
    ])
    expect((await listActivity(group.viewer, group.id))[0]).toMatchObject({ kind: 'document.revised', sentence: expect.stringContaining('corrected the text of') })
    expect((await getRevision(group.viewer, revision)).text).toBe(read.text)
    expect((await getOriginal(group.viewer, made.revision.id)).bytes?.length).toBe(read.text.length)
  })

  it('[RV4] is made by one of two who save at once; the other is told, and nothing of theirs is kept', async () => {
    const { group, document, revision } = await aText(['the ledgers'])
    const results = await Promise.allSettled([
      addRevision(group.editor, another(document, revision, `${paragraphs.join('\n\n')}\n\nAnd so it stayed for ninety years.`)),
      addRevision(group.owner, another(document, revision, `An opening of another kind was added here.\n\n${paragraphs.join('\n\n')}`)),
    ])
    const made = results.filter((result) => result.status === 'fulfilled')
    expect(made).toHaveLength(1)
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({ name: 'Conflict', code: 'changed-meanwhile', details: { currentRevision: made[0]!.value.revision.id } })
    expect(await listRevisions(group.viewer, document)).toHaveLength(2)
  })

  it('[RV4] is made whole or not at all', async () => {
    const { group, document, revision, passages } = await aText(['the ledgers'])
    await database.asOwner(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the lights went out'; END $$`)
    await database.asOwner(`CREATE TRIGGER refuse BEFORE UPDATE OF current_revision_id ON documents FOR EACH ROW EXECUTE FUNCTION refuse()`)
    await expect(addRevision(group.editor, another(document, revision, 'Another text.'))).rejects.toThrow(/lights/)
    await database.asOwner(`DROP TRIGGER refuse ON documents`)
    expect((await getDocument(group.viewer, document)).currentRevisionId).toBe(revision)
    expect(await listRevisions(group.viewer, document)).toHaveLength(1)
    for (const table of ['passage_anchors', 'text_chunks']) expect(await database.asOwner(`SELECT 1 FROM ${table} WHERE group_id = $1 AND revision_id <> $2`, [group.id, revision])).toEqual([])
    expect(await getPassage(group.viewer, passages[0]!.id)).toMatchObject({ anchor: { state: 'exact' } })
  })

  it('[RV4] sent twice is made once', async () => {
    const { group, document, revision } = await aText()
    const sent = another(document, revision, 'Quite another text.', { id: newId() })
    const first = await addRevision(group.editor, sent)
    expect(await addRevision(group.editor, sent)).toEqual(first)
    const elsewhere = await aText()
    await expect(addRevision(elsewhere.group.editor, { ...sent, document: elsewhere.document, basis: elsewhere.revision })).rejects.toMatchObject({ name: 'Conflict' })
  })

  it('[RV4] is not made where nothing would change', async () => {
    const { group, document, revision, read } = await aText(['the ledgers'])
    const same = await addRevision(group.editor, another(document, revision, read.extracted))
    expect(same).toMatchObject({ unchanged: true, revision: { id: revision, number: 1 }, anchors: { exact: 1, moved: 0, ambiguous: 0, orphaned: 0 } })
    expect(await correct(group.editor, document, { do: 'set-kind', block: 0, kind: read.blocks[0]!.kind })).toMatchObject({ unchanged: true })
    expect(await correct(group.editor, document, { do: 'set-kind', block: 0, kind: 'quotation' })).toMatchObject({ unchanged: false, anchors: { exact: 1 } })
  })

  it('[RV4] cannot be based on a revision of another document', async () => {
    const [one, other] = [await aText(), await aText()]
    await expect(database.asOwner(`UPDATE documents SET current_revision_id = $1 WHERE id = $2`, [other.revision, one.document])).rejects.toThrow(/violates/)
    await expect(addRevision(one.group.editor, another(one.document, other.revision, 'Else.'))).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })
})

describe('the passages of a revised document', () => {
  it('[RV5] stand on the new text with their states, removed ones too, and the library counts the unsettled', async () => {
    const { group, read, document, passages } = await aText(['closed in March', 'left in the night with the ledgers', 'Ninety families lived by the mill', 'kept its silence'])
    await removePassage(group.editor, passages[3]!.id)
    const end = read.text.indexOf('\n\nThe owner')
    const made = await correct(group.editor, document, write(read.text, 'The mill', 'In the year of the flood the old mill'), { do: 'exclude-block', block: 1 })
    expect(made.anchors).toEqual({ exact: 0, moved: 2, ambiguous: 0, orphaned: 1 })
    expect(end).toBeGreaterThan(0)
    const now = await listPassages(group.viewer, document, { includeRemoved: true })
    const { text } = await getRevision(group.viewer, made.revision.id)
    for (const { exact, anchor } of now) if (anchor?.state === 'moved') expect(text.slice(anchor.start, anchor.end)).toBe(exact)
    expect(now.map(({ exact, anchor }) => [exact.slice(0, 6), anchor?.state])).toEqual([['closed', 'moved'], ['left i', 'orphaned'], ['Ninety', 'moved'], ['kept i', 'moved']])
    expect(await listDocuments(group.viewer, group.id)).toMatchObject([{ passages: 3, unsettled: 1 }])
    expect(await restorePassage(group.editor, passages[3]!.id)).toMatchObject({ anchor: { state: 'moved' } })
  })

  it('[RV8] are exact again when the old text comes back', async () => {
    const { group, read, document, revision } = await aText(['closed in March', 'left in the night with the ledgers'])
    const { revision: second } = await correct(group.editor, document, { do: 'exclude-block', block: 1 })
    const back = await addRevision(group.editor, another(document, second.id, read.extracted))
    expect(back).toMatchObject({ revision: { number: 3 }, anchors: { exact: 2 } })
    expect((await getDocument(group.viewer, document)).currentRevisionId).not.toBe(revision)
  })

  it('[RV7] made on an old text are put on the current one at once, and take their page from the text they were made on', async () => {
    const { group, read, document, revision } = await aText()
    const paged: ImportedText = { ...importText(`A new opening of the whole text.\n\n${read.extracted}`), pages: [{ start: 0, label: 'vii' }, { start: 40, label: 'viii' }] }
    const made = await addRevision(group.editor, { ...another(document, revision, ''), read: paged })
    const start = read.text.indexOf('the ledgers')
    const old = await createPassage(group.commenter, { id: newId(), document, revision, start, end: start + 11 })
    expect(old).toMatchObject({ start, anchor: { state: 'moved', start: paged.text.indexOf('the ledgers') } })
    expect(old.page).toBeUndefined()
    const at = paged.text.indexOf('Ninety')
    expect(await createPassage(group.commenter, { id: newId(), document, revision: made.revision.id, start: at, end: at + 6 })).toMatchObject({ page: 'viii', anchor: { state: 'exact' } })
    expect(await createPassage(group.commenter, { id: newId(), document, revision: made.revision.id, start: at, end: at + 6, page: ' 9 ' })).toMatchObject({ page: '9' })
  })

  it('[RV5] and one that is made while the text changes stands on both', async () => {
    const { group, read, document, revision } = await aText()
    const start = read.text.indexOf('the ledgers')
    const [made] = await Promise.all([
      addRevision(group.editor, another(document, revision, `A new opening of the whole text.\n\n${read.extracted}`)),
      ...Array.from({ length: 6 }, (_, nth) => createPassage(group.commenter, { id: newId(), document, revision, start: start + nth, end: start + 11 })),
    ])
    const rows = await database.asOwner(`SELECT 1 FROM passage_anchors WHERE group_id = $1 AND revision_id = $2`, [group.id, made.revision.id])
    expect(rows).toHaveLength(6)
  })

  it('[RV5] two thousand of them go along at once', async () => {
    let dice = 7
    const word = () => 'ka lo mi su ren ta vo dal es ti bor an gu fel or'.split(' ').filter(() => (dice = (dice * 48_271) % 2_147_483_647) % 5 === 0).join('') || 'and'
    const text = Array.from({ length: 1_200 }, (_, nth) => `Paragraph ${nth} says ${Array.from({ length: 20 }, word).join(' ')}.`).join('\n\n')
    const { group, document, revision, read } = await aText([], text)
    const ranges = Array.from({ length: 2_000 }, (_, nth) => {
      const start = Math.floor((nth * (read.text.length - 200)) / 2_000)
      return { id: newId(), start, end: start + 60 }
    })
    await createPassages(group.commenter, { document, revision, ranges })
    const made = await addRevision(group.editor, another(document, revision, `Something was put before all of it, as an editor would.\n\n${text.replaceAll('kamita', 'cask of oil')}`))
    expect(Object.values(made.anchors).reduce((sum, count) => sum + count, 0)).toBe(2_000)
    expect(made.anchors.moved).toBeGreaterThan(1_900)
  })
})

it('[RV14] goes out of sight with its document, readings, files and former texts too, and comes back with it', async () => {
  const { group, read, document, revision, passages } = await aText(['the ledgers'])
  const made = await correct(group.editor, document, write(read.text, 'ledgers', 'books'))
  await removeDocument(group.editor, document)
  for (const id of [revision, made.revision.id]) {
    for (const ask of [getRevision, getReading, getOriginal]) await expect(ask(group.owner, id), ask.name).rejects.toMatchObject({ name: 'NotFound' })
    expect((await getRevision(group.viewer, id, { includeRemoved: true })).id).toBe(id)
  }
  await expect(listRevisions(group.owner, document)).rejects.toMatchObject({ name: 'NotFound' })
  await expect(settleAnchor(group.editor, passages[0]!.id, { revision: made.revision.id, start: 0, end: 8 })).rejects.toMatchObject({ name: 'NotFound' })
  await expect(unsettleAnchor(group.editor, passages[0]!.id)).rejects.toMatchObject({ name: 'NotFound' })
  await restoreDocument(group.editor, document)
  expect((await getReading(group.viewer, revision)).reading.text).toBe(read.text)
})

describe('a person’s word on where a passage stands', () => {
  it('[RV9] is kept with who said it, rewrites nothing, and can be taken back', async () => {
    const { group, read, document, passages } = await aText(['left in the night with the ledgers'])
    const { id } = passages[0]!
    const { revision } = await correct(group.editor, document, { do: 'exclude-block', block: 1 })
    const { text } = await getRevision(group.viewer, revision.id)
    const place = { revision: revision.id, start: text.indexOf('Ninety'), end: text.indexOf('Ninety') + 15 }
    const settled = await settleAnchor(group.commenter, id, place)
    expect(settled).toMatchObject({ exact: 'left in the night with the ledgers', start: read.text.indexOf('left'), anchor: { state: 'moved', score: 1, start: place.start, end: place.end, settled: { by: { name: 'commenter' } } } })
    expect(await listDocuments(group.viewer, group.id)).toMatchObject([{ unsettled: 0 }])
    expect(await unsettleAnchor(group.commenter, id)).toMatchObject({ anchor: { state: 'orphaned', settled: null } })
    for (const [start, end] of [[0, 0], [5, text.length + 1], [text.indexOf('\n\n'), text.indexOf('\n\n') + 2]] as const) {
      await expect(settleAnchor(group.commenter, id, { revision: revision.id, start, end })).rejects.toMatchObject({ name: 'Invalid' })
    }
  })

  it('[RV6] is followed from text to text, by the words that stand there', async () => {
    const { group, document, passages } = await aText(['left in the night with the ledgers'])
    const { id } = passages[0]!
    const { revision } = await correct(group.editor, document, { do: 'exclude-block', block: 1 })
    const { text } = await getRevision(group.viewer, revision.id)
    const words = 'Ninety families lived by the mill'
    await settleAnchor(group.commenter, id, { revision: revision.id, start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const next = await correct(group.editor, document, write(text, 'The mill', 'On a wet morning the old mill'))
    const now = await getRevision(group.viewer, next.revision.id)
    expect(await getPassage(group.viewer, id)).toMatchObject({ anchor: { state: 'moved', start: now.text.indexOf(words), settled: { by: { name: 'commenter' } } } })
    const [preview] = await previewAnchors(group.editor, document, next.revision.id, `${now.text}\n\nAnd more.`)
    expect(preview).toMatchObject({ passage: id, start: now.text.indexOf(words) })
  })

  it('[RV9] is refused on a text that is not the current one any more', async () => {
    const { group, read, document, revision, passages } = await aText(['the ledgers'])
    const made = await correct(group.editor, document, write(read.text, 'ledgers', 'books'))
    await expect(settleAnchor(group.commenter, passages[0]!.id, { revision, start: 0, end: 8 })).rejects.toMatchObject({ code: 'changed-meanwhile', details: { currentRevision: made.revision.id } })
  })
})
