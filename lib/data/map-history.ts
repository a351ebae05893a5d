import { oneLine } from '../domain/argument/one-line.ts'
import { newId, type MapId, type UserId } from '../domain/ids.ts'
import { demand } from './access.ts'
import { recordActivity } from './activity.ts'
import { userIdOf, type Actor } from './actor.ts'
import { withActor, type Tx } from './database.ts'
import { Conflict, Invalid, notFound } from './data-errors.ts'
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

/** Keeps a whole state of the map's document under a name. Sent again under the same id, it is there once. */
export async function saveVersion(actor: Actor, mapId: MapId, { id = newId(), name, seq, state }: { id?: string; name: string; seq: number; state: Uint8Array }): Promise<{ id: string }> {
  const kept = versionName(name)
  await withActor(actor, async (tx) => {
    const map = await tx.argumentMap.findUnique({ where: { id: mapId } })
    if (!map || map.removedAt) throw notFound('map')
    await demand(tx, actor, map.groupId, 'edit a map', { what: 'map' })
    const known = await tx.mapVersion.findUnique({ where: { id }, select: { mapId: true, createdBy: true } })
    if (known?.mapId === mapId && known.createdBy === userIdOf(actor)) return
    // The database’s own words for an id that somebody has whom one may not see.
    if (known) throw new Conflict('already-exists', 'This is already there.')
    if ((await tx.mapVersion.count({ where: { mapId } })) >= maxVersions) throw new Conflict('too-many-versions', `A map keeps at most ${maxVersions} named versions. Remove one that is no longer needed.`)
    await tx.mapVersion.create({ data: { id, mapId, groupId: map.groupId, name: kept, seq: BigInt(seq), state: new Uint8Array(state), createdBy: userIdOf(actor) } })
    await recordActivity(tx, actor, map.groupId, { kind: 'version.kept', sentence: `kept the version ‘${kept}’ of the map ‘${map.title}’`, subject: { kind: 'map', id: mapId } })
  })
  return { id }
}

/** A version is a whole state; this many of the largest maps are still no burden. */
const maxVersions = 500

export async function renameVersion(actor: Actor, versionId: string, name: string): Promise<MapVersion> {
  const kept = versionName(name)
  await changeVersion(actor, versionId, async (tx) => {
    await tx.mapVersion.update({ where: { id: versionId }, data: { name: kept } })
  })
  return getVersion(actor, versionId)
}

/** The state goes with the name; the history stays. */
export async function removeVersion(actor: Actor, versionId: string): Promise<void> {
  await changeVersion(actor, versionId, async (tx, { name, mapId, groupId, title }) => {
    await tx.mapVersion.delete({ where: { id: versionId } })
    await recordActivity(tx, actor, groupId, { kind: 'version.removed', sentence: `removed the version ‘${name}’ of the map ‘${title}’`, subject: { kind: 'map', id: mapId } })
  })
}

async function changeVersion(actor: Actor, versionId: string, change: (tx: Tx, version: { name: string; mapId: MapId; groupId: string; title: string }) => Promise<void>): Promise<void> {
  await withActor(actor, async (tx) => {
    const version = await tx.mapVersion.findUnique({ where: { id: versionId }, omit: { state: true } })
    const map = version && (await tx.argumentMap.findUnique({ where: { id: version.mapId } }))
    if (!map || map.removedAt) throw notFound('version')
    await demand(tx, actor, version.groupId, 'edit a map', { what: 'version' })
    await change(tx, { ...version, title: map.title })
  })
}

export async function getVersion(actor: Actor, versionId: string): Promise<MapVersion> {
  return withActor(actor, async (tx) => {
    const row = await tx.mapVersion.findUnique({ where: { id: versionId }, omit: { state: true } })
    if (!row) throw notFound('version')
    return asVersion(row, await namesOf(tx, [row.createdBy]))
  })
}

function versionName(name: string): string {
  const kept = oneLine(oneLine(name).slice(0, 200))
  if (kept === '') throw new Invalid('name', 'A version needs a name.')
  return kept
}

export async function listVersions(actor: Actor, mapId: MapId): Promise<MapVersion[]> {
  return withActor(actor, async (tx) => {
    if (!(await tx.argumentMap.findUnique({ where: { id: mapId }, select: { id: true } }))) throw notFound('map')
    const rows = await tx.mapVersion.findMany({ where: { mapId }, omit: { state: true }, orderBy: { createdAt: 'desc' } })
    const people = await namesOf(tx, rows.map((row) => row.createdBy))
    return rows.map((row) => asVersion(row, people))
  })
}

type VersionRow = Pick<MapVersion, 'id' | 'name' | 'createdAt'> & { seq: bigint; createdBy: string | null }

function asVersion({ id, name, seq, createdAt, createdBy }: VersionRow, people: ReadonlyMap<UserId, { id: UserId; name: string }>): MapVersion {
  return { id, name, seq: Number(seq), createdAt, createdBy: (createdBy && people.get(createdBy)) || null }
}

export async function getVersionState(actor: Actor, versionId: string): Promise<{ mapId: MapId; name: string; seq: number; createdAt: Date; state: Uint8Array }> {
  const row = await withActor(actor, (tx) => tx.mapVersion.findUnique({ where: { id: versionId } }))
  if (!row) throw notFound('version')
  return { mapId: row.mapId, name: row.name, seq: Number(row.seq), createdAt: row.createdAt, state: row.state }
}

/** When the map became what it was at this row of its log, and what was done then; null where neither is known any more. */
export async function momentOf(actor: Actor, mapId: MapId, seq: number): Promise<{ at: Date; sentence: string | null; user: { id: UserId; name: string } | null } | null> {
  return withActor(actor, async (tx) => {
    if (!(await tx.argumentMap.findUnique({ where: { id: mapId }, select: { id: true } }))) throw notFound('map')
    const said = await tx.mapHistory.findUnique({ where: { mapId_seq: { mapId, seq: BigInt(seq) } } })
    const people = await namesOf(tx, [said?.userId ?? null])
    if (said) return { at: said.at, sentence: said.sentence, user: (said.userId && people.get(said.userId)) || null }
    const update = await tx.mapUpdate.findUnique({ where: { mapId_seq: { mapId, seq: BigInt(seq) } }, select: { at: true } })
    const older = update ?? (await tx.mapHistory.findFirst({ where: { mapId, seq: { lte: BigInt(seq) } }, orderBy: { seq: 'desc' }, select: { at: true } }))
    return older && { at: older.at, sentence: null, user: null }
  })
}

/** Demands that the map is there, is not archived, and that the actor may edit it. */
export async function demandMayEditMap(actor: Actor, mapId: MapId): Promise<void> {
  await withActor(actor, async (tx) => {
    const map = await tx.argumentMap.findUnique({ where: { id: mapId } })
    if (!map || map.removedAt) throw notFound('map')
    await demand(tx, actor, map.groupId, 'edit a map', { what: 'map' })
    if (map.archivedAt) throw new Conflict('map-archived', 'This map is archived and can no longer be edited. Take it out of the archive first.')
  })
}
