import type { Target } from '../domain/argument/relation.ts'
import type { DocumentId, GroupId, MapId, PassageId, RevisionId } from '../domain/ids.ts'
import { standingIn } from './access.ts'
import type { Actor } from './actor.ts'
import { withActor } from './database.ts'
import { notFound } from './data-errors.ts'

export interface CurrentText {
  document: DocumentId
  /** The current one. */
  revision: RevisionId
}

/** The texts of a group in which passages can be suggested, in a fixed order. */
export async function textsToSuggestFrom(actor: Actor, groupId: GroupId): Promise<CurrentText[]> {
  return withActor(actor, async (tx) => {
    if (!(await standingIn(tx, actor, groupId))) throw notFound('group')
    return tx.$queryRaw<CurrentText[]>`SELECT id AS document, current_revision_id AS revision FROM documents WHERE group_id = ${groupId} AND removed_at IS NULL ORDER BY id`
  })
}

/** Whole texts; those that the actor may not read are left out. */
export async function textsOfRevisions(actor: Actor, revisions: readonly RevisionId[]): Promise<ReadonlyMap<RevisionId, string>> {
  if (revisions.length === 0) return new Map()
  const rows = await withActor(actor, (tx) => tx.$queryRaw<{ id: RevisionId; text: string }[]>`SELECT id, text FROM revisions WHERE id = ANY(${[...revisions]}::text[])`)
  return new Map(rows.map(({ id, text }) => [id, text]))
}

/** UTF-16 code units of the document's current text, half-open. */
export interface LinkedPlace {
  document: DocumentId
  start: number
  end: number
}

/** Where the passages stand that are evidence for a claim or an inference of a map already, as last projected. */
export async function linkedPlaces(actor: Actor, map: MapId, target: Target): Promise<LinkedPlace[]> {
  return withActor(
    actor,
    (tx) => tx.$queryRaw<LinkedPlace[]>`
      SELECT p.document_id AS document, a.start, a."end"
      FROM evidence e JOIN passages p ON p.group_id = e.group_id AND p.id = e.passage_id AND p.removed_at IS NULL
      JOIN documents d ON d.id = p.document_id JOIN passage_anchors a ON a.passage_id = p.id AND a.revision_id = d.current_revision_id
      WHERE e.map_id = ${map} AND (e.target_claim = ${target.claim ?? null} OR e.target_relation = ${target.relation ?? null}) AND a.start IS NOT NULL`,
  )
}

/** The claims that a passage is evidence for already. */
export async function claimsOfPassage(actor: Actor, passage: PassageId): Promise<ReadonlySet<string>> {
  const rows = await withActor(actor, (tx) => tx.$queryRaw<{ map: string; claim: string }[]>`SELECT map_id AS map, target_claim AS claim FROM evidence WHERE passage_id = ${passage} AND target_claim IS NOT NULL`)
  return new Set(rows.map(({ map, claim }) => `${map}/${claim}`))
}
