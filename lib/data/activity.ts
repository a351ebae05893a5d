import type { GroupId, UserId } from '../domain/ids.ts'
import { userIdOf, type Actor } from './actor.ts'
import { withActor, type Tx } from './database.ts'
import { notFound } from './data-errors.ts'
import { standingIn } from './access.ts'
import { namesOf } from './users.ts'

export interface NewActivity {
  /** As a machine reads it: "document.added". */
  kind: string
  /** As a person reads it after a name: "added ‘The Revolution Betrayed’". */
  sentence: string
  subject?: { kind: 'document' | 'map' | 'passage' | 'thread' | 'user'; id: string }
}

export interface Activity {
  id: string
  kind: string
  sentence: string
  subject: { kind: string; id: string } | null
  at: Date
  user: { id: UserId; name: string } | null
}

/** Within a transaction that does the thing itself, so that one never stands without the other. */
export async function recordActivity(tx: Tx, actor: Actor, groupId: GroupId, { kind, sentence, subject }: NewActivity): Promise<void> {
  await tx.activity.create({
    data: { groupId, userId: userIdOf(actor), kind, sentence, subjectKind: subject?.kind ?? null, subjectId: subject?.id ?? null },
  })
}

/** The group's latest doings, newest first; `before` is the id of the last one already seen. */
export async function listActivity(actor: Actor, groupId: GroupId, { before, limit = 50 }: { before?: string; limit?: number } = {}): Promise<Activity[]> {
  return withActor(actor, async (tx) => {
    if (!(await standingIn(tx, actor, groupId))) throw notFound('group')
    const olderThan = before && /^\d{1,18}$/.test(before) ? { id: { lt: BigInt(before) } } : {}
    const rows = await tx.activity.findMany({ where: { groupId, ...olderThan }, orderBy: { id: 'desc' }, take: Math.min(limit, 200) })
    const people = await namesOf(tx, rows.map((row) => row.userId))
    return rows.map((row) => ({
      id: String(row.id),
      kind: row.kind,
      sentence: row.sentence,
      subject: row.subjectKind && row.subjectId ? { kind: row.subjectKind, id: row.subjectId } : null,
      at: row.at,
      user: (row.userId && people.get(row.userId)) || null,
    }))
  })
}
