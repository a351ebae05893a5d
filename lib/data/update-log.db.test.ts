import { describe, expect, it } from 'vitest'
import { aGroup, aMember } from './testing/a-group.ts'
import { beginEpoch } from './testing/begin-epoch.ts'
import { testDatabase } from './testing/test-database.ts'
import { system, visitor, type Actor } from './actor.ts'
import { withActor } from './database.ts'
import { removeMember, setRole } from './groups.ts'
import { listHistory, saveVersion, getVersionState, listVersions } from './map-history.ts'
import { archiveMap, createMap, getMap, removeMap } from './maps.ts'
import { createSession, revokeSession } from './sessions.ts'
import { quarantine } from './quarantine.ts'
import { appendUpdate, appendUpdates, compactMap, loadMapState, loadStateAt, loadUpdatesSince } from './update-log.ts'

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
    await expect(loadMapState(group.editor, map.id)).rejects.toMatchObject({ code: 'map-unreadable' })
  })
})

describe('the log of the last thirty days', () => {
  const join = (state: { snapshot?: Uint8Array; updates: Uint8Array[] }) => new Uint8Array([...(state.snapshot ?? []), ...state.updates.flatMap((update) => [...update])])
  const shown = async (actor: Actor, mapId: string, seq: number) => {
    const state = await loadStateAt(actor, mapId, seq)
    return state && [...join(state)]
  }
  /** Rows and snapshots as they would be had they been written so many days ago. */
  async function aged(mapId: string, groupId: string, rows: readonly { seq: number; days: number; epoch?: number; snapshot?: number[] }[]) {
    for (const { seq, days, epoch = 1, snapshot } of rows) {
      if (snapshot) await database.asOwner(`INSERT INTO map_snapshots (map_id, epoch, seq, group_id, state, at) VALUES ($1, $2, $3, $4, $5, now() - make_interval(days => $6))`, [mapId, epoch, seq, groupId, Buffer.from(snapshot), days])
      else await database.asOwner(`INSERT INTO map_updates (map_id, epoch, seq, group_id, update, at) VALUES ($1, $2, $3, $4, $5, now() - make_interval(days => $6))`, [mapId, epoch, seq, groupId, Buffer.from([seq]), days])
      await database.asOwner('UPDATE maps SET head = GREATEST(head, $2), epoch = GREATEST(epoch, $3) WHERE id = $1', [mapId, seq, epoch])
    }
  }

  it('[CO25] shows any moment of them after the log was folded, and lets go what a snapshot from before holds', async () => {
    const { group, map } = await aMap()
    await aged(map.id, group.id, [
      { seq: 1, days: 50 }, { seq: 2, days: 45 }, { seq: 2, days: 44, snapshot: [1, 2] }, { seq: 3, days: 40 },
      { seq: 4, days: 35 }, { seq: 4, days: 35, snapshot: [1, 2, 3, 4] }, { seq: 5, days: 31 }, { seq: 6, days: 3 }, { seq: 7, days: 2 },
    ])
    expect(await compactMap(map.id, join)).toMatchObject({ seq: 7 })
    for (const seq of [4, 5, 6, 7]) expect(await shown(group.viewer, map.id, seq)).toEqual(Array.from({ length: seq }, (_, index) => index + 1))
    expect(await shown(group.viewer, map.id, 3)).toBeNull()
    expect(await shown(group.viewer, map.id, 0)).toBeNull()
    expect(await shown(group.viewer, map.id, 99)).toHaveLength(7)
    const rows = await database.asOwner<{ seq: string }>('SELECT seq FROM map_updates WHERE map_id = $1 ORDER BY seq', [map.id])
    expect(rows.map((row) => Number(row.seq))).toEqual([5, 6, 7])
    await expect(loadStateAt((await aGroup()).owner, map.id, 5)).rejects.toMatchObject({ name: 'NotFound' })
  })

  it('[CO25] keeps one snapshot of a day', async () => {
    const { group, map } = await aMap()
    await aged(map.id, group.id, [{ seq: 1, days: 4 }, { seq: 1, days: 4, snapshot: [1] }, { seq: 2, days: 4 }, { seq: 2, days: 4, snapshot: [1, 2] }, { seq: 3, days: 2 }, { seq: 3, days: 2, snapshot: [1, 2, 3] }])
    for (const value of [4, 5]) {
      await appendUpdate(group.editor, map.id, 1, bytes(value))
      await compactMap(map.id, join)
    }
    const snapshots = await database.asOwner<{ seq: string }>('SELECT seq FROM map_snapshots WHERE map_id = $1 ORDER BY seq', [map.id])
    expect(snapshots.map((row) => Number(row.seq))).toEqual([2, 3, 5])
    expect(await shown(group.viewer, map.id, 1)).toEqual([1])
    expect(await shown(group.viewer, map.id, 0)).toEqual([])
  })

  it('[CO25] goes back across a new epoch', async () => {
    const { group, map } = await aMap()
    for (const value of [1, 2]) await appendUpdate(group.editor, map.id, 1, bytes(value))
    await beginEpoch(map.id, bytes(9))
    await appendUpdate(group.editor, map.id, 2, bytes(4))
    await compactMap(map.id, join)
    expect(await Promise.all([1, 2, 3, 4].map((seq) => shown(group.viewer, map.id, seq)))).toEqual([[1], [1, 2], [9], [9, 4]])
  })

  it('[CO25] lets nothing go when the snapshot that holds it cannot be read', async () => {
    const { group, map } = await aMap()
    await aged(map.id, group.id, [{ seq: 1, days: 50 }, { seq: 1, days: 40, snapshot: [0] }, { seq: 2, days: 1 }, { seq: 2, days: 1, snapshot: [1, 2] }])
    const fold = (state: { snapshot?: Uint8Array; updates: Uint8Array[] }) => {
      if (state.snapshot?.[0] === 0) throw new Error('unreadable')
      return join(state)
    }
    await expect(compactMap(map.id, fold)).rejects.toThrow('unreadable')
    expect(await shown(group.viewer, map.id, 2)).toEqual([1, 2])
    expect(await database.asOwner('SELECT seq FROM map_updates WHERE map_id = $1', [map.id])).toHaveLength(2)
  })
})

describe('rows that cannot be read', () => {
  it('[CO21] are left out for everyone, stay in the log, and the history says so once', async () => {
    const { group, map } = await aMap()
    for (const value of [1, 2, 3]) await appendUpdate(group.editor, map.id, 1, bytes(value), `step ${value}`)
    const found = [{ kind: 'update' as const, seq: 2, reason: 'garbled' }]
    expect(await Promise.all([quarantine(map.id, 1, found), quarantine(map.id, 1, found)])).toEqual(expect.arrayContaining([1, 0]))
    const state = await loadMapState(group.viewer, map.id)
    expect([state.seqs, state.head]).toEqual([[1, 3, 4], 4])
    expect((await loadUpdatesSince(group.viewer, map.id, 1, 1)).updates.map(({ seq }) => seq)).toEqual([3, 4])
    expect((await listHistory(group.viewer, map.id))[0]).toMatchObject({ seq: 4, sentence: 'left out one edit that cannot be read any more', user: null })
    await compactMap(map.id, (folded) => new Uint8Array(folded.updates.flatMap((update) => [...update])), { keepDays: 0 })
    expect([...(await loadMapState(group.viewer, map.id)).snapshot!]).toEqual([1, 3, 0, 0])
    const rows = await database.asOwner<{ seq: string }>('SELECT seq FROM map_updates WHERE map_id = $1', [map.id])
    expect(rows.map((row) => Number(row.seq))).toEqual([2])
  })

  it('[CO22] a snapshot among them gives way to the one before it', async () => {
    const { group, map } = await aMap()
    await appendUpdate(group.editor, map.id, 1, bytes(1))
    await compactMap(map.id, () => bytes(7))
    await appendUpdate(group.editor, map.id, 1, bytes(2))
    await quarantine(map.id, 1, [{ kind: 'snapshot', seq: 1, reason: 'garbled' }])
    const state = await loadMapState(group.viewer, map.id)
    expect([state.snapshot, state.seqs, state.head]).toEqual([undefined, [1, 2], 2])
    expect(await listHistory(group.viewer, map.id)).toEqual([])
  })
})

describe('a new epoch', () => {
  it('stands on the document that began it, and edits of the old one are refused', async () => {
    const { group, map } = await aMap()
    await appendUpdate(group.editor, map.id, 1, bytes(1))
    const version = await saveVersion(group.editor, map.id, { name: 'Before', seq: 1, state: bytes(1) })
    await appendUpdate(group.editor, map.id, 1, bytes(2))
    expect((await listVersions(group.viewer, map.id)).map(({ name, seq }) => [name, seq])).toEqual([['Before', 1]])
    const { state } = await getVersionState(group.viewer, version.id)
    await beginEpoch(map.id, state)
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
