import { beforeEach, describe, expect, it } from 'vitest'
import { collaboration } from '../collaboration/server/current.ts'
import { system } from '../data/actor.ts'
import { withActor } from '../data/database.ts'
import { listHistory, listVersions, removeVersion, renameVersion } from '../data/map-history.ts'
import { archiveMap, createMap, removeMap } from '../data/maps.ts'
import { listActivity } from '../data/activity.ts'
import { aGroup } from '../data/testing/a-group.ts'
import { beginEpoch } from '../data/testing/begin-epoch.ts'
import { testDatabase } from '../data/testing/test-database.ts'
import type { MapCommand } from '../domain/argument/map-command.ts'
import { readMap } from '../domain/argument/read-map.ts'
import { newId } from '../domain/ids.ts'
import { aClaim } from '../domain/testing/factories.ts'
import { keepVersion } from './keep-version.ts'
import { mapStateAt } from './map-state-at.ts'
import { revertMap } from './revert-map.ts'

testDatabase()
type Group = Awaited<ReturnType<typeof aGroup>>
let group: Group
let mapId: string
const add = (id: string, text: string): MapCommand => ({ type: 'add', on: 'claim', item: aClaim({ id, text }) })

async function edit(...commands: MapCommand[]): Promise<number> {
  const done = await collaboration().applyCommandsToMap(group.editor, mapId, commands)
  if (!done.ok) throw new Error(done.error.message)
  return done.value.seq
}
const now = async () => readMap((await collaboration().loadMap(group.viewer, mapId)).map).map
const claims = (map: { claims: ReadonlyMap<string, { text: string }> }) => [...map.claims.values()].map(({ text }) => text)

beforeEach(async () => {
  group = await aGroup()
  mapId = (await createMap(group.owner, { group: group.id, title: 'A map' })).id
})

describe('an earlier state of a map', () => {
  it('[HI8] can be read at every row of the log, from before the first to the present', async () => {
    const first = await edit(add('a', 'One.'))
    const second = await edit({ type: 'edit-text', id: 'a', text: 'Two.' })
    await edit(add('b', 'Three.'))
    expect(claims((await mapStateAt(group.viewer, mapId, { seq: 0 }))!.map)).toEqual([])
    expect(claims((await mapStateAt(group.viewer, mapId, { seq: first }))!.map)).toEqual(['One.'])
    const state = (await mapStateAt(group.viewer, mapId, { seq: second }))!
    expect(claims(state.map)).toEqual(['Two.'])
    expect(state).toMatchObject({ seq: second, at: expect.any(Date) })
    expect(claims((await mapStateAt(group.viewer, mapId, { seq: 999 }))!.map)).toEqual(['Two.', 'Three.'])
  })

  it('[HI8] is said not to be kept any more where the log does not go back so far', async () => {
    const first = await edit(add('a', 'One.'))
    await edit(add('b', 'Two.'))
    await withActor(system, (tx) => tx.mapUpdate.deleteMany({ where: { mapId, seq: { lte: BigInt(first) } } }))
    expect(await mapStateAt(group.viewer, mapId, { seq: first })).toBeNull()
    expect(await revertMap(group.editor, mapId, { seq: first })).toBeNull()
  })

  it('[HI9] comes back as a new change, in the history’s words, and nothing of what came since leaves the history', async () => {
    const first = await edit(add('a', 'One.'))
    await edit({ type: 'edit-text', id: 'a', text: 'Two.' }, add('b', 'Three.'))
    const done = await revertMap(group.editor, mapId, { seq: first })
    expect(done).toMatchObject({ ok: true, value: { seq: first + 2 } })
    expect(claims(await now())).toEqual(['One.'])
    const lines = await listHistory(group.viewer, mapId)
    expect(lines).toHaveLength(3)
    expect(lines[0]!.sentence).toMatch(/^brought back the map as it was on \d+ \w+ \d{4} at \d\d:\d\d UTC, when editor added the claim “One\.”$/)
    // And what was taken away by it can be brought back in the same way.
    await revertMap(group.editor, mapId, { seq: first + 1 })
    expect(claims(await now())).toEqual(['Two.', 'Three.'])
  })

  it('[HI9] that is the present one changes nothing, and says so', async () => {
    const first = await edit(add('a', 'One.'))
    expect(await revertMap(group.editor, mapId, { seq: first })).toMatchObject({ ok: false, error: { code: 'nothing-to-change' } })
    expect(await listHistory(group.viewer, mapId)).toHaveLength(1)
  })

  it('[HI9] is brought back by editors only, and not on a map that is archived', async () => {
    const first = await edit(add('a', 'One.'))
    await expect(revertMap(group.commenter, mapId, { seq: first })).rejects.toMatchObject({ name: 'Forbidden' })
    await archiveMap(group.editor, mapId)
    await expect(revertMap(group.editor, mapId, { seq: 0 })).rejects.toMatchObject({ code: 'map-archived' })
  })

  it('[HI9] of an earlier epoch comes back too, and the epoch stays', async () => {
    const first = await edit(add('a', 'One.'))
    const other = await createMap(group.owner, { group: group.id, title: 'Other' })
    await collaboration().applyCommandsToMap(group.editor, other.id, [add('z', 'Else.')])
    const kept = (await keepVersion(group.editor, other.id, { name: 'Else' }))!
    const { state } = await (await import('../data/map-history.ts')).getVersionState(group.editor, kept.id)
    await beginEpoch(mapId, state)
    expect(claims(await now())).toEqual(['Else.'])
    expect(await revertMap(group.editor, mapId, { seq: first })).toMatchObject({ ok: true })
    expect(claims(await now())).toEqual(['One.'])
    const row = await withActor(system, (tx) => tx.argumentMap.findUniqueOrThrow({ where: { id: mapId } }))
    expect(row.epoch).toBe(2)
  })
})

describe('a named version', () => {
  it('[HI10] keeps the map as it is, or as it was, and can be looked at and brought back', async () => {
    const first = await edit(add('a', 'One.'))
    await edit(add('b', 'Two.'))
    const before = (await keepVersion(group.editor, mapId, { name: ' Before  the seminar ', seq: first }))!
    const present = (await keepVersion(group.editor, mapId, { name: 'Now' }))!
    expect((await listVersions(group.viewer, mapId)).map(({ name, seq }) => [name, seq]).sort()).toEqual([['Before the seminar', first], ['Now', first + 1]])
    expect(claims((await mapStateAt(group.viewer, mapId, { version: before.id }))!.map)).toEqual(['One.'])
    expect(claims((await mapStateAt(group.viewer, mapId, { version: present.id }))!.map)).toEqual(['One.', 'Two.'])
    await revertMap(group.editor, mapId, { version: before.id })
    expect(claims(await now())).toEqual(['One.'])
    expect((await listHistory(group.viewer, mapId))[0]!.sentence).toBe('brought back the version ‘Before the seminar’')
  })

  it('[HI10] is kept once, however often it is sent; can be renamed and removed, which the group is told', async () => {
    await edit(add('a', 'One.'))
    const id = newId()
    await keepVersion(group.editor, mapId, { id, name: 'A' })
    await keepVersion(group.editor, mapId, { id, name: 'A' })
    expect(await listVersions(group.viewer, mapId)).toHaveLength(1)
    expect(await renameVersion(group.owner, id, 'B')).toMatchObject({ name: 'B' })
    await removeVersion(group.owner, id)
    expect(await listVersions(group.viewer, mapId)).toEqual([])
    expect((await listActivity(group.viewer, group.id)).slice(0, 2).map(({ sentence }) => sentence)).toEqual(['removed the version ‘B’ of the map ‘A map’', 'kept the version ‘A’ of the map ‘A map’'])
  })

  it('[HI10] of another map is none of this one', async () => {
    const other = await createMap(group.owner, { group: group.id, title: 'Other' })
    const kept = (await keepVersion(group.editor, other.id, { name: 'Else' }))!
    await expect(mapStateAt(group.editor, mapId, { version: kept.id })).rejects.toMatchObject({ name: 'NotFound' })
  })

  it('[HI10] of a removed map are as if they did not exist, and a name is one line that the database can keep', async () => {
    await edit(add('a', 'One.'))
    const kept = (await keepVersion(group.editor, mapId, { name: 'Before\n\0the \u202Eseminar \uD800' }))!
    expect(kept.name).toBe('Before the seminar \uFFFD')
    await removeMap(group.editor, mapId)
    await expect(renameVersion(group.editor, kept.id, 'x')).rejects.toMatchObject({ name: 'NotFound' })
    await expect(removeVersion(group.editor, kept.id)).rejects.toMatchObject({ name: 'NotFound' })
  })

  it('[HI10] under an id that another group has already are refused in the words of an id that is taken here', async () => {
    await edit(add('a', 'One.'))
    const { id } = (await keepVersion(group.editor, mapId, { name: 'Ours' }))!
    const said = async (actor: Parameters<typeof keepVersion>[0], map: string) => keepVersion(actor, map, { id, name: 'Theirs' }).catch(({ name, code, message }: { name: string; code: string; message: string }) => ({ name, code, message }))
    const other = await aGroup()
    const theirs = (await createMap(other.owner, { group: other.id, title: 'Another map' })).id
    expect(await said(other.editor, theirs)).toEqual(await said(group.owner, mapId))
  })
})
