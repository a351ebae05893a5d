import type { DocumentId, RevisionId } from '../domain/ids.ts'
import { standingIn } from './access.ts'
import type { Actor } from './actor.ts'
import { notFound } from './data-errors.ts'
import { withActorClient } from './database.ts'
import { readWords, wholeQuery, type AskedWords } from './search-asked.ts'
import { findKinds, type FindKind, type FindRequest, type Found, type FoundClaimHit, type FoundComment, type FoundDocument, type FoundMap, type FoundOf, type FoundPassage } from './search-found.ts'
import { markerFor, type Marker } from './search-marks.ts'
import { atMost, scopeOf, type Scope } from './search-scope.ts'
import { findChunks, findPassages, namedDocuments, scatteredDocuments, type ChunkRow, type Named } from './search-texts.ts'
import { sqlAsking, type SqlAsking } from './sql-asking.ts'

/** Places shown of one document. */
const placesShown = 3

/** [SE1] What the group's documents, passages, claims, maps and comments hold of what was typed, the best of each kind. */
export async function searchEverything(actor: Actor, request: FindRequest): Promise<Found> {
  const { groupId, typed, kinds = findKinds, limit = 20 } = request
  return withActorClient(actor, async (client) => {
    const tx = sqlAsking(client)
    if (!(await standingIn(tx, actor, groupId))) throw notFound('group')
    const asked = await readWords(tx, groupId, typed)
    if (!asked) return { asked: false, corrected: [] }
    const scope = await scopeOf(tx, request)
    const named = kinds.includes('documents') || kinds.includes('passages') ? await namedDocuments(tx, asked, scope) : { wholly: [], partly: [] }
    const drafts: Partial<Record<FindKind, Draft<unknown>>> = {}
    // Nothing says of a map or a comment's subject that a text's filters could leave it.
    if (kinds.includes('documents') && request.map === undefined) drafts.documents = await documentsFound(tx, asked, named, scope, limit)
    if (kinds.includes('passages')) drafts.passages = await passagesFound(tx, asked, named.partly, scope, request.map, limit)
    if (kinds.includes('claims')) drafts.claims = await claimsFound(tx, asked, scope, request.map, limit)
    if (kinds.includes('maps') && scope.documents === null && request.map === undefined) drafts.maps = await mapsFound(tx, asked, groupId, limit)
    if (kinds.includes('comments')) drafts.comments = await commentsFound(tx, asked, request, limit)
    // All that is shown is marked at once.
    const marker = await markerFor(tx, asked, Object.values(drafts).flatMap(({ texts }) => texts))
    return { asked: true, corrected: asked.corrected, ...Object.fromEntries(Object.entries(drafts).map(([kind, draft]) => [kind, draft.finish(marker)])) }
  }, { snapshot: true })
}

/** What was found of one kind, before its words are marked. */
interface Draft<T> {
  texts: readonly string[]
  finish(marker: Marker): FoundOf<T>
}

async function documentsFound(tx: SqlAsking, asked: AskedWords, { wholly, partly }: { wholly: readonly DocumentId[]; partly: readonly Named[] }, scope: Scope, limit: number): Promise<Draft<FoundDocument>> {
  const { chunks, more } = await findChunks(tx, asked, partly, scope, Math.max(60, limit * 4))
  let ids = [...new Set([...wholly, ...chunks.map(({ documentId }) => documentId)])]
  if (ids.length < 3 && asked.terms.length > 1 && asked.without.length === 0) ids = [...new Set([...ids, ...(await scatteredDocuments(tx, asked, scope, limit))])]
  const shown = ids.slice(0, limit)
  const rows = await tx.$queryRaw<{ documentId: DocumentId; revisionId: RevisionId; title: string; authors: string[]; date: string | null }[]>`
    SELECT id AS "documentId", current_revision_id AS "revisionId", title, authors, date FROM documents WHERE id = ANY (${shown}::text[])`
  const byId = new Map(rows.map((row) => [row.documentId, row]))
  const bare = shown.filter((id) => byId.has(id) && !chunks.some(({ documentId }) => documentId === id))
  const placesOf = new Map<DocumentId, ChunkRow[]>()
  for (const place of [...chunks, ...(await chunksOfAny(tx, asked, scope, bare))]) placesOf.set(place.documentId, [...(placesOf.get(place.documentId) ?? []), place])
  const texts = shown.flatMap((id) => (placesOf.get(id) ?? []).slice(0, placesShown).map(({ text }) => text))
  const finish = (marker: Marker) => shown.flatMap((id) => {
    const row = byId.get(id)
    const places = (placesOf.get(id) ?? []).slice(0, placesShown).map((place) => ({ ...marker.around(place.text), at: place.start }))
    return row ? [{ ...row, title: marker.whole(row.title), snippets: places.filter(({ marks }) => marks.length > 0).map(({ at, ...snippet }) => ({ ...snippet, start: at + snippet.start })) }] : []
  })
  return { texts: [...texts, ...rows.map(({ title }) => title)], finish: (marker) => ({ total: ids.length, more: more || chunks.length >= Math.max(60, limit * 4), hits: finish(marker) }) }
}

/** A place or two of documents that hold the words scattered, or in their names only. */
async function chunksOfAny(tx: SqlAsking, asked: AskedWords, { groupId }: Scope, documents: readonly DocumentId[]): Promise<ChunkRow[]> {
  if (documents.length === 0) return []
  return tx.$queryRaw<ChunkRow[]>`
    SELECT f.document_id AS "documentId", f.revision_id AS "revisionId", c.start, c.text, f.rank::float
    FROM app_find_chunks(${groupId}, ${asked.terms.map((term) => `(${term})`).join(' | ')}::tsquery, ${documents}::text[], ${atMost}::int, 60) f
    JOIN text_chunks c ON c.revision_id = f.revision_id AND c.ordinal = f.ordinal ORDER BY f.rank DESC, c.start`
}

async function passagesFound(tx: SqlAsking, asked: AskedWords, partly: readonly Named[], scope: Scope, map: string | undefined, limit: number): Promise<Draft<FoundPassage>> {
  const { hits, ...counted } = await findPassages(tx, asked, partly, scope, map ?? null, limit)
  return {
    texts: hits.flatMap(({ exact, note }) => [exact, note ?? '']),
    finish: (marker) => ({ ...counted, hits: hits.map(({ exact, note, ...hit }) => {
      const noted = note ? marker.around(note, 160) : null
      return { ...hit, snippet: marker.around(exact), note: noted && noted.marks.length > 0 ? noted : null }
    }) }),
  }
}

async function claimsFound(tx: SqlAsking, asked: AskedWords, { groupId, documents }: Scope, map: string | undefined, limit: number): Promise<Draft<FoundClaimHit>> {
  const rows = await tx.$queryRaw<(Omit<FoundClaimHit, 'snippet'> & { text: string; total: string })[]>`
    SELECT c.map_id AS "mapId", m.title AS "mapTitle", c.id AS "claimId", c.kind, c.text, f.total
    FROM app_find_claims(${groupId}, ${wholeQuery(asked, asked.terms)}::tsquery, ${documents}::text[], ${map ?? null}, ${atMost + 1}::int, ${limit}::int) f
    JOIN claims c ON c.map_id = f.map_id AND c.id = f.id JOIN maps m ON m.id = c.map_id ORDER BY f.rank DESC, c.map_id, c.id`
  return { texts: rows.map(({ text }) => text), finish: (marker) => ({ ...countOf(rows), hits: rows.map(({ text, total: _, ...hit }) => ({ ...hit, snippet: marker.around(text) })) }) }
}

/** Maps are few: their titles are read as they stand. */
async function mapsFound(tx: SqlAsking, asked: AskedWords, groupId: string, limit: number): Promise<Draft<FoundMap>> {
  const rows = await tx.$queryRaw<{ mapId: string; title: string; claims: string; total: string }[]>`
    SELECT m.id AS "mapId", m.title, (SELECT count(*) FROM claims c WHERE c.map_id = m.id) AS claims, count(*) OVER () AS total
    FROM maps m WHERE m.group_id = ${groupId} AND m.removed_at IS NULL AND sic_vector(sic_group_language(${groupId}), m.title) @@ ${wholeQuery(asked, asked.terms)}::tsquery
    ORDER BY m.archived_at NULLS FIRST, m.updated_at DESC, m.id LIMIT ${limit}`
  return { texts: rows.map(({ title }) => title), finish: (marker) => ({ ...countOf(rows), hits: rows.map(({ mapId, title, claims }) => ({ mapId, title: marker.whole(title), claims: Number(claims) })) }) }
}

/** [SE7] Of comments the author is who wrote them, and the year the one in which they did. */
async function commentsFound(tx: SqlAsking, asked: AskedWords, { groupId, document, author, map, from, to }: FindRequest, limit: number): Promise<Draft<FoundComment>> {
  const rows = await tx.$queryRaw<(Omit<FoundComment, 'snippet'> & { text: string; total: string })[]>`
    SELECT c.id AS "commentId", u.name AS by, c.created_at AS at, c.text, f.total,
      COALESCE(p.exact, cl.text, d.title, m.title, '') AS about, d.id AS "documentId", p.id AS "passageId", m.id AS "mapId", COALESCE(cl.id, t.item_id) AS "itemId"
    FROM app_find_comments(${groupId}, ${wholeQuery(asked, asked.terms)}::tsquery, ${document === undefined ? null : [document]}::text[], ${map ?? null}, ${author ?? null}, ${from ?? null}::int, ${to ?? null}::int, ${atMost + 1}::int, ${limit}::int) f
    JOIN comments c ON c.id = f.id JOIN threads t ON t.id = c.thread_id LEFT JOIN users u ON u.id = c.created_by
    LEFT JOIN passages p ON p.id = t.passage_id LEFT JOIN documents d ON d.id = COALESCE(t.document_id, p.document_id) LEFT JOIN maps m ON m.id = t.map_id
    LEFT JOIN evidence e ON t.item_kind = 'evidence' AND e.map_id = t.map_id AND e.id = t.item_id
    LEFT JOIN relations r ON r.map_id = t.map_id AND r.id = CASE t.item_kind WHEN 'relation' THEN t.item_id WHEN 'evidence' THEN e.target_relation END
    LEFT JOIN claims cl ON cl.map_id = t.map_id AND cl.id = CASE t.item_kind WHEN 'claim' THEN t.item_id WHEN 'evidence' THEN e.target_claim END
    ORDER BY f.rank DESC, c.id`
  return { texts: rows.map(({ text }) => text), finish: (marker) => ({ ...countOf(rows), hits: rows.map(({ text, total: _, about, ...hit }) => ({ ...hit, about: about.slice(0, 160), snippet: marker.around(text) })) }) }
}

function countOf(rows: readonly { total: string }[]): { total: number; more: boolean } {
  const total = Number(rows[0]?.total ?? 0)
  return { total: Math.min(total, atMost), more: total > atMost }
}
