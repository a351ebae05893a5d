import { newId, type MapId, type UserId } from '../domain/ids.ts'
import { demand } from './access.ts'
import { userIdOf, type Actor } from './actor.ts'
import { withActor } from './database.ts'
import { Invalid, notFound } from './data-errors.ts'
import { namesOf } from './users.ts'

export interface HistoryLine {
  seq: number
  sentence: string
  at: Date
  user: { id: UserId; name: string } | null
}

/** What was done to a map, newest first; `before` is the seq of the last line already seen. */
export async function listHistory(actor: Actor, mapId: MapId, { before, limit = 100 }: { before?: number; limit?: number } = {}): Promise<HistoryLine[]> {
  return withActor(actor, async (tx) => {
    if (!(await tx.argumentMap.findUnique({ where: { id: mapId }, select: { id: true } }))) throw notFound('map')
    const rows = await tx.mapHistory.findMany({
      where: { mapId, ...(before === undefined ? {} : { seq: { lt: BigInt(before) } }) }, orderBy: { seq: 'desc' }, take: Math.min(limit, 500),
    })
    const people = await namesOf(tx, rows.map((row) => row.userId))
    return rows.map((row) => ({ seq: Number(row.seq), sentence: row.sentence, at: row.at, user: (row.userId && people.get(row.userId)) || null }))
  })
}

export interface MapVersion {
  id: string
  name: string
  seq: number
  createdAt: Date
  createdBy: { id: UserId; name: string } | null
}

/** Keeps a whole state of the map's document under a name. */
export async function saveVersion(actor: Actor, mapId: MapId, { id = newId(), name, seq, state }: { id?: string; name: string; seq: number; state: Uint8Array }): Promise<{ id: string }> {
  const kept = name.trim().slice(0, 200)
  if (kept === '') throw new Invalid('name', 'A version needs a name.')
  await withActor(actor, async (tx) => {
    const map = await tx.argumentMap.findUnique({ where: { id: mapId } })
    if (!map) throw notFound('map')
    await demand(tx, actor, map.groupId, 'edit a map', { what: 'map' })
    await tx.mapVersion.create({ data: { id, mapId, groupId: map.groupId, name: kept, seq: BigInt(seq), state: new Uint8Array(state), createdBy: userIdOf(actor) } })
  })
  return { id }
}

export async function listVersions(actor: Actor, mapId: MapId): Promise<MapVersion[]> {
  return withActor(actor, async (tx) => {
    if (!(await tx.argumentMap.findUnique({ where: { id: mapId }, select: { id: true } }))) throw notFound('map')
    const rows = await tx.mapVersion.findMany({ where: { mapId }, omit: { state: true }, orderBy: { createdAt: 'desc' } })
    const people = await namesOf(tx, rows.map((row) => row.createdBy))
    return rows.map((row) => ({ id: row.id, name: row.name, seq: Number(row.seq), createdAt: row.createdAt, createdBy: (row.createdBy && people.get(row.createdBy)) || null }))
  })
}

export async function getVersionState(actor: Actor, versionId: string): Promise<{ mapId: MapId; name: string; state: Uint8Array }> {
  const row = await withActor(actor, (tx) => tx.mapVersion.findUnique({ where: { id: versionId } }))
  if (!row) throw notFound('version')
  return { mapId: row.mapId, name: row.name, state: row.state }
}
