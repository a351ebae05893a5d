import type { PartRole } from '../domain/document/canonical-text.ts'
import type { Correction } from '../domain/document/correction.ts'
import { newId, type DocumentId, type GroupId, type RevisionId, type UserId } from '../domain/ids.ts'
import { demand, standingIn, type Action } from './access.ts'
import { recordActivity } from './activity.ts'
import { userIdOf, type Actor } from './actor.ts'
import { withActor, type Tx } from './database.ts'
import { Conflict, Invalid, notFound } from './data-errors.ts'
import type { Prisma } from './generated/client.ts'
import { hashText, insertRevision, partsToKeep, type ReadToKeep } from './insert-revision.ts'
import { prefixQuery, searchable, wordsOf } from './search-words.ts'
import { namesOf } from './users.ts'

/** What people say about a document; all of it can be edited. */
export interface DocumentMeta {
  title: string
  authors: readonly string[]
  organisation: string | null
  tradition: string | null
  /** As the text gives it: a year, a month, a day, a span. */
  date: string | null
  source: string | null
  /** BCP 47. */
  language: string | null
}

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

export interface DocumentInList extends StoredDocument {
  wordCount: number
  passages: number
  /** Of them, those that are ambiguous or orphaned on the current revision. */
  unsettled: number
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
    await indexFields(tx, id)
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
      SELECT d.id, a.word FROM asked a JOIN documents d ON d.group_id = ${groupId} AND d.words @@ a.q
      UNION
      SELECT c.document_id, a.word FROM asked a JOIN text_chunks c ON c.group_id = ${groupId} AND c.words @@ a.q
      JOIN documents d ON d.current_revision_id = c.revision_id
    )
    SELECT id FROM hits GROUP BY id HAVING count(*) = ${words.length}`
  return rows.map((row) => row.id)
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
    if (expectedVersion !== undefined && row.version !== expectedVersion) {
      throw new Conflict('changed-meanwhile', 'Someone else changed this document in the meantime. Look at it again before you save.', { version: row.version })
    }
    const meta = checkedMeta({ ...asMeta(row), ...changes })
    await tx.document.update({
      where: { id: documentId },
      data: { ...meta, authors: [...meta.authors], year: yearOf(meta.date), version: { increment: 1 }, updatedAt: new Date() },
    })
    await indexFields(tx, documentId)
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

async function indexFields(tx: Tx, id: DocumentId): Promise<void> {
  const row = await tx.document.findUniqueOrThrow({ where: { id } })
  const rest = [...row.authors, row.organisation, row.tradition, row.date, row.source].filter(Boolean).join(' · ')
  await tx.$executeRaw`
    UPDATE documents SET words = setweight(to_tsvector('public.sic_words', ${searchable(row.title)}), 'A') || setweight(to_tsvector('public.sic_words', ${searchable(rest)}), 'B')
    WHERE id = ${id}`
}

/** The first year between 1000 and 2999 in a date as a text gives it. */
function yearOf(date: string | null): number | null {
  const year = date?.match(/(?<!\d)[12]\d{3}(?!\d)/)?.[0]
  return year ? Number(year) : null
}

function checkedMeta(meta: DocumentMeta): DocumentMeta {
  const line = (value: string | null) => value?.trim().replace(/\s+/g, ' ').slice(0, 1_000) || null
  const title = line(meta.title)
  if (!title) throw new Invalid('title', 'A document needs a title.')
  const authors = meta.authors.map((author) => line(author)).filter((author) => author !== null).slice(0, 100)
  return { title, authors, organisation: line(meta.organisation), tradition: line(meta.tradition), date: line(meta.date), source: line(meta.source), language: line(meta.language) }
}

function asMeta({ title, authors, organisation, tradition, date, source, language }: DocumentMeta): DocumentMeta {
  return { title, authors, organisation, tradition, date, source, language }
}

function asDocument(row: Omit<StoredDocument, 'createdBy'> & { createdBy: string | null }, people: ReadonlyMap<UserId, { id: UserId; name: string }>): StoredDocument {
  const { id, groupId, year, currentRevisionId, version, createdAt, updatedAt, removedAt, createdBy } = row
  return { id, groupId, ...asMeta(row), year, currentRevisionId, version, createdAt, updatedAt, removedAt, createdBy: (createdBy && people.get(createdBy)) || null }
}
