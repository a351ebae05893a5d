import { newId, type DocumentId, type GroupId, type MapId, type PassageId, type UserId } from '../domain/ids.ts'
import { demand, standingIn } from './access.ts'
import { userIdOf, type Actor } from './actor.ts'
import { withActor, type Tx } from './database.ts'
import { Conflict, Invalid, notFound } from './data-errors.ts'
import type { Prisma } from './generated/client.ts'
import { namesOf } from './users.ts'

/** What a conversation is about. */
export type ThreadSubject =
  | { document: DocumentId }
  | { passage: PassageId }
  | { map: MapId; item?: { kind: 'claim' | 'relation' | 'evidence'; id: string } }

export interface StoredComment {
  id: string
  threadId: string
  /** Empty when removed. */
  text: string
  createdBy: { id: UserId; name: string } | null
  createdAt: Date
  editedAt: Date | null
  removedAt: Date | null
}

export interface Thread {
  id: string
  groupId: GroupId
  on: ThreadSubject
  createdBy: { id: UserId; name: string } | null
  createdAt: Date
  resolvedAt: Date | null
  resolvedBy: { id: UserId; name: string } | null
  /** In the order they were written; a removed one stands empty where another follows it. */
  comments: readonly StoredComment[]
}

/** Begins a conversation with its first comment, whose id is `comment`. */
export async function createThread(actor: Actor, { id = newId(), comment = newId(), on, text }: { id?: string; comment?: string; on: ThreadSubject; text: string }): Promise<Thread> {
  const kept = textOf(text)
  return withActor(actor, async (tx) => {
    const groupId = await groupOf(tx, on, { toWriteOn: true })
    await demand(tx, actor, groupId, 'write a comment')
    const of = { groupId, createdBy: userIdOf(actor), ...columnsOf(on) }
    // Sent a second time by a client that lost the answer, it is kept once, whatever became of it since.
    const { count } = await tx.thread.createMany({ data: [{ id, ...of }], skipDuplicates: true })
    if (count === 0 && !(await tx.thread.findFirst({ where: { id, ...of } }))) throw new Conflict('conversation-exists', 'There is another conversation with this id.')
    if (count === 1) await tx.comment.create({ data: { id: comment, groupId, threadId: id, text: kept, createdBy: userIdOf(actor) } })
    return (await readThreads(tx, { id }))[0] ?? { id, groupId, on, createdBy: null, createdAt: new Date(), resolvedAt: null, resolvedBy: null, comments: [] }
  })
}

/** The conversations about one thing, oldest first; of a document also those on its passages when asked. */
export async function listThreads(actor: Actor, on: ThreadSubject, { withPassages = false }: { withPassages?: boolean } = {}): Promise<Thread[]> {
  return withActor(actor, async (tx) => {
    const groupId = await groupOf(tx, on)
    if (!(await standingIn(tx, actor, groupId))) throw notFound('group')
    if (!('document' in on && withPassages)) {
      const { documentId, passageId, mapId, itemKind, itemId } = columnsOf(on)
      return readThreads(tx, { groupId, documentId, passageId, mapId, ...('map' in on && !on.item ? {} : { itemKind, itemId }) })
    }
    const passages = await tx.passage.findMany({ where: { documentId: on.document, removedAt: null }, select: { id: true } })
    return readThreads(tx, { groupId, OR: [{ documentId: on.document }, { passageId: { in: passages.map((passage) => passage.id) } }] })
  })
}

export async function getThread(actor: Actor, threadId: string): Promise<Thread> {
  const [thread] = await withActor(actor, (tx) => readThreads(tx, { id: threadId }))
  if (!thread) throw notFound('conversation')
  return thread
}

export async function addComment(actor: Actor, threadId: string, text: string, { id = newId() }: { id?: string } = {}): Promise<StoredComment> {
  const kept = textOf(text)
  return withActor(actor, async (tx) => {
    const thread = await tx.thread.findUnique({ where: { id: threadId } })
    if (!thread) throw notFound('conversation')
    await demand(tx, actor, thread.groupId, 'write a comment', { what: 'conversation' })
    const of = { threadId, createdBy: userIdOf(actor) }
    const { count } = await tx.comment.createMany({ data: [{ id, groupId: thread.groupId, text: kept, ...of }], skipDuplicates: true })
    if (count === 0 && !(await tx.comment.findFirst({ where: { id, ...of } }))) throw new Conflict('comment-exists', 'There is another comment with this id.')
    return readComment(tx, id)
  })
}

export async function editComment(actor: Actor, commentId: string, text: string): Promise<StoredComment> {
  const kept = textOf(text)
  return withActor(actor, async (tx) => {
    const row = await tx.comment.findUnique({ where: { id: commentId } })
    if (!row || row.removedAt) throw notFound('comment')
    await demand(tx, actor, row.groupId, 'edit a comment', { what: 'comment', subject: row })
    await tx.comment.update({ where: { id: commentId }, data: { text: kept, editedAt: new Date() } })
    return readComment(tx, commentId)
  })
}

/** Takes a comment away; a conversation whose every comment is gone is gone too. `restoreComment` undoes it. */
export async function removeComment(actor: Actor, commentId: string): Promise<void> {
  await setRemoved(actor, commentId, new Date())
}

export async function restoreComment(actor: Actor, commentId: string): Promise<void> {
  await setRemoved(actor, commentId, null)
}

async function setRemoved(actor: Actor, commentId: string, removedAt: Date | null): Promise<void> {
  await withActor(actor, async (tx) => {
    const row = await tx.comment.findUnique({ where: { id: commentId } })
    if (!row) throw notFound('comment')
    await demand(tx, actor, row.groupId, 'remove a comment', { what: 'comment', subject: row })
    await tx.comment.update({ where: { id: commentId }, data: { removedAt } })
  })
}

export async function setResolved(actor: Actor, threadId: string, resolved: boolean): Promise<Thread> {
  return withActor(actor, async (tx) => {
    const thread = await tx.thread.findUnique({ where: { id: threadId } })
    if (!thread) throw notFound('conversation')
    await demand(tx, actor, thread.groupId, 'resolve a thread', { what: 'conversation' })
    await tx.thread.update({ where: { id: threadId }, data: resolved ? { resolvedAt: new Date(), resolvedBy: userIdOf(actor) } : { resolvedAt: null, resolvedBy: null } })
    return (await readThreads(tx, { id: threadId }))[0] ?? asEmpty()
  })
}

function asEmpty(): never {
  throw notFound('conversation')
}

/** What was removed can still be read about, but nothing new is said on what nobody sees. */
async function groupOf(tx: Tx, on: ThreadSubject, { toWriteOn = false } = {}): Promise<GroupId> {
  const what = 'document' in on ? 'document' : 'passage' in on ? 'passage' : 'map'
  const row =
    'document' in on ? await tx.document.findUnique({ where: { id: on.document } })
    : 'passage' in on ? await tx.passage.findUnique({ where: { id: on.passage } })
    : await tx.argumentMap.findUnique({ where: { id: on.map } })
  if (!row || (toWriteOn && (row.removedAt || ('documentId' in row && (await isRemoved(tx, row.documentId)))))) throw notFound(what)
  return row.groupId
}

async function isRemoved(tx: Tx, documentId: DocumentId): Promise<boolean> {
  return (await tx.document.findUnique({ where: { id: documentId }, select: { removedAt: true } }))?.removedAt !== null
}

function columnsOf(on: ThreadSubject) {
  return {
    documentId: 'document' in on ? on.document : null,
    passageId: 'passage' in on ? on.passage : null,
    mapId: 'map' in on ? on.map : null,
    itemKind: 'map' in on ? (on.item?.kind ?? null) : null,
    itemId: 'map' in on ? (on.item?.id ?? null) : null,
  }
}

async function readThreads(tx: Tx, where: Prisma.ThreadWhereInput): Promise<Thread[]> {
  const threads = await tx.thread.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  const rows = await tx.comment.findMany({ where: { threadId: { in: threads.map((thread) => thread.id) } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  const people = await namesOf(tx, [...threads.flatMap((thread) => [thread.createdBy, thread.resolvedBy]), ...rows.map((row) => row.createdBy)])
  const person = (id: UserId | null) => (id && people.get(id)) || null
  return threads
    .map((thread): Thread => {
      const comments = rows.filter((row) => row.threadId === thread.id).map((row) => asComment(row, people))
      while (comments.at(-1)?.removedAt) comments.pop()
      return {
        id: thread.id, groupId: thread.groupId, on: subjectOf(thread), createdBy: person(thread.createdBy), createdAt: thread.createdAt,
        resolvedAt: thread.resolvedAt, resolvedBy: person(thread.resolvedBy), comments,
      }
    })
    .filter((thread) => thread.comments.length > 0)
}

function subjectOf(row: { documentId: string | null; passageId: string | null; mapId: string | null; itemKind: string | null; itemId: string | null }): ThreadSubject {
  if (row.documentId !== null) return { document: row.documentId }
  if (row.passageId !== null) return { passage: row.passageId }
  const item = row.itemKind && row.itemId ? { item: { kind: row.itemKind as 'claim' | 'relation' | 'evidence', id: row.itemId } } : {}
  return { map: row.mapId!, ...item }
}

async function readComment(tx: Tx, id: string): Promise<StoredComment> {
  const row = await tx.comment.findUniqueOrThrow({ where: { id } })
  return asComment(row, await namesOf(tx, [row.createdBy]))
}

function asComment(
  row: Omit<StoredComment, 'createdBy'> & { createdBy: string | null },
  people: ReadonlyMap<UserId, { id: UserId; name: string }>,
): StoredComment {
  const { id, threadId, text, createdAt, editedAt, removedAt, createdBy } = row
  return { id, threadId, text: removedAt ? '' : text, createdBy: (createdBy && people.get(createdBy)) || null, createdAt, editedAt, removedAt }
}

function textOf(text: string): string {
  const kept = text.trim()
  if (kept === '' || kept.length > 10_000) throw new Invalid('comment', 'A comment has between 1 and 10,000 characters.')
  return kept
}
