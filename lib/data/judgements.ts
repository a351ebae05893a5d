import { newId, type GroupId, type MapId, type UserId } from '../domain/ids.ts'
import type { Target } from '../domain/argument/relation.ts'
import type { ColumnId } from '../domain/comparison/column.ts'
import type { Judgement, JudgementValue } from '../domain/comparison/judgement.ts'
import { demand } from './access.ts'
import { userIdOf, type Actor } from './actor.ts'
import { isReadingApart } from './coding-cells.ts'
import { withActor, type Tx } from './database.ts'
import { Conflict, notFound } from './data-errors.ts'
import { storable } from './storable.ts'
import { namesOf } from './users.ts'

/** One member's reading of one cell, which everyone who may read the map sees. */
export interface StoredJudgement {
  target: Target
  column: ColumnId
  value: JudgementValue
  reason?: string
  /** No id: it came with a file, under the name given there. */
  by: { id: UserId | null; name: string }
  at: Date
}

interface CellOfMap {
  target: Target
  column: ColumnId
}

/** Judgements of one map by one person: far more than cells of a table that anybody reads. */
const most = 20_000

/** All judgements of the map, the oldest first. */
export async function listJudgements(actor: Actor, mapId: MapId): Promise<StoredJudgement[]> {
  return withActor(actor, async (tx) => {
    const map = await tx.argumentMap.findUnique({ where: { id: mapId }, select: { removedAt: true } })
    if (!map || map.removedAt) throw notFound('map')
    // Whoever holds a published link reads the map and not what its readers make of it: to them the database shows none.
    const rows = await tx.judgement.findMany({ where: { mapId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
    const people = await namesOf(tx, rows.map(({ createdBy }) => createdBy))
    return rows.map((row) => asJudgement(row, people))
  })
}

/** Says what one finds in a cell; said again, the later stands. */
export async function putJudgement(actor: Actor, mapId: MapId, { target, column, value, reason }: CellOfMap & { value: JudgementValue; reason?: string }): Promise<StoredJudgement> {
  return withActor(actor, async (tx) => {
    const groupId = await mapToJudge(tx, actor, mapId)
    const cell = { mapId, ...targetColumns(target), column: storable(column), createdBy: userIdOf(actor) ?? '', saidBy: '' }
    if (await isReadingApart(tx, actor, mapId, { target, column }))
      throw new Conflict('read-apart', 'You are reading this cell apart from the others. Say there what you find; here it would be seen before the round is revealed.')
    if ((await tx.judgement.count({ where: { mapId, createdBy: cell.createdBy } })) >= most) throw new Conflict('too-many-judgements', `No more than ${most} cells of one map can be judged by one person.`)
    const said = { value, reason: storable(reason?.trim() || null), createdAt: new Date() }
    const row = await tx.judgement.upsert({
      where: { mapId_targetKind_targetId_column_createdBy_saidBy: cell },
      create: { id: newId(), groupId, ...cell, ...said },
      update: said,
    })
    return asJudgement(row, await namesOf(tx, [row.createdBy]))
  })
}

/** Takes one's own back; where there is none, nothing is done. */
export async function removeJudgement(actor: Actor, mapId: MapId, { target, column }: CellOfMap): Promise<void> {
  await withActor(actor, async (tx) => {
    await mapToJudge(tx, actor, mapId)
    await tx.judgement.deleteMany({ where: { mapId, ...targetColumns(target), column, createdBy: userIdOf(actor) ?? '', saidBy: '' } })
  })
}

/** Keeps the judgements that came with a map's file: by the names that the file gives, brought by the actor. */
export async function bringJudgements(actor: Actor, mapId: MapId, judgements: readonly Judgement[]): Promise<void> {
  if (judgements.length === 0) return
  await withActor(actor, async (tx) => {
    const groupId = await mapToJudge(tx, actor, mapId)
    const data = judgements.map(({ target, column, value, by, at, reason }) => ({
      id: newId(), groupId, mapId, ...targetColumns(target), column: storable(column), value,
      reason: storable(reason ?? null), createdBy: userIdOf(actor) ?? '', saidBy: storable(by.trim() || 'somebody'), createdAt: momentOf(at),
    }))
    for (let start = 0; start < data.length; start += 2000) await tx.judgement.createMany({ data: data.slice(start, start + 2000), skipDuplicates: true })
  })
}

function momentOf(at: string | undefined): Date {
  const time = at === undefined ? NaN : Date.parse(at)
  return Number.isNaN(time) ? new Date() : new Date(time)
}

async function mapToJudge(tx: Tx, actor: Actor, mapId: MapId): Promise<GroupId> {
  const map = await tx.argumentMap.findUnique({ where: { id: mapId } })
  if (!map || map.removedAt) throw notFound('map')
  await demand(tx, actor, map.groupId, 'judge a cell', { what: 'map' })
  if (map.archivedAt) throw new Conflict('map-archived', 'This map is archived and can no longer be edited. Take it out of the archive first.')
  return map.groupId
}

/** A claim or relation as two columns of a row. */
export function targetColumns(target: Target): { targetKind: 'claim' | 'relation'; targetId: string } {
  return target.claim === undefined ? { targetKind: 'relation', targetId: storable(target.relation) } : { targetKind: 'claim', targetId: storable(target.claim) }
}

export function targetOfColumns({ targetKind, targetId }: { targetKind: string; targetId: string }): Target {
  return targetKind === 'relation' ? { relation: targetId } : { claim: targetId }
}

type JudgementRow = Awaited<ReturnType<Tx['judgement']['findMany']>>[number]

function asJudgement(row: JudgementRow, people: ReadonlyMap<UserId, { id: UserId; name: string }>): StoredJudgement {
  return {
    target: targetOfColumns(row),
    column: row.column,
    value: row.value as JudgementValue,
    ...(row.reason === null ? {} : { reason: row.reason }),
    by: row.saidBy === '' ? (people.get(row.createdBy) ?? { id: row.createdBy, name: 'Someone who has left' }) : { id: null, name: row.saidBy },
    at: row.createdAt,
  }
}
