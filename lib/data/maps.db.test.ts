import { describe, expect, it } from 'vitest'
import { emptyMap, type ArgumentMap } from '../domain/argument/argument-map.ts'
import type { Claim } from '../domain/argument/claim.ts'
import { newId } from '../domain/ids.ts'
import { aGroup, aStoredDocument } from './testing/a-group.ts'
import { beginEpoch } from './testing/begin-epoch.ts'
import { testDatabase } from './testing/test-database.ts'
import { archiveMap, createMap, getMap, listMaps, removeMap, renameMap, restoreMap, unarchiveMap } from './maps.ts'
import { createPassage, removePassage } from './passages.ts'
import { findClaims, linkedClaims, mapsToProject, mapsToRebuild, projectedTo, projectMap } from './projection.ts'
import { appendUpdate } from './update-log.ts'

testDatabase()

describe('a map', () => {
  it('is listed, renamed, put away and brought back', async () => {
    const { id: group, editor, viewer } = await aGroup()
    const map = await createMap(editor, { group, title: ' What was it? ' })
    expect(map).toMatchObject({ title: 'What was it?', head: 0, epoch: 1, role: 'editor', createdBy: { name: 'editor' } })
    await expect(createMap(editor, { group, title: 'Again', id: map.id })).rejects.toMatchObject({ code: 'map-exists' })
    await renameMap(editor, map.id, 'A class?')
    expect(await getMap(viewer, map.id)).toMatchObject({ title: 'A class?', role: 'viewer' })
    await archiveMap(editor, map.id)
    expect([await listMaps(viewer, group), await listMaps(viewer, group, { includeArchived: true })].map((list) => list.length)).toEqual([0, 1])
    await unarchiveMap(editor, map.id)
    await removeMap(editor, map.id)
    await expect(getMap(viewer, map.id)).rejects.toMatchObject({ name: 'NotFound' })
    await expect(renameMap(editor, map.id, 'x')).rejects.toMatchObject({ name: 'NotFound' })
    await restoreMap(editor, map.id)
    expect(await listMaps(viewer, group)).toHaveLength(1)
  })
})

function aMapWith(id: string, text: string, passage: string): () => ArgumentMap {
  const claims = new Map<string, Claim>([['c1', { id: 'c1', kind: 'claim', text, tags: ['t'] }], ['c2', { id: 'c2', kind: 'position', text: 'It was a class.', tags: [], note: 'zero \0 and half \ud800' }]])
  return () => ({
    ...emptyMap(id, 'Title on the map'),
    claims,
    relations: new Map([['r', { id: 'r', kind: 'attacks', premises: [{ claim: 'c1' }], target: { claim: 'c2' } }]]),
    evidence: new Map([
      ['e1', { id: 'e1', target: { claim: 'c1' }, passage, stance: 'asserts', explicit: true, settled: false }],
      ['e2', { id: 'e2', target: { relation: 'r' }, passage, stance: 'denies', explicit: false, settled: true }],
    ]),
  })
}

describe('the projection', () => {
  it('follows the log: it knows when it lags, catches up, and can be made anew', async () => {
    const { id: group, editor, viewer } = await aGroup()
    const map = await createMap(editor, { group, title: 'First title' })
    expect(await projectedTo(viewer, map.id)).toEqual({ head: 0, seq: 0, upToDate: true })
    await appendUpdate(editor, map.id, 1, new Uint8Array([1]))
    expect(await mapsToProject(viewer, group)).toEqual([map.id])
    expect(await projectMap(map.id, aMapWith(map.id, 'A caste.', 'p'))).toEqual({ head: 1, seq: 1, upToDate: true })
    expect(await mapsToProject(viewer, group)).toEqual([])
    expect((await listMaps(viewer, group))[0]).toMatchObject({ title: 'Title on the map', claims: 2, evidence: 2 })
    expect((await findClaims(viewer, group, 'caste')).map(({ text }) => text)).toEqual(['A caste.'])

    await appendUpdate(editor, map.id, 1, new Uint8Array([2]))
    await Promise.all([1, 2, 3].map(() => projectMap(map.id, aMapWith(map.id, 'A layer.', 'p'))))
    expect((await findClaims(viewer, group, '')).map(({ text }) => text).sort()).toEqual(['A layer.', 'It was a class.'])

    await beginEpoch(map.id, new Uint8Array([1]))
    expect((await projectedTo(viewer, map.id)).upToDate).toBe(false)
    await projectMap(map.id, aMapWith(map.id, 'A stratum.', 'p'))
    await projectMap(map.id, aMapWith(map.id, 'A caste.', 'p'))
    expect(await findClaims(viewer, group, 'caste')).toEqual([])
    expect((await mapsToRebuild()).map(({ id }) => id)).toContain(map.id)
    await projectMap(map.id, aMapWith(map.id, 'A caste.', 'p'), { anew: true })
    expect(await findClaims(viewer, group, 'was class')).toMatchObject([{ claim: 'c2', kind: 'position', map: map.id }])
  })

  it('says of a text what its passages are evidence for, in this group alone', async () => {
    const [one, two] = [await aGroup(), await aGroup()]
    const document = await aStoredDocument(one.editor, one.id, { paragraphs: ['The bureaucracy is a caste.'] })
    const passage = await createPassage(one.editor, { id: newId(), document: document.id, revision: document.currentRevisionId, start: 4, end: 15 })
    for (const group of [one, two]) {
      const map = await createMap(group.editor, { group: group.id, title: 'M' })
      await appendUpdate(group.editor, map.id, 1, new Uint8Array([1]))
      await projectMap(map.id, aMapWith(map.id, 'A caste.', passage.id))
    }
    expect(await linkedClaims(one.viewer, document.id)).toMatchObject([
      { passage: passage.id, evidence: 'e1', claim: 'c1', relation: null, text: 'A caste.', stance: 'asserts', settled: false },
      { passage: passage.id, evidence: 'e2', claim: 'c2', relation: 'r', text: 'It was a class.', stance: 'denies', explicit: false },
    ])
    await expect(linkedClaims(two.viewer, document.id)).rejects.toMatchObject({ name: 'NotFound' })
    await removePassage(one.editor, passage.id)
    expect(await linkedClaims(one.viewer, document.id)).toEqual([])
  })
})
