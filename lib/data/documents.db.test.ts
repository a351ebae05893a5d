import { describe, expect, it } from 'vitest'
import { aGroup, aReadDocument, aStoredDocument } from './testing/a-group.ts'
import { testDatabase } from './testing/test-database.ts'
import { createDocument, getDocument, getDocuments, removeDocument, restoreDocument, updateDocument } from './documents.ts'
import { listDocuments } from './list-documents.ts'
import { getCurrentRevision, getRevision } from './revisions.ts'
import { searchDocuments } from './search-documents.ts'

const database = testDatabase()

describe('a document', () => {
  it('is kept with its text, blocks and what was read of it', async () => {
    const { id: group, editor } = await aGroup()
    const read = { ...aReadDocument({ paragraphs: ['In 1936.', 'Zwei Wörter 🙂'] }), authors: [{ value: 'L. Trotsky', evidence: 'by L. Trotsky' }], date: { value: 'August 1936', evidence: '1936' } }
    const document = await createDocument(editor, { group, read, originalName: 'revolution.txt', originalSha: 'ab'.repeat(32), meta: { title: '  The Revolution  Betrayed ' }, parts: [
      { id: 'p1', title: null, authors: ['L. Trotsky'], date: null, start: 0, end: 8, role: 'original' },
    ] })
    expect(document).toMatchObject({ title: 'The Revolution Betrayed', authors: ['L. Trotsky'], date: 'August 1936', year: 1936, version: 1, wordCount: 4, createdBy: { name: 'editor' }, parts: [{ id: 'p1', start: 0, end: 8 }] })
    const revision = await getCurrentRevision(editor, document.id)
    expect(revision).toMatchObject({ text: read.text, blocks: read.blocks, number: 1, originalName: 'revolution.txt' })
    expect(await getRevision(editor, document.currentRevisionId)).toEqual(revision)
    expect(await getDocuments(editor, group, [document.id, 'no such'])).toEqual([document])
  })

  it('is refused a second time, by its file or by its text, also when both come at once', async () => {
    const { id: group, editor } = await aGroup()
    const read = aReadDocument()
    const create = (originalSha: string) => createDocument(editor, { group, read, originalName: 'a.txt', originalSha })
    const results = await Promise.allSettled([create('aa'), create('bb')])
    const kept = results.find((result) => result.status === 'fulfilled')!.value
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({ name: 'Conflict', code: 'already-imported', details: { documentId: kept.id } })
    await removeDocument(editor, kept.id)
    expect((await create('aa')).id).not.toBe(kept.id)
  })

  it('is edited by whoever saw its latest version', async () => {
    const { id: group, editor } = await aGroup()
    const { id } = await aStoredDocument(editor, group)
    expect(await updateDocument(editor, id, { date: 'c. 1917–1940', tradition: 'Left Opposition' }, 1)).toMatchObject({ version: 2, year: 1917, tradition: 'Left Opposition' })
    await expect(updateDocument(editor, id, { title: 'Else' }, 1)).rejects.toMatchObject({ code: 'changed-meanwhile', details: { version: 2 } })
    await expect(updateDocument(editor, id, { title: ' ' })).rejects.toMatchObject({ name: 'Invalid' })
    await expect(updateDocument(editor, id, { title: 'zero \0 byte' })).rejects.toMatchObject({ name: 'Invalid' })
  })

  it('is removed and brought back', async () => {
    const { id: group, editor } = await aGroup()
    const { id } = await aStoredDocument(editor, group)
    await removeDocument(editor, id)
    await expect(getDocument(editor, id)).rejects.toMatchObject({ name: 'NotFound' })
    expect(await listDocuments(editor, group)).toEqual([])
    expect(await listDocuments(editor, group, { includeRemoved: true })).toHaveLength(1)
    expect((await restoreDocument(editor, id)).removedAt).toBeNull()
    expect(await listDocuments(editor, group)).toHaveLength(1)
  })

  it('[TX] keeps a revision that nothing can change, not even its owner', async () => {
    const { id: group, editor } = await aGroup()
    const { currentRevisionId } = await aStoredDocument(editor, group)
    await expect(database.asOwner('UPDATE revisions SET text = $1 WHERE id = $2', ['other', currentRevisionId])).rejects.toThrow(/never change/)
  })
})

describe('the library', () => {
  it('is sorted by title, author, date and time of import', async () => {
    const { id: group, editor } = await aGroup()
    const b = await aStoredDocument(editor, group, { title: 'B' })
    const a = await aStoredDocument(editor, group, { title: 'á' })
    await updateDocument(editor, b.id, { authors: ['Hal Draper'], date: '1948' })
    await updateDocument(editor, a.id, { authors: ['Tony Cliff'], date: '1955' })
    const order = async (sort: 'title' | 'author' | 'date' | 'added') => (await listDocuments(editor, group, { sort })).map(({ title }) => title).join('')
    expect([await order('title'), await order('author'), await order('date'), await order('added')]).toEqual(['áB', 'áB', 'Bá', 'áB'])
  })

  it('is searched by beginnings of words, accents and case aside, in fields and texts', async () => {
    const { id: group, editor } = await aGroup()
    const other = await aGroup()
    const paragraphs = ['Vorwort. '.repeat(300), 'Die BÜROKRATIE als neue Klasse.', 'Ein Staat der Arbeiter.']
    const document = await aStoredDocument(editor, group, { title: 'Was war sie?', paragraphs })
    await aStoredDocument(other.editor, other.id, { title: 'Was war sie?', paragraphs })
    expect((await listDocuments(editor, group, { query: 'burokrat KLASSE' })).map(({ id }) => id)).toEqual([document.id])
    expect((await listDocuments(editor, group, { query: 'was arbeiter' })).map(({ id }) => id)).toEqual([document.id])
    expect(await listDocuments(editor, group, { query: 'burokrat kaste' })).toEqual([])
    expect(await listDocuments(editor, group, { query: "'&|!()*:" })).toEqual([])
    const [hit, ...more] = await searchDocuments(editor, group, 'burokratie')
    expect(more).toEqual([])
    const { text } = await getCurrentRevision(editor, document.id)
    const { text: snippet, start, marks } = hit!.snippets[0]!
    expect(text.slice(start, start + snippet.length)).toBe(snippet)
    expect(marks.map((mark) => snippet.slice(mark.start, mark.end))).toEqual(['BÜROKRATIE'])
  })

  it('takes a text of a million characters', async () => {
    const { id: group, editor } = await aGroup()
    const paragraphs = Array.from({ length: 2_000 }, (_, index) => `Paragraph ${index}: ${`word${index} `.repeat(60)}`.trim())
    const document = await aStoredDocument(editor, group, { paragraphs })
    expect((await searchDocuments(editor, group, 'word1999'))[0]?.documentId).toBe(document.id)
  })
})
