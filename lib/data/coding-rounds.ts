import { newId, type GroupId, type MapId, type UserId } from '../domain/ids.ts'
import { rowIdOf } from '../domain/comparison/row.ts'
import type { JudgementValue } from '../domain/comparison/judgement.ts'
import { mostCells, mostReaders, type Round, type RoundColumn, type RoundKind, type RoundReader, type RoundRow } from '../domain/comparison/coding/round.ts'
import { oneLine } from '../domain/argument/one-line.ts'
import { demand, type Action } from './access.ts'
import { recordActivity } from './activity.ts'
import { userIdOf, type Actor } from './actor.ts'
import { withActor, type Tx } from './database.ts'
import { Conflict, Invalid, notFound } from './data-errors.ts'
import type { Prisma } from './generated/client.ts'
import { targetOfColumns } from './judgements.ts'
import { storable } from './storable.ts'
import { namesOf } from './users.ts'

export interface NewRound {
  id?: string
  kind: RoundKind
  title?: string
  rows: readonly RoundRow[]
  columns: readonly RoundColumn[]
  readers: readonly UserId[]
}

/** Open rounds of one map: more would only be lost sight of. */
const mostOpen = 100

/** Opens a round: these readers are to read these cells, none seeing what the others find. Sent again under the same id, it is there once. */
export async function openRound(actor: Actor, mapId: MapId, { id = newId(), kind, title = '', rows, columns, readers }: NewRound): Promise<Round> {
  demandSensible({ kind, rows, columns, readers })
  const people = [...new Set(readers)]
  await withActor(actor, async (tx) => {
    const map = await tx.argumentMap.findUnique({ where: { id: mapId } })
    if (!map || map.removedAt) throw notFound('map')
    await demand(tx, actor, map.groupId, 'hold a round', { what: 'map' })
    if (map.archivedAt) throw new Conflict('map-archived', 'This map is archived and can no longer be edited. Take it out of the archive first.')
    const known = await tx.codingRound.findUnique({ where: { id } })
    if (known) {
      if (known.mapId !== mapId || known.createdBy !== userIdOf(actor)) throw new Conflict('already-exists', 'This is already there.')
      return
    }
    if ((await tx.codingRound.count({ where: { mapId, revealedAt: null, calledOffAt: null } })) >= mostOpen) throw new Conflict('too-many-rounds', `${mostOpen} rounds of this map are open. Reveal some, or call them off.`)
    const members = await tx.membership.findMany({ where: { groupId: map.groupId, userId: { in: people }, removedAt: null, role: { not: 'viewer' } }, select: { userId: true } })
    if (members.length < people.length) throw new Invalid('readers', 'Only members of the group who may comment can read in a round. Leave out who may not, or change their role first.')
    const name = storable(oneLine(title).slice(0, 200)) || (kind === 'wall' ? 'On the wall' : 'Reading apart')
    await tx.codingRound.create({
      data: { id, mapId, groupId: map.groupId, kind, title: name, rows: storable(rows) as unknown as Prisma.InputJsonValue, columns: storable(columns) as unknown as Prisma.InputJsonValue, createdBy: userIdOf(actor) ?? '' },
    })
    await tx.codingReader.createMany({ data: people.map((userId) => ({ roundId: id, userId, groupId: map.groupId })) })
    await recordActivity(tx, actor, map.groupId, { kind: 'round.opened', sentence: `opened the round ‘${name}’ on the map ‘${map.title}’`, subject: { kind: 'map', id: mapId } })
  })
  return getRound(actor, mapId, id)
}

/** The map's rounds, the newest first. Of an open one the codes are the asker's own: the database shows no others. */
export async function listRounds(actor: Actor, mapId: MapId): Promise<Round[]> {
  return withActor(actor, async (tx) => {
    const map = await tx.argumentMap.findUnique({ where: { id: mapId }, select: { groupId: true, removedAt: true } })
    if (!map || map.removedAt) throw notFound('map')
    return readRounds(tx, mapId, map.groupId, {})
  })
}

export async function getRound(actor: Actor, mapId: MapId, id: string): Promise<Round> {
  return withActor(actor, async (tx) => {
    const { groupId } = await roundOf(tx, mapId, id)
    return (await readRounds(tx, mapId, groupId, { id }))[0]!
  })
}

/** Shows everyone what each reader found. It cannot be taken back, and nothing is said in the round after it. Twice does no more than once. */
export async function revealRound(actor: Actor, mapId: MapId, id: string): Promise<Round> {
  await end(actor, mapId, id, 'revealed', { revealedAt: new Date(), revealedBy: userIdOf(actor) })
  return getRound(actor, mapId, id)
}

/** Ends a round without showing anything: what was written stays its writer's alone. */
export async function callOffRound(actor: Actor, mapId: MapId, id: string): Promise<Round> {
  await end(actor, mapId, id, 'called off', { calledOffAt: new Date(), calledOffBy: userIdOf(actor) })
  return getRound(actor, mapId, id)
}

/** Someone no longer reads in the round: it does not wait for them. What they wrote in it counts nonetheless. */
export async function removeReader(actor: Actor, mapId: MapId, id: string, userId: UserId): Promise<Round> {
  await withActor(actor, async (tx) => {
    const { groupId } = await roundOf(tx, mapId, id)
    await demand(tx, actor, groupId, 'take a reader out of a round', { what: 'round', subject: { createdBy: userId } })
    await holdOpen(tx, id)
    const { count } = await tx.codingReader.updateMany({ where: { roundId: id, userId, leftAt: null }, data: { leftAt: new Date() } })
    if (count === 0) throw notFound('reader')
  })
  return getRound(actor, mapId, id)
}

/** Demands that the round still goes on, and keeps it so until the transaction ends. */
export async function holdOpen(tx: Tx, id: string): Promise<void> {
  const [held] = await tx.$queryRaw<{ state: string | null }[]>`SELECT app_hold_round(${id}) AS state`
  if (held?.state === 'revealed') throw new Conflict('round-revealed', 'This round has been revealed, so nothing more can be said in it. Say in the table what you find.')
  if (held?.state === 'called-off') throw new Conflict('round-called-off', 'This round has been called off.')
  if (held?.state !== 'open') throw notFound('round')
}

/** A round of this very map, as far as the actor may know of it. */
export async function roundOf(tx: Tx, mapId: MapId, id: string) {
  const map = await tx.argumentMap.findUnique({ where: { id: mapId }, select: { removedAt: true } })
  const round = await tx.codingRound.findUnique({ where: { id } })
  if (!map || map.removedAt || !round || round.mapId !== mapId) throw notFound('round')
  return round
}

async function end(actor: Actor, mapId: MapId, id: string, how: 'revealed' | 'called off', data: Prisma.CodingRoundUpdateInput): Promise<void> {
  const action: Action = 'hold a round'
  await withActor(actor, async (tx) => {
    const { groupId } = await roundOf(tx, mapId, id)
    await demand(tx, actor, groupId, action, { what: 'round' })
    await tx.$queryRaw`SELECT 1 FROM coding_rounds WHERE id = ${id} FOR UPDATE`
    const round = await tx.codingRound.findUniqueOrThrow({ where: { id } })
    if (how === 'revealed' ? round.revealedAt : round.calledOffAt) return
    if (round.revealedAt || round.calledOffAt) throw new Conflict('round-over', round.revealedAt ? 'This round has been revealed already.' : 'This round has been called off: what was written in it stays with its writers.')
    await tx.codingRound.update({ where: { id }, data })
    await recordActivity(tx, actor, groupId, { kind: 'round.ended', sentence: `${how} the round ‘${round.title}’`, subject: { kind: 'map', id: mapId } })
  })
}

function demandSensible({ kind, rows, columns, readers }: Pick<NewRound, 'kind' | 'rows' | 'columns' | 'readers'>): void {
  const twice = new Set(rows.map(({ target }) => rowIdOf(target))).size < rows.length || new Set(columns.map(({ id }) => id)).size < columns.length
  if (rows.length === 0 || columns.length === 0 || twice) throw new Invalid('cells', 'A round needs at least one row and one column, each once.')
  if (rows.length * columns.length > mostCells) throw new Invalid('cells', `A round has at most ${mostCells} cells; these are ${rows.length * columns.length}. Choose fewer rows or columns.`)
  if (kind === 'wall' && (rows.length !== 1 || columns.length !== 2)) throw new Invalid('cells', 'On the wall there is one row with two columns.')
  const count = new Set(readers).size
  if (count < (kind === 'wall' ? 1 : 2) || count > mostReaders) throw new Invalid('readers', `A round needs ${kind === 'wall' ? 'somebody who votes' : 'at least two readers'}, and has at most ${mostReaders}.`)
}

async function readRounds(tx: Tx, mapId: MapId, groupId: GroupId, { id }: { id?: string }): Promise<Round[]> {
  const rounds = await tx.codingRound.findMany({ where: { mapId, ...(id === undefined ? {} : { id }) }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }], take: 200 })
  const roundId = { in: rounds.map((round) => round.id) }
  const readers = await tx.codingReader.findMany({ where: { roundId }, orderBy: { userId: 'asc' } })
  const codes = await tx.codingCode.findMany({ where: { roundId }, orderBy: [{ createdAt: 'asc' }, { createdBy: 'asc' }] })
  const settlements = await tx.codingSettlement.findMany({ where: { roundId }, orderBy: { createdAt: 'asc' } })
  const progress = await tx.$queryRaw<{ round_id: string; user_id: string; done: number }[]>`SELECT * FROM app_coding_progress(${mapId})`
  const members = new Set((await tx.membership.findMany({ where: { groupId, userId: { in: readers.map(({ userId }) => userId) }, removedAt: null }, select: { userId: true } })).map(({ userId }) => userId))
  const people = await namesOf(tx, [...rounds.flatMap(({ createdBy, revealedBy, calledOffBy }) => [createdBy, revealedBy, calledOffBy]), ...readers.map(({ userId }) => userId), ...settlements.map(({ createdBy }) => createdBy)])
  const person = (userId: UserId | null) => (userId && people.get(userId)) || null
  const named = (userId: UserId) => person(userId) ?? { id: userId, name: 'Someone who has left' }

  return rounds.map((round): Round => {
    const over = round.revealedAt ?? round.calledOffAt
    const mine = <T extends { roundId: string }>(list: readonly T[]) => list.filter((one) => one.roundId === round.id)
    return {
      id: round.id,
      kind: round.kind as RoundKind,
      title: round.title,
      rows: round.rows as unknown as RoundRow[],
      columns: round.columns as unknown as RoundColumn[],
      state: round.revealedAt ? 'revealed' : round.calledOffAt ? 'called-off' : 'open',
      by: person(round.createdBy),
      at: round.createdAt.toISOString(),
      ...(over ? { ended: { by: person(round.revealedBy ?? round.calledOffBy), at: over.toISOString() } } : {}),
      readers: mine(readers)
        .map(({ userId, leftAt }): RoundReader => {
          const done = progress.find((one) => one.round_id === round.id && one.user_id === userId)?.done
          return { ...named(userId), left: leftAt !== null || !members.has(userId), ...(done === undefined ? {} : { done }) }
        })
        .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1)),
      codes: mine(codes).map((code) => ({ target: targetOfColumns(code), column: code.column, value: code.value as JudgementValue, ...(code.note === null ? {} : { note: code.note }), by: named(code.createdBy), at: code.createdAt.toISOString() })),
      settlements: mine(settlements).map((one) => ({ target: targetOfColumns(one), column: one.column, value: one.value as JudgementValue | null, reason: one.reason, by: person(one.createdBy), at: one.createdAt.toISOString() })),
    }
  })
}
