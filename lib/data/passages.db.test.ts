import { describe, expect, it } from 'vitest'
import { newId } from '../domain/ids.ts'
import { aGroup, aStoredDocument } from './testing/a-group.ts'
import { testDatabase } from './testing/test-database.ts'
import { removeDocument, restoreDocument } from './documents.ts'
import { createMap } from './maps.ts'
import { createPassage, getPassages, listPassages, passagesOfGroup, removePassage, updatePassage } from './passages.ts'
import { addComment, createThread, listThreads, removeComment, setResolved } from './threads.ts'

testDatabase()

async function aText(paragraphs: string[]) {
  const group = await aGroup()
  const document = await aStoredDocument(group.editor, group.id, { paragraphs })
  const at = (start: number, end: number) => ({ id: newId(), document: document.id, revision: document.currentRevisionId, start, end })
  return { group, document, at }
}

describe('a passage', () => {
  it('takes its words and context from the text itself', async () => {
    const { group, at } = await aText([`${'x'.repeat(100)} before 👩‍🏫the caste🙂 after`])
    const passage = await createPassage(group.commenter, { ...at(113, 122), note: ' Look! ', tags: ['key', 'key '] })
    expect(passage).toMatchObject({ exact: 'the caste', suffix: '🙂 after', note: 'Look!', tags: ['key'], anchor: { state: 'exact', start: 113, end: 122 }, createdBy: { name: 'commenter' } })
    expect(passage.prefix.endsWith(' before 👩‍🏫')).toBe(true)
    expect(passage.prefix.length).toBeLessThanOrEqual(64)
  })

  it('sent twice is kept once; another under the same id is refused', async () => {
    const { group, at } = await aText(['One text of some length.'])
    const wanted = at(0, 3)
    const both = await Promise.all([createPassage(group.commenter, wanted), createPassage(group.commenter, wanted)])
    expect(both[0]).toEqual(both[1])
    await expect(createPassage(group.commenter, { ...wanted, end: 4 })).rejects.toMatchObject({ code: 'passage-exists' })
    await expect(createPassage(group.editor, wanted)).rejects.toMatchObject({ code: 'passage-exists' })
  })

  it('is kept without the half characters that cutting a word short leaves behind', async () => {
    const { group, at } = await aText(['One text of some length.'])
    const words = { note: 'half \ud83d', page: '\ude00 4', tags: [`${'x'.repeat(59)}😀`, '\ud83d'] }
    const kept = { note: 'half', page: '4', tags: ['x'.repeat(59)] }
    const made = await createPassage(group.commenter, { ...at(0, 3), ...words })
    expect(made).toMatchObject(kept)
    expect(await updatePassage(group.commenter, made.id, words)).toMatchObject(kept)
  })

  it('is refused where the text has no such place', async () => {
    const { group, document, at } = await aText(['ab🙂cd'])
    const other = await aText(['another text'])
    for (const [start, end] of [[0, 0], [3, 2], [-1, 2], [0, 99], [0.5, 1], [0, 3]] as const) {
      await expect(createPassage(group.editor, at(start, end)), `${start}–${end}`).rejects.toMatchObject({ name: 'Invalid' })
    }
    await expect(createPassage(group.editor, { ...at(0, 1), id: 'x' })).rejects.toMatchObject({ name: 'Invalid' })
    await expect(createPassage(group.editor, { ...at(0, 1), revision: other.document.currentRevisionId })).rejects.toMatchObject({ name: 'NotFound' })
    await expect(createPassage(group.editor, { ...other.at(0, 1), document: document.id })).rejects.toMatchObject({ name: 'NotFound' })
  })

  it('is listed in the order of the text, and found by words, notes and tags', async () => {
    const { group, document, at } = await aText(['The first words.', 'The second words.'])
    const second = await createPassage(group.editor, { ...at(22, 28), tags: ['later'] })
    const first = await createPassage(group.editor, { ...at(4, 9), note: 'Nota bene' })
    expect((await listPassages(group.viewer, document.id)).map(({ exact }) => exact)).toEqual(['first', 'second'])
    const found = async (query: string) => (await passagesOfGroup(group.viewer, group.id, { query })).map(({ exact }) => exact)
    expect([await found('FIRST'), await found('nota'), await found('later'), await found('100%')]).toEqual([['first'], ['first'], ['second'], []])
    const inPages = await passagesOfGroup(group.viewer, group.id, { limit: 1 })
    expect(inPages.map(({ id }) => id)).toEqual([second.id])
    expect((await passagesOfGroup(group.viewer, group.id, { limit: 5, after: { at: second.createdAt, id: second.id } })).map(({ id }) => id)).toEqual([first.id])
    await removePassage(group.editor, second.id)
    expect((await listPassages(group.viewer, document.id)).map(({ id }) => id)).toEqual([first.id])
    expect((await getPassages(group.viewer, group.id, [first.id, second.id, 'none'])).map(({ id }) => id)).toEqual([first.id, second.id])
    await expect(updatePassage(group.editor, first.id, { note: null }, 7)).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })
})

describe('a conversation', () => {
  it('stands on its passage, answers in order, and can be settled and reopened', async () => {
    const { group, document, at } = await aText(['The first words.'])
    const passage = await createPassage(group.editor, at(0, 3))
    const thread = await createThread(group.commenter, { on: { passage: passage.id }, text: 'Really?' })
    await addComment(group.editor, thread.id, 'Yes.')
    await createThread(group.editor, { on: { document: document.id }, text: 'On the whole' })
    const [read] = await listThreads(group.viewer, { passage: passage.id })
    expect(read).toMatchObject({ on: { passage: passage.id }, createdBy: { name: 'commenter' }, comments: [{ text: 'Really?' }, { text: 'Yes.', createdBy: { name: 'editor' } }] })
    expect(await listThreads(group.viewer, { document: document.id })).toHaveLength(1)
    expect(await listThreads(group.viewer, { document: document.id }, { withPassages: true })).toHaveLength(2)
    expect((await setResolved(group.commenter, thread.id, true)).resolvedBy?.name).toBe('commenter')
    expect((await setResolved(group.commenter, thread.id, false)).resolvedAt).toBeNull()
  })

  it('[OF14] sent twice is kept once, also when it was removed meanwhile; another under the same id is refused', async () => {
    const { group, at } = await aText(['One text of some length.'])
    const passage = (await createPassage(group.commenter, at(0, 3))).id
    const first = { id: newId(), comment: newId(), on: { passage }, text: 'Why?' }
    const both = await Promise.all([createThread(group.commenter, first), createThread(group.commenter, first)])
    expect(both[0]).toEqual(both[1])
    const reply = newId()
    await Promise.all([1, 2].map(() => addComment(group.commenter, first.id, 'Because.', { id: reply })))
    expect((await listThreads(group.editor, { passage }))[0]!.comments.map(({ text }) => text)).toEqual(['Why?', 'Because.'])
    await removeComment(group.commenter, reply)
    await addComment(group.commenter, first.id, 'Because.', { id: reply })
    await removeComment(group.commenter, first.comment)
    await createThread(group.commenter, first)
    expect(await listThreads(group.editor, { passage })).toEqual([])
    await expect(createThread(group.editor, first)).rejects.toMatchObject({ code: 'conversation-exists' })
    await expect(addComment(group.editor, first.id, 'Because.', { id: reply })).rejects.toMatchObject({ code: 'comment-exists' })
  })

  it('is not begun on what was removed, though what was said there can be read', async () => {
    const { group, document, at } = await aText(['The first words.'])
    const passage = await createPassage(group.editor, at(0, 3))
    await createThread(group.commenter, { on: { passage: passage.id }, text: 'Really?' })
    await removeDocument(group.editor, document.id)
    const begin = (on: Parameters<typeof createThread>[1]['on']) => createThread(group.commenter, { on, text: 'Too late' })
    await expect(begin({ document: document.id })).rejects.toMatchObject({ name: 'NotFound' })
    await expect(begin({ passage: passage.id })).rejects.toMatchObject({ name: 'NotFound' })
    await restoreDocument(group.editor, document.id)
    await removePassage(group.editor, passage.id)
    await expect(begin({ passage: passage.id })).rejects.toMatchObject({ name: 'NotFound' })
    expect(await listThreads(group.viewer, { passage: passage.id })).toHaveLength(1)
  })

  it('keeps a gap where a comment was taken out between others, and goes when all are', async () => {
    const { group, document } = await aText(['Words.'])
    const thread = await createThread(group.commenter, { on: { document: document.id }, text: 'One' })
    const two = await addComment(group.editor, thread.id, 'Two')
    await removeComment(group.commenter, thread.comments[0]!.id)
    expect((await listThreads(group.viewer, { document: document.id }))[0]!.comments.map(({ text }) => text)).toEqual(['', 'Two'])
    await removeComment(group.editor, two.id)
    expect(await listThreads(group.viewer, { document: document.id })).toEqual([])
  })

  it('is about one thing on a map, or the map', async () => {
    const { group } = await aText(['Words.'])
    const map = await createMap(group.editor, { group: group.id, title: 'M' })
    await createThread(group.commenter, { on: { map: map.id, item: { kind: 'relation', id: 'r' } }, text: 'Does it follow?' })
    expect(await listThreads(group.viewer, { map: map.id })).toHaveLength(1)
    expect(await listThreads(group.viewer, { map: map.id, item: { kind: 'relation', id: 'r' } })).toHaveLength(1)
    expect(await listThreads(group.viewer, { map: map.id, item: { kind: 'claim', id: 'r' } })).toHaveLength(0)
  })
})
