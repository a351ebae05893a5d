import type { Target } from '../domain/argument/relation.ts'
import { makePassage } from '../domain/document/make-passage.ts'
import { newId, type DocumentId, type GroupId, type MapId, type RevisionId, type UserId } from '../domain/ids.ts'
import { demand, standingIn } from './access.ts'
import { userIdOf, type Actor } from './actor.ts'
import { withActor, type Tx } from './database.ts'
import { notFound } from './data-errors.ts'
import { checkRange } from './passages.ts'
import { namesOf } from './users.ts'

export interface SuggestedDismissal {
  id: string
  map: MapId
  target: Target
  document: DocumentId
  revision: RevisionId
  /** UTF-16 code units of the revision's text, half-open. */
  start: number
  end: number
  exact: string
  by: { id: UserId; name: string } | null
  at: Date
}

export interface NewDismissal {
  map: MapId
  target: Target
  document: DocumentId
  revision: RevisionId
  start: number
  end: number
}

/** [SG12] Puts a suggested passage aside, for everyone. Twice does no more than once. */
export async function dismissSuggested(actor: Actor, groupId: GroupId, { map, target, document, revision, ...range }: NewDismissal): Promise<SuggestedDismissal> {
  return withActor(actor, async (tx) => {
    await demand(tx, actor, groupId, 'put a suggested passage aside')
    await demandMap(tx, groupId, map)
    const text = await tx.revision.findUnique({ where: { id: revision }, select: { text: true, documentId: true, groupId: true } })
    if (text?.documentId !== document || text.groupId !== groupId) throw notFound('text')
    checkRange(text.text, range)
    const { exact } = makePassage(text.text, range.start, range.end)
    const of = columnsOf(target)
    await tx.$executeRaw`
      INSERT INTO suggested_dismissals (id, group_id, map_id, target_kind, target_id, document_id, revision_id, start, "end", exact, created_by)
      VALUES (${newId()}, ${groupId}, ${map}, ${of.targetKind}, ${of.targetId}, ${document}, ${revision}, ${range.start}, ${range.end}, ${exact}, ${userIdOf(actor)})
      ON CONFLICT (map_id, target_kind, target_id, revision_id, start, "end") DO NOTHING`
    return (await read(tx, { mapId: map, ...of, revisionId: revision, ...range }))[0]!
  })
}

/** Those of one claim or inference, or of a map; the newest first. */
export async function listSuggestedDismissals(actor: Actor, groupId: GroupId, { map, target }: { map: MapId; target?: Target }): Promise<SuggestedDismissal[]> {
  return withActor(actor, async (tx) => {
    if (!(await standingIn(tx, actor, groupId))) throw notFound('group')
    await demandMap(tx, groupId, map)
    return read(tx, { mapId: map, ...(target && columnsOf(target)) })
  })
}

/** Throws NotFound for one that the actor may not see, or that is not there any more. */
export async function bringBackSuggested(actor: Actor, groupId: GroupId, id: string): Promise<void> {
  await withActor(actor, async (tx) => {
    const row = await tx.suggestedDismissal.findUnique({ where: { id }, select: { groupId: true, createdBy: true } })
    if (row?.groupId !== groupId) throw notFound('suggested passage')
    await demand(tx, actor, row.groupId, 'bring back a suggested passage', { what: 'suggested passage', subject: row })
    await tx.suggestedDismissal.deleteMany({ where: { id } })
  })
}

async function demandMap(tx: Tx, groupId: GroupId, id: MapId): Promise<void> {
  const map = await tx.argumentMap.findUnique({ where: { id }, select: { groupId: true, removedAt: true } })
  if (map?.groupId !== groupId || map.removedAt) throw notFound('map')
}

function columnsOf(target: Target): { targetKind: string; targetId: string } {
  return target.claim === undefined ? { targetKind: 'relation', targetId: target.relation } : { targetKind: 'claim', targetId: target.claim }
}

async function read(tx: Tx, where: { mapId: MapId; targetKind?: string; targetId?: string; revisionId?: RevisionId; start?: number; end?: number }): Promise<SuggestedDismissal[]> {
  const rows = await tx.suggestedDismissal.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 2000 })
  const people = await namesOf(tx, rows.map(({ createdBy }) => createdBy))
  return rows.map((row) => ({
    id: row.id,
    map: row.mapId,
    target: row.targetKind === 'claim' ? { claim: row.targetId } : { relation: row.targetId },
    document: row.documentId,
    revision: row.revisionId,
    start: row.start,
    end: row.end,
    exact: row.exact,
    by: (row.createdBy && people.get(row.createdBy)) || null,
    at: row.createdAt,
  }))
}
