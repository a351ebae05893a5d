import type { DocumentId, GroupId } from '../domain/ids.ts'
import { standingIn } from './access.ts'
import type { Actor } from './actor.ts'
import { notFound } from './data-errors.ts'
import { withActor } from './database.ts'

/** What a search can be kept to: the group's texts by title, and everyone who writes in it, authors of texts and members. */
export async function findChoices(actor: Actor, groupId: GroupId): Promise<{ documents: { id: DocumentId; title: string }[]; authors: string[] }> {
  return withActor(actor, async (tx) => {
    if (!(await standingIn(tx, actor, groupId))) throw notFound('group')
    const documents = await tx.document.findMany({ where: { groupId, removedAt: null }, select: { id: true, title: true }, orderBy: [{ title: 'asc' }, { id: 'asc' }] })
    const authors = await tx.$queryRaw<{ name: string }[]>`
      SELECT DISTINCT x.name FROM (
        SELECT unnest(CASE WHEN authors = '{}' AND organisation IS NOT NULL THEN ARRAY[organisation] ELSE authors END) AS name FROM documents WHERE group_id = ${groupId} AND removed_at IS NULL
        UNION SELECT u.name FROM users u WHERE u.id IN (SELECT created_by FROM comments WHERE group_id = ${groupId} AND removed_at IS NULL)
      ) x ORDER BY x.name`
    return { documents, authors: authors.map(({ name }) => name) }
  })
}
