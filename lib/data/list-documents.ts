import type { DocumentId, GroupId } from '../domain/ids.ts'
import { standingIn } from './access.ts'
import type { Actor } from './actor.ts'
import { withActor, type Tx } from './database.ts'
import { notFound } from './data-errors.ts'
import { asDocument, type StoredDocument } from './documents.ts'
import { prefixQuery, wordsOf } from './search-words.ts'
import { namesOf } from './users.ts'

export interface DocumentInList extends StoredDocument {
  wordCount: number
  passages: number
  /** Of them, those that are ambiguous or orphaned on the current revision. */
  unsettled: number
}

export type DocumentSort = 'title' | 'author' | 'date' | 'added'

/** The group's library. `query`: every word stands in a field or in the text. */
export async function listDocuments(
  actor: Actor,
  groupId: GroupId,
  { query = '', sort = 'title', includeRemoved = false }: { query?: string; sort?: DocumentSort; includeRemoved?: boolean } = {},
): Promise<DocumentInList[]> {
  return withActor(actor, async (tx) => {
    if (!(await standingIn(tx, actor, groupId))) throw notFound('group')
    const found = query.trim() === '' ? null : await idsMatching(tx, groupId, query)
    const rows = await tx.document.findMany({
      where: { groupId, ...(includeRemoved ? {} : { removedAt: null }), ...(found ? { id: { in: found } } : {}) },
    })
    const counts = await tx.$queryRaw<{ id: DocumentId; wordCount: number; passages: number; unsettled: number }[]>`
      SELECT d.id, r.word_count AS "wordCount", count(p.id)::int AS passages,
        (count(p.id) FILTER (WHERE a.state IS NULL OR a.state IN ('ambiguous', 'orphaned')))::int AS unsettled
      FROM documents d JOIN revisions r ON r.id = d.current_revision_id
      LEFT JOIN passages p ON p.document_id = d.id AND p.removed_at IS NULL
      LEFT JOIN passage_anchors a ON a.passage_id = p.id AND a.revision_id = d.current_revision_id
      WHERE d.group_id = ${groupId} GROUP BY d.id, r.word_count`
    const countOf = new Map(counts.map((row) => [row.id, row]))
    const people = await namesOf(tx, rows.map((row) => row.createdBy))
    return rows
      .map((row) => {
        const { wordCount = 0, passages = 0, unsettled = 0 } = countOf.get(row.id) ?? {}
        return { ...asDocument(row, people), wordCount, passages, unsettled }
      })
      .sort(orderBy[sort])
  })
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
const byTitle = (a: StoredDocument, b: StoredDocument) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1)
const lastName = (document: StoredDocument) => document.authors[0]?.split(' ').at(-1) ?? document.organisation ?? '\uffff'
const orderBy: Record<DocumentSort, (a: StoredDocument, b: StoredDocument) => number> = {
  title: byTitle,
  author: (a, b) => collator.compare(lastName(a), lastName(b)) || byTitle(a, b),
  date: (a, b) => (a.year ?? 9999) - (b.year ?? 9999) || collator.compare(a.date ?? '', b.date ?? '') || byTitle(a, b),
  added: (a, b) => b.createdAt.getTime() - a.createdAt.getTime() || byTitle(a, b),
}

/** Documents of which every word of the query stands somewhere: in a field, or anywhere in the text. */
async function idsMatching(tx: Tx, groupId: GroupId, query: string): Promise<DocumentId[]> {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const rows = await tx.$queryRaw<{ id: DocumentId }[]>`
    WITH asked AS (SELECT to_tsquery('public.sic_words', word) AS q, word FROM unnest(${words.map(prefixQuery)}::text[]) AS word),
    hits AS (
      SELECT f.id, a.word FROM asked a, LATERAL app_find_documents(${groupId}, a.q, NULL, 100000, 100000) f
      UNION
      SELECT f.document_id, a.word FROM asked a, LATERAL app_find_chunks(${groupId}, a.q, NULL, 100000, 100000) f
    )
    SELECT id FROM hits GROUP BY id HAVING count(*) = ${words.length}`
  return rows.map((row) => row.id)
}
