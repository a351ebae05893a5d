import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { collaboration } from '../collaboration/server/current.ts'
import { createMap } from '../data/maps.ts'
import { createPassage } from '../data/passages.ts'
import { bringBackSuggested, dismissSuggested, listSuggestedDismissals } from '../data/suggested-dismissals.ts'
import { aGroup, aStoredDocument } from '../data/testing/a-group.ts'
import { testDatabase } from '../data/testing/test-database.ts'
import { newId } from '../domain/ids.ts'
import { aClaim, anEvidence } from '../domain/testing/factories.ts'
import { suggestionsHere } from '../search/suggest/suggestions-here.ts'
import { suggestedClaims } from './suggested-claims.ts'
import { suggestedPassages } from './suggested-passages.ts'

const database = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'sic-suggested-'))
let group: Awaited<ReturnType<typeof aGroup>>
let map: string
let first: { id: string; currentRevisionId: string }
let second: { id: string; currentRevisionId: string }
const words = 'Officials could not bequeath their posts.'
const paragraphs = ['No official could bequeath a post. The harvest failed.', 'Posts were not bequeathed to sons, whatever officials hoped.']
const onClaim = () => ({ map, target: { claim: 'c' } })
const quotes = async (more: Partial<Parameters<typeof suggestedPassages>[2]> = {}) => (await suggestedPassages(group.viewer, group.id, { words, most: 10, on: onClaim(), ...more })).passages.map(({ exact }) => exact)

beforeAll(async () => {
  vi.stubEnv('SIC_ENCODER', 'off')
  vi.stubEnv('SIC_DATA', folder)
  group = await aGroup()
  first = await aStoredDocument(group.editor, group.id, { paragraphs: [paragraphs[0]!], title: 'First' })
  second = await aStoredDocument(group.editor, group.id, { paragraphs: ['It rained.', paragraphs[1]!], title: 'Second' })
  map = (await createMap(group.owner, { group: group.id, title: 'A map' })).id
  await collaboration().applyCommandsToMap(group.editor, map, [{ type: 'add', on: 'claim', item: aClaim({ id: 'c', text: words }) }, { type: 'add', on: 'claim', item: aClaim({ id: 'd', text: 'The weather was bad.' }) }])
})
afterAll(() => {
  suggestionsHere().close()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

it('[SG6] [SG11] suggests passages of a group’s texts to whoever reads it, and of no other group’s', async () => {
  const found = await suggestedPassages(group.viewer, group.id, { words, most: 10, on: onClaim() })
  expect(found).toMatchObject({ basis: 'wording', encoding: null, problem: null, putAside: 0 })
  expect(found.passages.map(({ document, revision }) => [document, revision]).sort()).toEqual([[first.id, first.currentRevisionId], [second.id, second.currentRevisionId]].sort())
  const other = await aGroup()
  expect((await suggestedPassages(other.owner, other.id, { words, most: 10 })).passages).toEqual([])
  await expect(suggestedPassages(other.owner, group.id, { words, most: 10 })).rejects.toMatchObject({ name: 'NotFound' })
  await expect(suggestedPassages(other.owner, other.id, { words, most: 10, on: onClaim() })).rejects.toMatchObject({ name: 'NotFound' })
})

it('[SG9] looks in one text, or a part of it', async () => {
  expect(await quotes({ in: [{ document: second.id }] })).toEqual([paragraphs[1]])
  await database.asOwner(`INSERT INTO document_parts (document_id, id, group_id, revision_id, start, "end", role) VALUES ($1, 'p', $2, $3, 0, 11, 'original')`, [second.id, group.id, second.currentRevisionId])
  expect(await quotes({ in: [{ document: second.id, part: 'p' }] })).toEqual([])
  expect(await quotes({ in: [{ document: first.id }, { document: second.id, part: 'no such part' }] })).toHaveLength(1)
})

it('[SG12] suggests no more to anyone what somebody put aside, until it is brought back', async () => {
  const start = 'It rained.\n\n'.length
  const put = await dismissSuggested(group.commenter, group.id, { ...onClaim(), document: second.id, revision: second.currentRevisionId, start, end: start + paragraphs[1]!.length })
  expect((await dismissSuggested(group.editor, group.id, { ...onClaim(), document: second.id, revision: second.currentRevisionId, start, end: start + paragraphs[1]!.length })).id).toBe(put.id)
  expect(await quotes()).toHaveLength(1)
  expect(await quotes({ on: { map, target: { claim: 'd' } } })).toHaveLength(2)
  expect(await listSuggestedDismissals(group.viewer, group.id, onClaim())).toMatchObject([{ exact: paragraphs[1], by: { name: 'commenter' } }])
  await bringBackSuggested(group.commenter, group.id, put.id)
  expect(await quotes()).toHaveLength(2)
})

it('[SG9] [SG10] suggests nothing that is evidence already, neither the passage for the claim nor the claim for the passage', async () => {
  const passage = await createPassage(group.commenter, { id: newId(), document: first.id, revision: first.currentRevisionId, start: 0, end: paragraphs[0]!.indexOf(' The') })
  const claims = async () => (await suggestedClaims(group.viewer, group.id, passage.id, 5)).claims.map(({ claim, map, group }) => [map, claim, group])
  expect(await claims()).toEqual([[map, 'c', 'shares wording']])
  const put = await dismissSuggested(group.editor, group.id, { ...onClaim(), document: first.id, revision: first.currentRevisionId, start: 0, end: 20 })
  expect(await claims()).toEqual([])
  await bringBackSuggested(group.editor, group.id, put.id)
  await collaboration().applyCommandsToMap(group.editor, map, [{ type: 'add', on: 'evidence', item: anEvidence({ id: 'e', target: { claim: 'c' }, passage: passage.id }) }])
  expect(await claims()).toEqual([])
  expect(await quotes()).toEqual([paragraphs[1]])
})
