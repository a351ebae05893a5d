import type { DocumentId, GroupId, RevisionId } from '../domain/ids.ts'
import { standingIn } from './access.ts'
import type { Actor } from './actor.ts'
import { withActor } from './database.ts'
import { notFound } from './data-errors.ts'
import { findWords, prefixQuery, wordsOf, type Found } from './search-words.ts'

export interface DocumentHit {
  documentId: DocumentId
  revisionId: RevisionId
  title: string
  authors: readonly string[]
  date: string | null
  snippets: readonly Snippet[]
}

export interface Snippet {
  text: string
  /** Where `text` begins: UTF-16 code units of the revision's canonical text. */
  start: number
  /** The words found: UTF-16 code units of `text`. */
  marks: readonly Found[]
}

/** How much stands before and after the first word found. */
const around = 90
/** More stretches than this with one word are not weighed against each other. */
const everything = 20_000

/**
 * The documents with all the words (as beginnings of words, accents and case aside), those with them in a field or near
 * one another first; each with up to `snippets` places.
 */
export async function searchDocuments(
  actor: Actor,
  groupId: GroupId,
  query: string,
  { limit = 30, snippets = 3 }: { limit?: number; snippets?: number } = {},
): Promise<DocumentHit[]> {
  const words = wordsOf(query)
  return withActor(actor, async (tx) => {
    if (!(await standingIn(tx, actor, groupId))) throw notFound('group')
    if (words.length === 0) return []
    const asked = words.map(prefixQuery)
    const any = asked.join(' | ')
    const documents = await tx.$queryRaw<Omit<DocumentHit, 'snippets'>[]>`
      WITH asked AS (SELECT to_tsquery('public.sic_words', word) AS q, word FROM unnest(${asked}::text[]) AS word),
      hits AS (
        SELECT f.id, a.word, f.rank * 4 AS rank FROM asked a, LATERAL app_find_documents(${groupId}, a.q, NULL, ${everything}::int, ${everything}::int) f
        UNION ALL
        SELECT f.document_id, a.word, f.rank FROM asked a, LATERAL app_find_chunks(${groupId}, a.q, NULL, ${everything}::int, ${everything}::int) f
      ),
      near AS (
        SELECT f.document_id AS id, count(*) AS chunks FROM app_find_chunks(${groupId}, to_tsquery('public.sic_words', ${asked.join(' & ')}), NULL, ${everything}::int, ${everything}::int) f GROUP BY f.document_id
      ),
      best AS (SELECT id, count(DISTINCT word) AS words, max(rank) AS rank FROM hits GROUP BY id)
      SELECT d.id AS "documentId", d.current_revision_id AS "revisionId", d.title, d.authors, d.date
      FROM best b JOIN documents d ON d.id = b.id LEFT JOIN near n ON n.id = b.id
      WHERE b.words = ${words.length} AND d.group_id = ${groupId} AND d.removed_at IS NULL
      ORDER BY b.rank + COALESCE(ln(1 + n.chunks), 0) DESC, d.id LIMIT ${limit}`
    const places = await tx.$queryRaw<{ documentId: DocumentId; start: number; text: string }[]>`
      SELECT x."documentId", x.start, x.text FROM (
        SELECT c.document_id AS "documentId", c.start, c.text,
          row_number() OVER (PARTITION BY c.document_id ORDER BY ts_rank(c.words, to_tsquery('public.sic_words', ${any})) DESC, c.ordinal) AS place
        FROM text_chunks c
        WHERE c.revision_id = ANY(${documents.map((hit) => hit.revisionId)}::text[]) AND c.words @@ to_tsquery('public.sic_words', ${any})
      ) x WHERE x.place <= ${snippets} ORDER BY x.place`
    return documents.map((hit) => ({
      ...hit,
      snippets: places.filter((place) => place.documentId === hit.documentId).map((place) => snippetOf(place, words)),
    }))
  })
}

function snippetOf(chunk: { start: number; text: string }, words: readonly string[]): Snippet {
  const found = findWords(chunk.text, words)
  const first = found[0]?.start ?? 0
  let from = Math.max(0, first - around)
  if (from > 0) from = Math.max(from, chunk.text.indexOf(' ', from) + 1)
  from = Math.min(from, first)
  let to = Math.min(chunk.text.length, first + around * 2)
  const space = chunk.text.lastIndexOf(' ', to)
  if (to < chunk.text.length && space > first) to = space
  return {
    text: chunk.text.slice(from, to),
    start: chunk.start + from,
    marks: found.filter((mark) => mark.start >= from && mark.end <= to).map((mark) => ({ start: mark.start - from, end: mark.end - from })),
  }
}
