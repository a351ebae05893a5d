import type { DocumentId, GroupId } from '../domain/ids.ts'
import type { PartRole } from '../domain/document/canonical-text.ts'
import { standingIn } from './access.ts'
import type { Actor } from './actor.ts'
import { notFound } from './data-errors.ts'
import { withActor } from './database.ts'

/** A piece of a document with its own authors and date; UTF-16 code units of the current revision's canonical text, half-open. */
export interface CurrentPart {
  id: string
  title?: string
  authors: readonly string[]
  date?: string
  start: number
  end: number
  role: PartRole
}

/** The parts of a group's documents, on their current revisions, in the order of the text. Documents without parts have no entry. */
export async function currentParts(actor: Actor, groupId: GroupId): Promise<ReadonlyMap<DocumentId, readonly CurrentPart[]>> {
  return withActor(actor, async (tx) => {
    if (!(await standingIn(tx, actor, groupId))) throw notFound('group')
    const rows = await tx.$queryRaw<{ document: DocumentId; id: string; title: string | null; authors: string[]; date: string | null; start: number; end: number; role: string }[]>`
      SELECT p.document_id AS document, p.id, p.title, p.authors, p.date, p.start, p."end", p.role
      FROM document_parts p JOIN documents d ON d.id = p.document_id AND d.current_revision_id = p.revision_id
      WHERE d.group_id = ${groupId} AND d.removed_at IS NULL ORDER BY p.document_id, p.start, p."end" DESC, p.id`
    const parts = new Map<DocumentId, CurrentPart[]>()
    for (const { document, id, title, authors, date, start, end, role } of rows) {
      const own = parts.get(document) ?? []
      own.push({ id, ...(title === null ? {} : { title }), authors, ...(date === null ? {} : { date }), start, end, role: role as PartRole })
      parts.set(document, own)
    }
    return parts
  })
}
