import { describe, expect, it } from 'vitest'
import { aGroup, aMember } from './testing/a-group.ts'
import { testDatabase } from './testing/test-database.ts'
import { system, visitor } from './actor.ts'
import { withActor } from './database.ts'
import { removeMember, setRole } from './groups.ts'
import { listHistory, saveVersion, getVersionState, listVersions } from './map-history.ts'
import { archiveMap, createMap, getMap, removeMap } from './maps.ts'
import { createSession, revokeSession } from './sessions.ts'
import { appendUpdate, appendUpdates, compactMap, loadMapState, loadUpdatesSince, replaceMapState } from './update-log.ts'

const database = testDatabase()
const bytes = (...values: number[]) => new Uint8Array(values)

async function aMap() {
  const group = await aGroup()
  const map = await createMap(group.editor, { group: group.id, title: 'What was it?' })
  return { group, map }
}

describe('the log of a map', () => {
  it('keeps updates in order, with their sentences, and gives them back', async () => {
    const { group, map } = await aMap()
    expect(await appendUpdate(group.editor, map.id, 1, bytes(1, 2), 'added the claim ‘A caste’')).toEqual({ seq: 1 })
    expect(await appendUpdate(group.owner, map.id, 1, bytes(3))).toEqual({ seq: 2 })
    expect(await appendUpdate(system, map.id, 1, bytes(0, 255).subarray(1), 'tidied')).toEqual({ seq: 3 })
    const state = await loadMapState(group.viewer, map.id)
    expect(state).toMatchObject({ epoch: 1, head: 3, snapshotSeq: 0 })
    expect(state.updates.map((update) => [...update])).toEqual([[1, 2], [3], [255]])
    expect((await listHistory(group.viewer, map.id)).map(({ seq, sentence, user }) => [seq, sentence, user?.name ?? null])).toEqual([[3, 'tidied', null], [1, 'added the claim ‘A caste’', 'editor']])
    expect((await loadUpdatesSince(group.viewer, map.id, 1, 1)).updates.map(({ seq }) => seq)).toEqual([2, 3])
    await expect(database.asOwner(`UPDATE map_updates SET update = ''`)).rejects.toThrow(/never change/)
  })

  it('[AC6] checks each author of one commit: a refusal fails nobody else and leaves no gap', async () => {
    const { group, map } = await aMap()
    const results = await appendUpdates(map.id, 1, [
      { actor: group.viewer, update: bytes(9) },
      { actor: group.editor, update: bytes(1), sentence: 'one' },
      { actor: group.commenter, update: bytes(9), sentence: 'never' },
      { actor: group.owner, update: bytes(2) },
      { actor: visitor, update: bytes(9) },
      { actor: group.editor, update: bytes(3) },
    ])
    expect(results.map((result) => (result.ok ? result.seq : result.error.name))).toEqual(['Forbidden', 1, 'Forbidden', 2, 'NotFound', 3])
    const rows = await database.asOwner<{ seq: string; user_id: string }>('SELECT seq, user_id FROM map_updates WHERE map_id = $1 ORDER BY seq', [map.id])
    expect(rows.map((row) => [Number(row.seq), row.user_id])).toEqual([[1, group.editor.userId], [2, group.owner.userId], [3, group.editor.userId]])
    expect((await getMap(group.viewer, map.id)).head).toBe(3)
    expect((await listHistory(group.viewer, map.id)).map(({ sentence }) => sentence)).toEqual(['one'])
  })

  it('has no gap and no double after many writers at once', async () => {
    const { group, map } = await aMap()
    const seqs = await Promise.all(Array.from({ length: 60 }, (_, index) => appendUpdate(index % 2 ? group.editor : group.owner, map.id, 1, bytes(index))))
    expect(seqs.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
    expect((await loadMapState(system, map.id)).updates).toHaveLength(60)
  })

  it('[AC6] refuses an archived, a removed, a restored map and one that is not there', async () => {
    const { group, map } = await aMap()
    await expect(appendUpdate(group.editor, map.id, 2, bytes(1))).rejects.toMatchObject({ code: 'epoch-changed', details: { epoch: 1 } })
    await archiveMap(group.editor, map.id)
    await expect(appendUpdate(group.editor, map.id, 1, bytes(1))).rejects.toMatchObject({ code: 'map-archived' })
    await removeMap(group.editor, map.id)
    await expect(appendUpdate(group.editor, map.id, 1, bytes(1))).rejects.toMatchObject({ name: 'NotFound' })
    await expect(appendUpdate(group.editor, 'none', 1, bytes(1))).rejects.toMatchObject({ name: 'NotFound' })
    await expect(loadMapState(group.editor, map.id)).rejects.toMatchObject({ name: 'NotFound' })
  })
})

describe('[AC7] an edit by someone whose access is being taken away', () => {
  it('never lands after the removal has', async () => {
    for (let round = 0; round < 6; round++) {
      const { group, map } = await aMap()
      let removed = false
      let landedAfter = 0
      const typing = (async () => {
        for (let index = 0; index < 40; index++) {
          const wasRemoved = removed
          const [result] = await appendUpdates(map.id, 1, [{ actor: group.editor, update: bytes(index) }])
          if (result!.ok && wasRemoved) landedAfter++
          if (!result!.ok) return result!.error.name
        }
        return null
      })()
      await new Promise((resolve) => setTimeout(resolve, round * 3))
      if (round % 2) await setRole(group.owner, group.id, group.editor.userId, 'viewer')
      else await removeMember(group.owner, group.id, group.editor.userId)
      removed = true
      const { head } = await loadMapState(system, map.id)
      expect(await typing).toBe(round % 2 ? 'Forbidden' : 'NotFound')
      expect(landedAfter).toBe(0)
      expect((await loadMapState(system, map.id)).head, 'nothing landed after the removal had committed').toBe(head)
    }
  })

  it('waits for a removal that came first, looks again, and is refused', async () => {
    const { group, map } = await aMap()
    let append: Promise<unknown>
    await withActor(group.owner, async (tx) => {
      await tx.$executeRaw`UPDATE memberships SET removed_at = now() WHERE group_id = ${group.id} AND user_id = ${group.editor.userId}`
      append = appendUpdate(group.editor, map.id, 1, bytes(1)).catch((error: unknown) => error)
      await untilSomeoneWaits()
    })
    expect(await append!).toMatchObject({ name: 'NotFound' })
    expect((await loadMapState(system, map.id)).head).toBe(0)
  })

  it('is refused too when it was their session that ended', async () => {
    const { group, map } = await aMap()
    const session = await createSession({ userId: group.editor.userId })
    const actor = { ...group.editor, sessionId: session.id }
    await appendUpdate(actor, map.id, 1, bytes(1))
    await revokeSession(actor, session.id)
    await expect(appendUpdate(actor, map.id, 1, bytes(2))).rejects.toMatchObject({ name: 'NotFound' })
    await expect(appendUpdate({ ...group.editor, sessionId: 'of someone else' }, map.id, 1, bytes(2))).rejects.toMatchObject({ name: 'NotFound' })
    expect((await loadMapState(system, map.id)).head).toBe(1)
  })

  it('goes on for everyone while people come, go and write in groups', async () => {
    const { group, map } = await aMap()
    const people = await Promise.all(Array.from({ length: 6 }, () => aMember(group.id, 'editor')))
    const writing = Array.from({ length: 12 }, () => appendUpdates(map.id, 1, people.map((actor) => ({ actor, update: bytes(1) }))))
    const leaving = people.slice(0, 3).map((person) => removeMember(group.owner, group.id, person.userId))
    const results = (await Promise.all(writing)).flat()
    await Promise.all(leaving)
    const landed = results.filter((result) => result.ok).length
    expect((await loadMapState(system, map.id)).head).toBe(landed)
    expect(landed).toBeGreaterThanOrEqual(12 * 3)
  })
})

describe('compaction', () => {
  it('folds the log into a snapshot, loses nothing, and lets what is old go', async () => {
    const { group, map } = await aMap()
    for (const value of [1, 2, 3]) await appendUpdate(group.editor, map.id, 1, bytes(value), `step ${value}`)
    const fold = (state: { snapshot?: Uint8Array; updates: Uint8Array[] }) => new Uint8Array([...(state.snapshot ?? []), ...state.updates.flatMap((update) => [...update])])
    expect(await compactMap(map.id, fold)).toEqual({ seq: 3, folded: 3 })
    await appendUpdate(group.editor, map.id, 1, bytes(4))
    const state = await loadMapState(group.viewer, map.id)
    expect([[...state.snapshot!], state.snapshotSeq, state.updates.map((update) => [...update])]).toEqual([[1, 2, 3], 3, [[4]]])
    expect(await compactMap(map.id, fold, { keepDays: 0 })).toEqual({ seq: 4, folded: 1 })
    expect(await database.asOwner('SELECT seq FROM map_updates WHERE map_id = $1', [map.id])).toEqual([])
    expect([...(await loadMapState(group.viewer, map.id)).snapshot!]).toEqual([1, 2, 3, 4])
    expect(await listHistory(group.viewer, map.id)).toHaveLength(3)
    await expect(loadUpdatesSince(group.viewer, map.id, 1, 1)).rejects.toMatchObject({ code: 'epoch-changed' })
  })

  it('writes nothing when the fold cannot be verified', async () => {
    const { group, map } = await aMap()
    await appendUpdate(group.editor, map.id, 1, bytes(1))
    await expect(compactMap(map.id, () => { throw new Error('differs') })).rejects.toThrow('differs')
    expect((await loadMapState(system, map.id)).snapshotSeq).toBe(0)
  })

  it('refuses to read a log with a gap', async () => {
    const { group, map } = await aMap()
    for (const value of [1, 2, 3]) await appendUpdate(group.editor, map.id, 1, bytes(value))
    await database.asOwner('DELETE FROM map_updates WHERE map_id = $1 AND seq = 2', [map.id])
    await expect(loadMapState(group.editor, map.id)).rejects.toThrow(/holds 2 updates/)
  })
})

describe('a restore', () => {
  it('begins a new epoch, and edits of the old one are refused', async () => {
    const { group, map } = await aMap()
    await appendUpdate(group.editor, map.id, 1, bytes(1))
    const version = await saveVersion(group.editor, map.id, { name: 'Before', seq: 1, state: bytes(1) })
    await appendUpdate(group.editor, map.id, 1, bytes(2))
    expect((await listVersions(group.viewer, map.id)).map(({ name, seq }) => [name, seq])).toEqual([['Before', 1]])
    const { state } = await getVersionState(group.viewer, version.id)
    await expect(replaceMapState(group.commenter, map.id, state, 'restored ‘Before’')).rejects.toMatchObject({ name: 'Forbidden' })
    expect(await replaceMapState(group.editor, map.id, state, 'restored ‘Before’')).toEqual({ seq: 3, epoch: 2 })
    await expect(appendUpdate(group.editor, map.id, 1, bytes(3))).rejects.toMatchObject({ code: 'epoch-changed', details: { epoch: 2 } })
    await appendUpdate(group.editor, map.id, 2, bytes(4))
    const now = await loadMapState(group.viewer, map.id)
    expect([[...now.snapshot!], now.snapshotSeq, now.head, now.updates.length]).toEqual([[1], 3, 4, 1])
  })
})

/** Until a connection waits for another's lock. */
async function untilSomeoneWaits(): Promise<void> {
  for (;;) {
    const rows = await database.asOwner(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`)
    if (rows.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
