import { newId, type GroupId, type MapId, type UserId } from '../domain/ids.ts'
import type { MapCommand } from '../domain/argument/map-command.ts'
import type { Expectation } from '../domain/argument/suggestion/suggestion.ts'
import type { SuggestionState } from '../domain/argument/suggestion/suggestion-answer.ts'
import { suggestionLimits } from '../domain/argument/suggestion/suggestion-limits.ts'
import { alreadyDecided } from './accept-in-log.ts'
import { demand, standingIn, type Action } from './access.ts'
import { recordActivity } from './activity.ts'
import { userIdOf, type Actor } from './actor.ts'
import { withActor, type Tx } from './database.ts'
import { Conflict, Invalid, notFound } from './data-errors.ts'
import type { Prisma } from './generated/client.ts'
import { storable } from './storable.ts'
import { namesOf } from './users.ts'

export interface StoredSuggestion {
  id: string
  mapId: MapId
  groupId: GroupId
  commands: readonly MapCommand[]
  expects: readonly Expectation[]
  /** What it would do, as the history would say it. */
  sentence: string
  state: SuggestionState
  createdAt: Date
  updatedAt: Date
  createdBy: { id: UserId; name: string } | null
  decidedBy: { id: UserId; name: string } | null
  decidedAt: Date | null
  decidedSeq: number | null
  reason: string | null
}

export interface SuggestedChanges {
  commands: readonly MapCommand[]
  expects: readonly Expectation[]
  sentence: string
}

/** Suggests changes of a map. Sent again under the same id, it is there once. */
export async function createSuggestion(actor: Actor, mapId: MapId, { id = newId(), ...changes }: SuggestedChanges & { id?: string }): Promise<StoredSuggestion> {
  const data = changesOf(changes)
  return withActor(actor, async (tx) => {
    const map = await openMap(tx, mapId)
    await demand(tx, actor, map.groupId, 'suggest for a map', { what: 'map' })
    const known = await tx.mapSuggestion.findUnique({ where: { id } })
    if (known) {
      if (known.mapId !== mapId || known.createdBy !== userIdOf(actor)) throw alreadyThere()
      return readSuggestion(tx, id)
    }
    await demandRoom(tx, actor, mapId, id, data)
    await tx.mapSuggestion.create({ data: { id, mapId, groupId: map.groupId, createdBy: userIdOf(actor), ...data } })
    await recordActivity(tx, actor, map.groupId, { kind: 'suggestion.made', sentence: `suggested a change to the map ‘${map.title}’: ${data.sentence}`, subject: { kind: 'map', id: mapId } })
    return readSuggestion(tx, id)
  })
}

/** The suggestions for a map, the oldest first: those that wait, or all that there ever were (the last 500, or as many of them as fit into one answer). */
export async function listSuggestions(actor: Actor, mapId: MapId, { all = false }: { all?: boolean } = {}): Promise<StoredSuggestion[]> {
  return withActor(actor, async (tx) => {
    const map = await tx.argumentMap.findUnique({ where: { id: mapId }, select: { groupId: true, removedAt: true } })
    if (!map || map.removedAt || !(await standingIn(tx, actor, map.groupId))) throw notFound('map')
    const newestFirst = { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] } satisfies Prisma.MapSuggestionFindManyArgs
    const rows = all
      ? await tx.mapSuggestion.findMany({ where: { id: { in: await newestThatFit(tx, mapId) } }, ...newestFirst })
      : await tx.mapSuggestion.findMany({ where: { mapId, state: 'open' }, take: 5000, ...newestFirst })
    return asSuggestions(tx, rows.reverse())
  })
}

/** Throws NotFound for a suggestion that the actor may not read. */
export async function getSuggestion(actor: Actor, id: string): Promise<StoredSuggestion> {
  return withActor(actor, (tx) => readSuggestion(tx, id))
}

/** Demands that the actor may decide the suggestion, and gives it as it stands. */
export async function getSuggestionToDecide(actor: Actor, id: string): Promise<StoredSuggestion> {
  return withActor(actor, async (tx) => {
    const suggestion = await readSuggestion(tx, id)
    await demand(tx, actor, suggestion.groupId, 'decide a suggestion', { what: 'suggestion' })
    return suggestion
  })
}

/** One’s own, while it is open. */
export async function changeSuggestion(actor: Actor, id: string, changes: SuggestedChanges): Promise<StoredSuggestion> {
  const data = changesOf(changes)
  return changeOpen(actor, id, 'change a suggestion', async (tx, { mapId }) => {
    await openMap(tx, mapId)
    await demandRoom(tx, actor, mapId, id, data)
    await tx.mapSuggestion.update({ where: { id }, data: { ...data, updatedAt: new Date() } })
  })
}

/** Takes one’s own back, while it is open. Twice does no more than once. */
export async function withdrawSuggestion(actor: Actor, id: string): Promise<StoredSuggestion> {
  return changeOpen(actor, id, 'withdraw a suggestion', (tx) => decide(tx, actor, id, { state: 'withdrawn' }), 'withdrawn')
}

/** Leaves a suggestion aside, with a reason if one is given. */
export async function rejectSuggestion(actor: Actor, id: string, reason?: string): Promise<StoredSuggestion> {
  const kept = storable(reason?.trim().slice(0, suggestionLimits.reason) || null)
  return changeOpen(actor, id, 'decide a suggestion', async (tx, { groupId, mapId, createdBy, sentence }) => {
    await decide(tx, actor, id, { state: 'rejected', reason: kept })
    const people = await namesOf(tx, [createdBy])
    const whose = (createdBy && people.get(createdBy)?.name) || 'somebody'
    await recordActivity(tx, actor, groupId, { kind: 'suggestion.rejected', sentence: `rejected ${whose}’s suggestion: ${sentence}`, subject: { kind: 'map', id: mapId } })
  })
}

/** Decides a suggestion of which nothing is left to do, so that no row of the log carries it out. */
export async function settleSuggestion(actor: Actor, id: string, { seq, note }: { seq: number; note: string | null }): Promise<StoredSuggestion> {
  return changeOpen(actor, id, 'decide a suggestion', (tx) => decide(tx, actor, id, { state: 'accepted', reason: note, decidedSeq: BigInt(seq) }), 'accepted')
}

async function decide(tx: Tx, actor: Actor, id: string, data: { state: SuggestionState; reason?: string | null; decidedSeq?: bigint }): Promise<void> {
  await tx.mapSuggestion.update({ where: { id }, data: { ...data, decidedBy: userIdOf(actor), decidedAt: new Date() } })
}

async function changeOpen(actor: Actor, id: string, action: Action, change: (tx: Tx, row: SuggestionRow) => Promise<void>, doneAlready?: SuggestionState): Promise<StoredSuggestion> {
  return withActor(actor, async (tx) => {
    const found = await tx.mapSuggestion.findUnique({ where: { id } })
    const map = found && (await tx.argumentMap.findUnique({ where: { id: found.mapId }, select: { removedAt: true } }))
    if (!found || !map || map.removedAt) throw notFound('suggestion')
    await demand(tx, actor, found.groupId, action, { what: 'suggestion', subject: found })
    // Held from here on: of two who decide at once, the second sees what the first has done.
    await tx.$queryRaw`SELECT 1 FROM map_suggestions WHERE id = ${id} FOR UPDATE`
    const row = await tx.mapSuggestion.findUniqueOrThrow({ where: { id } })
    const again = row.state === doneAlready && row.decidedBy === userIdOf(actor)
    if (row.state !== 'open' && !again) throw alreadyDecided()
    if (!again) await change(tx, row)
    return readSuggestion(tx, id)
  })
}

type SuggestionRow = NonNullable<Awaited<ReturnType<Tx['mapSuggestion']['findUnique']>>>

async function readSuggestion(tx: Tx, id: string): Promise<StoredSuggestion> {
  const row = await tx.mapSuggestion.findUnique({ where: { id } })
  if (!row) throw notFound('suggestion')
  return (await asSuggestions(tx, [row]))[0]!
}

async function asSuggestions(tx: Tx, rows: readonly SuggestionRow[]): Promise<StoredSuggestion[]> {
  const people = await namesOf(tx, rows.flatMap((row) => [row.createdBy, row.decidedBy]))
  const person = (id: UserId | null) => (id && people.get(id)) || null
  return rows.map(({ createdBy, decidedBy, decidedSeq, commands, expects, state, ...row }) => ({
    ...row,
    commands: commands as unknown as readonly MapCommand[],
    expects: expects as unknown as readonly Expectation[],
    state: state as SuggestionState,
    createdBy: person(createdBy),
    decidedBy: person(decidedBy),
    decidedSeq: decidedSeq === null ? null : Number(decidedSeq),
  }))
}

async function openMap(tx: Tx, mapId: MapId) {
  const map = await tx.argumentMap.findUnique({ where: { id: mapId } })
  if (!map || map.removedAt) throw notFound('map')
  if (map.archivedAt) throw new Conflict('map-archived', 'This map is archived and can no longer be edited. Take it out of the archive first.')
  return map
}

/** The same words whether it is here or in a group that one may not read: only the second is the database’s to say. */
function alreadyThere(): Conflict {
  return new Conflict('already-exists', 'This is already there.')
}

/** Everybody who has the map open is sent all that is open, so that there is a bound on what one person can put there. */
async function demandRoom(tx: Tx, actor: Actor, mapId: MapId, id: string, data: ReturnType<typeof changesOf>): Promise<void> {
  const person = userIdOf(actor)
  // One after the other: of many sent at once each would see only those before them.
  await tx.$queryRaw`SELECT 1 AS held FROM (SELECT pg_advisory_xact_lock(hashtextextended(${`suggestions ${mapId} ${person}`}, 0))) AS waiting`
  const [others] = await tx.$queryRaw<{ open: number; bytes: number }[]>`
    SELECT count(*)::int AS open, COALESCE(sum(octet_length(commands::text) + octet_length(expects::text)), 0)::int AS bytes
    FROM map_suggestions WHERE map_id = ${mapId} AND created_by = ${person} AND state = 'open' AND id <> ${id}`
  const { open, bytes } = others!
  const way = 'Withdraw some, or wait until some are decided.'
  if (open >= suggestionLimits.open) throw new Conflict('too-many-suggestions', `You have ${open} open suggestions for this map; no more than ${suggestionLimits.open} can wait at once. ${way}`)
  if (bytes + bytesOf(data) > suggestionLimits.openBytes) throw new Conflict('too-many-suggestions', `Your open suggestions for this map are too large taken together. ${way}`)
}

/** Of the last 500 the newest ones that go into one answer. */
async function newestThatFit(tx: Tx, mapId: MapId): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT id, sum(bytes) OVER (ORDER BY created_at DESC, id DESC) AS total FROM (
        SELECT id, created_at, octet_length(commands::text) + octet_length(expects::text) AS bytes FROM map_suggestions
        WHERE map_id = ${mapId} ORDER BY created_at DESC, id DESC LIMIT 500
      ) AS newest
    ) AS summed WHERE total <= ${suggestionLimits.answerBytes}`
  return rows.map(({ id }) => id)
}

function bytesOf({ commands, expects }: Pick<SuggestedChanges, 'commands' | 'expects'> | ReturnType<typeof changesOf>): number {
  return Buffer.byteLength(JSON.stringify([commands, expects]))
}

function changesOf({ commands, expects, sentence }: SuggestedChanges) {
  if (bytesOf({ commands, expects }) > suggestionLimits.bytes) throw new Invalid('suggestion-too-large', 'This suggestion is too large to be looked over. Suggest it in several parts.')
  const json = (value: unknown) => storable(value) as Prisma.InputJsonValue
  return { commands: json(commands), expects: json(expects), sentence: storable(sentence.slice(0, 2000)) }
}
