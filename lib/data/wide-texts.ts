import type { RevisionId } from '../domain/ids.ts'
import type { Actor } from './actor.ts'
import { withActor } from './database.ts'

/** Characters that take two UTF-16 code units. */
const wide = '[\\U00010000-\\U0010FFFF]'

/** Revisions that are known to have none: a text never changes. The oldest are forgotten first. */
const narrow = new Set<RevisionId>()
const MOST_KNOWN = 20_000

/**
 * The texts of those of the revisions that have characters beyond the first plane: in all others, which are nearly all, code points
 * and UTF-16 code units are counted alike. Looked for in the database, once for each text (6 ms for a million characters).
 */
export async function wideTexts(actor: Actor, revisions: Iterable<RevisionId>): Promise<ReadonlyMap<RevisionId, string>> {
  const unknown = [...new Set(revisions)].filter((id) => !narrow.has(id))
  if (unknown.length === 0) return new Map()
  const rows = await withActor(
    actor,
    (tx) => tx.$queryRaw<{ id: RevisionId; text: string | null }[]>`SELECT id, CASE WHEN text ~ ${wide} THEN text END AS text FROM revisions WHERE id = ANY(${unknown}::text[])`,
  )
  for (const { id, text } of rows) if (text === null) remember(id)
  return new Map(rows.flatMap(({ id, text }) => (text === null ? [] : [[id, text]])))
}

function remember(id: RevisionId): void {
  narrow.add(id)
  if (narrow.size > MOST_KNOWN) narrow.delete(narrow.values().next().value!)
}
