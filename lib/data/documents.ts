import type { PartRole } from '../domain/document/canonical-text.ts'
import type { Correction } from '../domain/document/correction.ts'
import { newId, type DocumentId, type GroupId, type RevisionId, type UserId } from '../domain/ids.ts'
import { demand, type Action } from './access.ts'
import { recordActivity } from './activity.ts'
import { userIdOf, type Actor } from './actor.ts'
import { withActor, type Tx } from './database.ts'
import { Conflict, notFound } from './data-errors.ts'
import { asMeta, checkedMeta, writeFields, yearOf, type DocumentMeta } from './document-fields.ts'
import type { Prisma } from './generated/client.ts'
import { hashText, insertRevision, partsToKeep, type ReadToKeep } from './insert-revision.ts'
import { namesOf } from './users.ts'

/** Offsets are UTF-16 code units of the current revision's text, half-open. */
export interface StoredPart {
  id: string
  title: string | null
  authors: readonly string[]
  date: string | null
  start: number
  end: number
  role: PartRole
  /** The words of the text that say so; null or absent for a part marked by hand. */
  evidence?: string | null
}

export interface StoredDocument extends DocumentMeta {
  id: DocumentId
  groupId: GroupId
  /** The first year that `date` names. */
  year: number | null
  currentRevisionId: RevisionId
  /** Counts edits of the fields above; the ETag. */
  version: number
  createdAt: Date
  updatedAt: Date
  removedAt: Date | null
  createdBy: { id: UserId; name: string } | null
}

export interface FullDocument extends StoredDocument {
  parts: readonly StoredPart[]
  revisions: readonly { id: RevisionId; number: number; createdAt: Date }[]
  /** Of the current revision. */
  wordCount: number
  sha256: string
  originalName: string
}

export interface NewDocument {
  id?: DocumentId
  group: GroupId
  /** What is not given is taken as read. */
  meta?: Partial<DocumentMeta>
  read: ReadToKeep
  /** What people changed in it since the file was read; `read` is what came of it. */
  corrections?: readonly Correction[]
  originalName: string
  /** Lower-case hex SHA-256 of the file's bytes. */
  originalSha: string
  original?: Uint8Array
  /** What is not given is taken as read. */
  parts?: readonly StoredPart[]
}

/**
 * Keeps a document with its first revision, all or nothing. Throws Conflict `already-imported` with
 * `details.documentId` when the group has the same file or the same text already (removed ones do not count).
 */
export async function createDocument(actor: Actor, input: NewDocument): Promise<FullDocument> {
  const { group, read, id = newId() } = input
  const meta = checkedMeta({
    title: input.meta?.title ?? read.title?.value ?? input.originalName.replace(/\.[^.]+$/, ''),
    authors: input.meta?.authors ?? read.authors.map((author) => author.value),
    organisation: input.meta?.organisation ?? read.organisation?.value ?? null,
    tradition: input.meta?.tradition ?? null,
    date: input.meta?.date ?? read.date?.value ?? null,
    source: input.meta?.source ?? null,
    language: input.meta?.language ?? read.language,
  })
  const sha256 = hashText(read.text)
  const revisionId = newId()
  await withActor(actor, async (tx) => {
    await demand(tx, actor, group, 'add a document')
    // Two imports of one file at the same moment: the second waits here, and then sees the first.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`document ${group}`}, 0))::text`
    const same = await sameDocument(tx, group, input.originalSha, sha256)
    if (same) throw new Conflict('already-imported', `This text is already in the library, as ‘${same.title}’.`, { documentId: same.id })
    await tx.document.create({
      data: { id, groupId: group, ...meta, authors: [...meta.authors], year: yearOf(meta.date), currentRevisionId: revisionId, createdBy: userIdOf(actor) },
    })
    const { corrections, originalName, originalSha, original, parts = partsToKeep(read) } = input
    await insertRevision(tx, actor, { id: revisionId, document: id, group, number: 1, basis: null, read, corrections, originalName, originalSha, original, parts })
    await recordActivity(tx, actor, group, { kind: 'document.added', sentence: `added the document ‘${meta.title}’`, subject: { kind: 'document', id } })
  })
  return getDocument(actor, id)
}

/** The group's document that has this file or this text already; what was removed does not count. For those who may add one. */
export async function findSameDocument(actor: Actor, group: GroupId, originalSha: string, text: string): Promise<{ documentId: DocumentId; title: string } | null> {
  return withActor(actor, async (tx) => {
    await demand(tx, actor, group, 'add a document')
    const same = await sameDocument(tx, group, originalSha, hashText(text))
    return same ? { documentId: same.id, title: same.title } : null
  })
}

/** The group's document whose current text has this SHA-256; null where there is none. For those who may add one. */
export async function findDocumentBySha(actor: Actor, group: GroupId, sha256: string): Promise<DocumentId | null> {
  return withActor(actor, async (tx) => {
    await demand(tx, actor, group, 'add a document')
    const found = await tx.$queryRaw<{ id: DocumentId }[]>`
      SELECT d.id FROM documents d JOIN revisions r ON r.id = d.current_revision_id
      WHERE d.group_id = ${group} AND d.removed_at IS NULL AND r.sha256 = ${sha256} ORDER BY d.created_at, d.id LIMIT 1`
    return found[0]?.id ?? null
  })
}

/** Throws unless the actor may add documents to the group: asked before work is done for them. */
export async function demandMayAdd(actor: Actor, group: GroupId): Promise<void> {
  await withActor(actor, (tx) => demand(tx, actor, group, 'add a document'))
}

async function sameDocument(tx: Tx, group: GroupId, originalSha: string, sha256: string): Promise<{ id: DocumentId; title: string } | undefined> {
  const [same] = await tx.$queryRaw<{ id: DocumentId; title: string }[]>`
    SELECT d.id, d.title FROM revisions r JOIN documents d ON d.id = r.document_id
    WHERE r.group_id = ${group} AND (r.original_sha256 = ${originalSha} OR r.sha256 = ${sha256}) AND d.removed_at IS NULL LIMIT 1`
  return same
}

/** One document. A removed one only when asked for. */
export async function getDocument(actor: Actor, documentId: DocumentId, { includeRemoved = false }: { includeRemoved?: boolean } = {}): Promise<FullDocument> {
  const [document] = await readDocuments(actor, { id: documentId })
  if (!document || (document.removedAt && !includeRemoved)) throw notFound('document')
  return document
}

/** Those of the ids that the group has, removed ones too: what a map cites stays citable. */
export async function getDocuments(actor: Actor, groupId: GroupId, ids: readonly DocumentId[]): Promise<FullDocument[]> {
  return readDocuments(actor, { groupId, id: { in: [...ids] } })
}

async function readDocuments(actor: Actor, where: Prisma.DocumentWhereInput): Promise<FullDocument[]> {
  return withActor(actor, async (tx) => {
    const rows = await tx.document.findMany({ where })
    const of = { documentId: { in: rows.map((row) => row.id) } }
    const revisions = await tx.revision.findMany({
      where: of, orderBy: { number: 'desc' },
      select: { id: true, documentId: true, number: true, createdAt: true, wordCount: true, sha256: true, originalName: true },
    })
    const parts = await tx.documentPart.findMany({ where: { revisionId: { in: rows.map((row) => row.currentRevisionId) } }, orderBy: { start: 'asc' } })
    const people = await namesOf(tx, rows.map((row) => row.createdBy))
    return rows.map((row) => {
      const current = revisions.find((revision) => revision.id === row.currentRevisionId)!
      return {
        ...asDocument(row, people),
        parts: parts
          .filter((part) => part.revisionId === row.currentRevisionId)
          .map(({ id, title, authors, date, start, end, role, evidence }) => ({ id, title, authors, date, start, end, role: role as PartRole, evidence })),
        revisions: revisions.filter((revision) => revision.documentId === row.id).map(({ id, number, createdAt }) => ({ id, number, createdAt })),
        wordCount: current.wordCount, sha256: current.sha256, originalName: current.originalName,
      }
    })
  })
}

/** Throws Conflict `changed-meanwhile` when `expectedVersion` is given and no longer the document's. */
export async function updateDocument(actor: Actor, documentId: DocumentId, changes: Partial<DocumentMeta>, expectedVersion?: number): Promise<FullDocument> {
  await withActor(actor, async (tx) => {
    const row = await hold(tx, actor, documentId, 'edit a document')
    if (row.removedAt) throw notFound('document')
    await writeFields(tx, row, changes, expectedVersion)
  })
  return getDocument(actor, documentId)
}

/** Takes a document out of the library; what cites it keeps its words. `restoreDocument` brings it back. */
export async function removeDocument(actor: Actor, documentId: DocumentId): Promise<void> {
  await withActor(actor, async (tx) => {
    const row = await hold(tx, actor, documentId, 'remove a document')
    if (row.removedAt) return
    await tx.document.update({ where: { id: documentId }, data: { removedAt: new Date(), removedBy: userIdOf(actor) } })
    await recordActivity(tx, actor, row.groupId, { kind: 'document.removed', sentence: `removed the document ‘${row.title}’`, subject: { kind: 'document', id: documentId } })
  })
}

export async function restoreDocument(actor: Actor, documentId: DocumentId): Promise<FullDocument> {
  await withActor(actor, async (tx) => {
    const row = await hold(tx, actor, documentId, 'remove a document')
    if (!row.removedAt) return
    await tx.document.update({ where: { id: documentId }, data: { removedAt: null, removedBy: null } })
    await recordActivity(tx, actor, row.groupId, { kind: 'document.restored', sentence: `brought back the document ‘${row.title}’`, subject: { kind: 'document', id: documentId } })
  })
  return getDocument(actor, documentId)
}

async function hold(tx: Tx, actor: Actor, documentId: DocumentId, action: Action) {
  const seen = await tx.document.findUnique({ where: { id: documentId }, select: { groupId: true } })
  if (!seen) throw notFound('document')
  await demand(tx, actor, seen.groupId, action, { what: 'document' })
  await tx.$queryRaw`SELECT 1 AS held FROM documents WHERE id = ${documentId} FOR UPDATE`
  return tx.document.findUniqueOrThrow({ where: { id: documentId } })
}

/** A document's row as it is told, with the name of who made it. */
export function asDocument(row: Omit<StoredDocument, 'createdBy'> & { createdBy: string | null }, people: ReadonlyMap<UserId, { id: UserId; name: string }>): StoredDocument {
  const { id, groupId, year, currentRevisionId, version, createdAt, updatedAt, removedAt, createdBy } = row
  return { id, groupId, ...asMeta(row), year, currentRevisionId, version, createdAt, updatedAt, removedAt, createdBy: (createdBy && people.get(createdBy)) || null }
}
