import type { DocumentId, PassageId, RevisionId } from '../domain/ids.ts'
import { wholeQuery, type AskedWords } from './search-asked.ts'
import type { FoundOf } from './search-found.ts'
import { atMost, type Scope } from './search-scope.ts'
import type { SqlAsking } from './sql-asking.ts'

/** Documents whose own fields hold some of the words, and what of the query is still to be found in their text. */
export interface Named {
  /** Those that still lack the same terms. */
  documents: readonly DocumentId[]
  lacking: readonly string[]
}

/** [SE4] ‘Trotsky caste’ finds what Trotsky writes of castes: words may be found in what a text is called and who wrote it. */
export async function namedDocuments(tx: SqlAsking, asked: AskedWords, { groupId, documents }: Scope): Promise<{ wholly: DocumentId[]; partly: Named[] }> {
  const rows = await tx.$queryRaw<{ id: DocumentId; found: number[] }[]>`
    SELECT f.id, array_agg(a.place::int ORDER BY a.place) AS found
    FROM unnest(${asked.terms}::text[]) WITH ORDINALITY AS a(term, place), LATERAL app_find_documents(${groupId}, a.term::tsquery, ${documents}::text[], ${atMost}::int, ${atMost}::int) f
    GROUP BY f.id ORDER BY count(*) DESC, max(f.rank) DESC, f.id LIMIT 300`
  const groups = new Map<string, { documents: DocumentId[]; lacking: string[] }>()
  for (const { id, found } of rows) {
    const lacking = asked.terms.filter((_, index) => !found.includes(index + 1))
    const key = lacking.join(' & ')
    const group = groups.get(key) ?? { documents: [], lacking }
    group.documents.push(id)
    groups.set(key, group)
  }
  const all = [...groups.values()]
  return { wholly: all.find(({ lacking }) => lacking.length === 0)?.documents ?? [], partly: all.filter(({ lacking }) => lacking.length > 0).slice(0, 2) }
}

/** Stretches of text are long, and each that is ranked is read whole: fewer of them than of anything else. */
const chunksAtMost = 200

export interface ChunkRow {
  documentId: DocumentId
  revisionId: RevisionId
  start: number
  text: string
  rank: number
}

/** The stretches of text that hold the words, best first: those with all of them, and those that hold what the names of their text lack. */
export async function findChunks(tx: SqlAsking, asked: AskedWords, partly: readonly Named[], scope: Scope, limit: number): Promise<{ chunks: ChunkRow[]; more: boolean }> {
  const tries = [{ documents: scope.documents, lacking: asked.terms }, ...partly]
  const rows = await tx.$queryRaw<(ChunkRow & { total: string })[]>`
    SELECT f.document_id AS "documentId", f.revision_id AS "revisionId", c.start, c.text, (f.rank + t.place * 0.2)::float AS rank, f.total
    FROM jsonb_to_recordset(${JSON.stringify(tries.map(({ documents, lacking }, place) => ({ documents, query: wholeQuery(asked, lacking), place: Math.min(place, 1) })))}::jsonb) AS t(documents text[], query text, place int),
      LATERAL app_find_chunks(${scope.groupId}, t.query::tsquery, t.documents, ${chunksAtMost}::int, ${limit}::int) f
    JOIN text_chunks c ON c.revision_id = f.revision_id AND c.ordinal = f.ordinal
    ORDER BY rank DESC, f.document_id, c.start`
  const seen = new Set<string>()
  const chunks = rows.filter(({ revisionId, start }) => !seen.has(`${revisionId} ${start}`) && seen.add(`${revisionId} ${start}`))
  return { chunks, more: rows.some(({ total }) => Number(total) >= chunksAtMost) }
}

/** Documents in which all the words stand, however far apart: asked only where nearly none has them close together. */
export async function scatteredDocuments(tx: SqlAsking, asked: AskedWords, { groupId, documents }: Scope, limit: number): Promise<DocumentId[]> {
  const rows = await tx.$queryRaw<{ id: DocumentId }[]>`SELECT id FROM app_find_scattered(${groupId}, ${asked.terms}::text[]::tsquery[], ${documents}::text[], ${limit}::int)`
  return rows.map(({ id }) => id)
}

export interface PassageRow {
  passageId: PassageId
  documentId: DocumentId
  title: string
  authors: string[]
  date: string | null
  page: string | null
  exact: string
  note: string | null
}

export async function findPassages(tx: SqlAsking, asked: AskedWords, partly: readonly Named[], { groupId, documents }: Scope, map: string | null, limit: number): Promise<FoundOf<PassageRow>> {
  const tries = [{ documents, lacking: asked.terms }, ...partly]
  const rows = await tx.$queryRaw<(PassageRow & { total: string; place: number })[]>`
    SELECT p.id AS "passageId", p.document_id AS "documentId", d.title, d.authors, d.date, p.page, p.exact, p.note, f.total, t.place
    FROM jsonb_to_recordset(${JSON.stringify(tries.map(({ documents, lacking }, place) => ({ documents, query: wholeQuery(asked, lacking), place })))}::jsonb) AS t(documents text[], query text, place int),
      LATERAL app_find_passages(${groupId}, t.query::tsquery, t.documents, ${map}, ${atMost + 1}::int, ${limit}::int) f
    JOIN passages p ON p.id = f.id JOIN documents d ON d.id = p.document_id
    ORDER BY f.rank DESC, p.id`
  const totals = new Map(rows.map(({ place, total }) => [place, Number(total)]))
  const seen = new Set<string>()
  const hits = rows.filter(({ passageId }) => !seen.has(passageId) && seen.add(passageId)).slice(0, limit).map(({ total: _, place: __, ...hit }) => hit)
  // One that is found in two ways counts once, as far as it is known to be one.
  const total = [...totals.values()].reduce((sum, count) => sum + count, 0) - (rows.length - seen.size)
  const more = total > atMost
  return { total: more ? atMost : total, more, hits }
}
