import type { DocumentId, GroupId } from '../domain/ids.ts'
import type { FindRequest } from './search-found.ts'
import type { SqlAsking } from './sql-asking.ts'

/** Beyond this many matches of one kind the rest is not ranked: nobody reads so far, and ranking them all would take seconds. */
export const atMost = 500

/** What the filters let through; null: everything. */
export interface Scope {
  groupId: GroupId
  documents: readonly DocumentId[] | null
}

/** [SE7] The documents that the filters on texts leave. */
export async function scopeOf(tx: SqlAsking, { groupId, document, author, from, to }: FindRequest): Promise<Scope> {
  if (document === undefined && author === undefined && from === undefined && to === undefined) return { groupId, documents: null }
  const rows = await tx.$queryRaw<{ id: DocumentId }[]>`
    SELECT id FROM documents WHERE group_id = ${groupId} AND removed_at IS NULL
      AND (${document ?? null}::text IS NULL OR id = ${document ?? null}) AND (${author ?? null}::text IS NULL OR ${author ?? null} = ANY (authors) OR organisation = ${author ?? null})
      AND (${from ?? null}::int IS NULL OR year >= ${from ?? null}) AND (${to ?? null}::int IS NULL OR year <= ${to ?? null})`
  return { groupId, documents: rows.map(({ id }) => id) }
}
