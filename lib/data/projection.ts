import type { ArgumentMap } from '../domain/argument/argument-map.ts'
import type { Stance } from '../domain/argument/evidence.ts'
import type { ClaimKind } from '../domain/argument/claim.ts'
import type { ClaimId, DocumentId, EvidenceId, GroupId, MapId, PassageId, RelationId } from '../domain/ids.ts'
import { standingIn } from './access.ts'
import { system, type Actor } from './actor.ts'
import { withActor } from './database.ts'
import { notFound } from './data-errors.ts'
import { wordsOf } from './search-words.ts'
import { loadMapState, type MapState } from './update-log.ts'

/** How the log becomes a map as everyone reads it. Given by the caller, because the log's format is lib/collaboration's business. */
export type ReadState = (state: MapState) => ArgumentMap

export interface Projected {
  head: number
  /** The seq that claims, relations and evidence show. */
  seq: number
  upToDate: boolean
}

/**
 * Brings claims, relations and evidence of one map up to its log's head. Two at once are no harm: the later state wins.
 * `anew` makes them from the log whatever they show already; until that is done, all that they showed is still there.
 */
export async function projectMap(mapId: MapId, read: ReadState, { anew = false }: { anew?: boolean } = {}): Promise<Projected> {
  const now = await projectedTo(system, mapId)
  if (now.upToDate && !anew) return now
  const state = await loadMapState(system, mapId, { includeRemoved: true })
  const map = read(state)
  const claims = [...map.claims.values()].map((claim) => ({ id: claim.id, kind: claim.kind, text: claim.text, term: claim.term ?? null, tags: claim.tags, data: claim }))
  const relations = [...map.relations.values()].map((relation) => ({
    id: relation.id, kind: relation.kind, premises: relation.premises.map((premise) => premise.claim),
    target_claim: relation.target.claim ?? null, target_relation: relation.target.relation ?? null, data: relation,
  }))
  const evidence = [...map.evidence.values()].map((item) => ({
    id: item.id, passage_id: item.passage, target_claim: item.target.claim ?? null, target_relation: item.target.relation ?? null,
    stance: item.stance, explicit: item.explicit, settled: item.settled, data: item,
  }))
  await withActor(system, async (tx) => {
    const advanced = await tx.$executeRaw`
      UPDATE maps SET projected_seq = ${state.head}::bigint, projected_epoch = ${state.epoch}::int, title = COALESCE(NULLIF(${map.title.trim()}, ''), title)
      WHERE id = ${mapId} AND ((projected_epoch, projected_seq) < (${state.epoch}::int, ${state.head}::bigint)
        OR (${anew} AND (projected_epoch, projected_seq) = (${state.epoch}::int, ${state.head}::bigint)))`
    if (advanced === 0) return
    await tx.$executeRaw`DELETE FROM claims WHERE map_id = ${mapId}`
    await tx.$executeRaw`DELETE FROM relations WHERE map_id = ${mapId}`
    await tx.$executeRaw`DELETE FROM evidence WHERE map_id = ${mapId}`
    await tx.$executeRaw`
      INSERT INTO claims (map_id, group_id, id, kind, text, term, tags, data, words)
      SELECT ${mapId}, ${state.groupId}, x.*, sic_vector(l.language, concat_ws(' ', x.text, x.term, array_to_string(x.tags, ' ')))
      FROM jsonb_to_recordset(${storable(claims)}::jsonb) AS x(id text, kind text, text text, term text, tags text[], data jsonb), (SELECT sic_group_language(${state.groupId}) AS language) l`
    await tx.$executeRaw`
      INSERT INTO relations (map_id, group_id, id, kind, premises, target_claim, target_relation, data) SELECT ${mapId}, ${state.groupId}, x.*
      FROM jsonb_to_recordset(${storable(relations)}::jsonb) AS x(id text, kind text, premises text[], target_claim text, target_relation text, data jsonb)`
    await tx.$executeRaw`
      INSERT INTO evidence (map_id, group_id, id, passage_id, target_claim, target_relation, stance, explicit, settled, data) SELECT ${mapId}, ${state.groupId}, x.*
      FROM jsonb_to_recordset(${storable(evidence)}::jsonb) AS x(id text, passage_id text, target_claim text, target_relation text, stance text, explicit boolean, settled boolean, data jsonb)`
  })
  return projectedTo(system, mapId)
}

/** JSON that PostgreSQL can keep: a zero byte or half a surrogate pair, in a key or a value, must not stop the projection. */
function storable(rows: readonly unknown[]): string {
  return JSON.stringify(rows).replace(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/gi, '$1\ufffd')
}

/** Whether what the tables show of a map is what its log holds. */
export async function projectedTo(actor: Actor, mapId: MapId): Promise<Projected> {
  const map = await withActor(actor, (tx) => tx.argumentMap.findUnique({ where: { id: mapId } }))
  if (!map) throw notFound('map')
  return { head: Number(map.head), seq: Number(map.projectedSeq), upToDate: map.head === map.projectedSeq && (map.head === 0n || map.epoch === map.projectedEpoch) }
}

/** The group's maps whose tables lag behind their logs. */
export async function mapsToProject(actor: Actor, groupId: GroupId): Promise<MapId[]> {
  const rows = await withActor(actor, (tx) => tx.$queryRaw<{ id: MapId }[]>`
    SELECT id FROM maps WHERE group_id = ${groupId} AND removed_at IS NULL AND head > 0 AND (projected_seq <> head OR projected_epoch <> epoch) ORDER BY id`)
  return rows.map((row) => row.id)
}

/** All maps that have a log, archived and removed ones too. */
export async function mapsToRebuild(): Promise<{ id: MapId; title: string }[]> {
  return withActor(system, (tx) => tx.$queryRaw<{ id: MapId; title: string }[]>`SELECT id, title FROM maps WHERE head > 0 ORDER BY id`)
}

export interface LinkedClaim {
  passage: PassageId
  evidence: EvidenceId
  map: MapId
  mapTitle: string
  /** Evidence for a claim has `claim`; for an inference `relation`, and then `claim` is what the inference concludes. */
  claim: ClaimId | null
  relation: RelationId | null
  kind: ClaimKind | null
  text: string
  stance: Stance
  explicit: boolean
  settled: boolean
}

/** What the passages of a document are evidence for, on all maps that are neither removed nor archived, as last projected. */
export async function linkedClaims(actor: Actor, documentId: DocumentId): Promise<LinkedClaim[]> {
  return withActor(actor, async (tx) => {
    if (!(await tx.document.findUnique({ where: { id: documentId }, select: { id: true } }))) throw notFound('document')
    return tx.$queryRaw<LinkedClaim[]>`
      SELECT e.passage_id AS passage, e.id AS evidence, m.id AS map, m.title AS "mapTitle", c.id AS claim, e.target_relation AS relation,
        c.kind, COALESCE(c.text, '') AS text, e.stance, e.explicit, e.settled
      FROM passages p JOIN evidence e ON e.group_id = p.group_id AND e.passage_id = p.id
      JOIN maps m ON m.id = e.map_id AND m.removed_at IS NULL AND m.archived_at IS NULL
      LEFT JOIN relations r ON r.map_id = e.map_id AND r.id = e.target_relation
      LEFT JOIN claims c ON c.map_id = e.map_id AND c.id = COALESCE(e.target_claim, r.target_claim)
      WHERE p.document_id = ${documentId} AND p.removed_at IS NULL
      ORDER BY p.start, m.title, e.id`
  })
}

export interface FoundClaim {
  map: MapId
  mapTitle: string
  claim: ClaimId
  kind: ClaimKind
  text: string
}

/** Claims to link a passage to: those that hold every word of the query, the most alike first; without a query the latest maps' claims. */
export async function findClaims(actor: Actor, groupId: GroupId, query: string, { limit = 30, map }: { limit?: number; map?: MapId } = {}): Promise<FoundClaim[]> {
  const patterns = wordsOf(query).map((word) => `%${word}%`)
  return withActor(actor, async (tx) => {
    if (!(await standingIn(tx, actor, groupId))) throw notFound('group')
    return tx.$queryRaw<FoundClaim[]>`
      SELECT m.id AS map, m.title AS "mapTitle", c.id AS claim, c.kind, c.text
      FROM claims c JOIN maps m ON m.id = c.map_id AND m.removed_at IS NULL AND m.archived_at IS NULL
      WHERE c.group_id = ${groupId} AND c.text ILIKE ALL (${patterns}::text[]) AND (${map ?? null}::text IS NULL OR m.id = ${map ?? null})
      ORDER BY similarity(c.text, ${query}) DESC, m.updated_at DESC, c.id LIMIT ${limit}`
  })
}
