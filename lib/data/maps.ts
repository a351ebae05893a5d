import { oneLine } from '../domain/argument/one-line.ts'
import { newId, type GroupId, type MapId, type UserId } from '../domain/ids.ts'
import { demand, standingIn, type Action, type Role } from './access.ts'
import { recordActivity } from './activity.ts'
import { userIdOf, type Actor } from './actor.ts'
import { withActor, type Tx } from './database.ts'
import { Conflict, Invalid, notFound } from './data-errors.ts'
import type { Prisma } from './generated/client.ts'
import { namesOf } from './users.ts'

/** A map's particulars. What is on it lies in its log (update-log.ts). */
export interface StoredMap {
  id: MapId
  groupId: GroupId
  /** The live document's title as last projected; `renameMap` sets it at once. */
  title: string
  /** The seq of the last update in the log. */
  head: number
  epoch: number
  createdAt: Date
  /** When its log last grew or its particulars changed. */
  updatedAt: Date
  archivedAt: Date | null
  removedAt: Date | null
  createdBy: { id: UserId; name: string } | null
}

export interface MapInList extends StoredMap {
  /** As last projected. */
  claims: number
  evidence: number
}

export interface MapForActor extends StoredMap {
  /** The actor's role in the map's group. */
  role: Role
}

/** Makes an empty map. What it begins with goes through the log like every other edit. */
export async function createMap(actor: Actor, { id = newId(), group, title }: { id?: MapId; group: GroupId; title: string }): Promise<MapForActor> {
  const kept = titleOf(title)
  await withActor(actor, async (tx) => {
    await demand(tx, actor, group, 'make a map')
    if (await tx.argumentMap.findUnique({ where: { id }, select: { id: true } })) throw new Conflict('map-exists', 'There is already a map with this id.')
    await tx.argumentMap.create({ data: { id, groupId: group, title: kept, createdBy: userIdOf(actor) } })
    await recordActivity(tx, actor, group, { kind: 'map.created', sentence: `made the map ‘${kept}’`, subject: { kind: 'map', id } })
  })
  return getMap(actor, id)
}

/** The group's maps, the last edited first. */
export async function listMaps(
  actor: Actor,
  groupId: GroupId,
  { includeArchived = false, includeRemoved = false }: { includeArchived?: boolean; includeRemoved?: boolean } = {},
): Promise<MapInList[]> {
  return withActor(actor, async (tx) => {
    if (!(await standingIn(tx, actor, groupId))) throw notFound('group')
    const rows = await tx.argumentMap.findMany({
      where: { groupId, ...(includeArchived ? {} : { archivedAt: null }), ...(includeRemoved ? {} : { removedAt: null }) },
      orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    })
    const counts = await tx.$queryRaw<{ id: MapId; claims: number; evidence: number }[]>`
      SELECT m.id, (SELECT count(*)::int FROM claims c WHERE c.map_id = m.id) AS claims, (SELECT count(*)::int FROM evidence e WHERE e.map_id = m.id) AS evidence
      FROM maps m WHERE m.group_id = ${groupId}`
    const people = await namesOf(tx, rows.map((row) => row.createdBy))
    return rows.map((row) => {
      const count = counts.find(({ id }) => id === row.id)
      return { ...asMap(row, people), claims: count?.claims ?? 0, evidence: count?.evidence ?? 0 }
    })
  })
}

/** One map with the actor's role in its group. A removed one only when asked for. */
export async function getMap(actor: Actor, mapId: MapId, { includeRemoved = false }: { includeRemoved?: boolean } = {}): Promise<MapForActor> {
  return withActor(actor, async (tx) => {
    const row = await tx.argumentMap.findUnique({ where: { id: mapId } })
    if (!row || (row.removedAt && !includeRemoved)) throw notFound('map')
    const standing = await standingIn(tx, actor, row.groupId)
    // A published link reads the map but stands in no group.
    return { ...asMap(row, await namesOf(tx, [row.createdBy])), role: standing?.role ?? 'viewer' }
  })
}

/**
 * Sets the title that lists show. The live document carries the title too and is the truth: whoever renames also sends
 * the command `set` on the map, or the next projection brings the old title back.
 */
export async function renameMap(actor: Actor, mapId: MapId, title: string): Promise<void> {
  const kept = titleOf(title)
  await change(actor, mapId, 'edit a map', () => ({ title: kept, updatedAt: new Date() }), (row) => row.title !== kept ? `renamed the map ‘${row.title}’ to ‘${kept}’` : null)
}

/** An archived map can be read and no longer edited. */
export async function archiveMap(actor: Actor, mapId: MapId): Promise<void> {
  await change(actor, mapId, 'archive a map', (row) => ({ archivedAt: row.archivedAt ?? new Date() }), (row) => `archived the map ‘${row.title}’`)
}

export async function unarchiveMap(actor: Actor, mapId: MapId): Promise<void> {
  await change(actor, mapId, 'archive a map', () => ({ archivedAt: null }), (row) => `took the map ‘${row.title}’ out of the archive`)
}

export async function removeMap(actor: Actor, mapId: MapId): Promise<void> {
  await change(actor, mapId, 'remove a map', () => ({ removedAt: new Date(), removedBy: userIdOf(actor) }), (row) => `removed the map ‘${row.title}’`)
}

export async function restoreMap(actor: Actor, mapId: MapId): Promise<void> {
  await change(actor, mapId, 'remove a map', () => ({ removedAt: null, removedBy: null }), (row) => `brought back the map ‘${row.title}’`, { removedToo: true })
}

type MapRow = NonNullable<Awaited<ReturnType<Tx['argumentMap']['findUnique']>>>

async function change(
  actor: Actor,
  mapId: MapId,
  action: Action,
  data: (row: MapRow) => Prisma.ArgumentMapUpdateInput,
  sentence: (row: MapRow) => string | null,
  { removedToo = false }: { removedToo?: boolean } = {},
): Promise<void> {
  await withActor(actor, async (tx) => {
    const row = await tx.argumentMap.findUnique({ where: { id: mapId } })
    if (!row) throw notFound('map')
    await demand(tx, actor, row.groupId, action, { what: 'map' })
    if (row.removedAt && !removedToo) throw notFound('map')
    await tx.argumentMap.update({ where: { id: mapId }, data: data(row) })
    const said = sentence(row)
    if (said) await recordActivity(tx, actor, row.groupId, { kind: 'map.changed', sentence: said, subject: { kind: 'map', id: mapId } })
  })
}

function asMap(row: MapRow, people: ReadonlyMap<UserId, { id: UserId; name: string }>): StoredMap {
  const { id, groupId, title, head, epoch, createdAt, updatedAt, archivedAt, removedAt, createdBy } = row
  return { id, groupId, title, head: Number(head), epoch, createdAt, updatedAt, archivedAt, removedAt, createdBy: (createdBy && people.get(createdBy)) || null }
}

function titleOf(title: string): string {
  const kept = oneLine(title)
  if (kept === '' || kept.length > 300) throw new Invalid('title', 'A map’s title has between 1 and 300 characters.')
  return kept
}
