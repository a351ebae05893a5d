import type { Block, Offer, PageStart, PartRole, ReadPart, Repair } from '../domain/document/canonical-text.ts'
import type { Correction } from '../domain/document/correction.ts'
import type { StoredReading } from '../domain/document/reading.ts'
import type { RevisionInList } from '../domain/document/revision-answers.ts'
import type { DocumentId, GroupId, RevisionId } from '../domain/ids.ts'
import type { Json } from '../domain/json.ts'
import type { Actor } from './actor.ts'
import { withActor, type Tx } from './database.ts'
import { notFound } from './data-errors.ts'
import { unpackRuns } from './insert-revision.ts'
import { namesOf } from './users.ts'

/** One canonical text of a document. It never changes, so whatever is computed from it may be kept for ever. */
export interface StoredRevision {
  id: RevisionId
  groupId: GroupId
  documentId: DocumentId
  number: number
  text: string
  blocks: readonly Block[]
  repairs: readonly Repair[]
  pages: readonly PageStart[]
  parts: readonly ReadPart[]
  /** Title, authors, organisation, date and language as read, each with the words it was read from. */
  metadata: Json
  warnings: readonly string[]
  /** Lower-case hex SHA-256 of `text` in UTF-8. */
  sha256: string
  wordCount: number
  originalName: string
  createdAt: Date
}

/** What only someone who corrects the text needs. */
const forCorrecting = { original: true, extracted: true, runs: true, offers: true, corrections: true } as const

/** [RV14] A revision of a removed document only when asked for. */
export async function getRevision(actor: Actor, revisionId: RevisionId, { includeRemoved = false }: { includeRemoved?: boolean } = {}): Promise<StoredRevision> {
  const { row, parts } = await withActor(actor, async (tx) => {
    const row = await tx.revision.findUnique({ where: { id: revisionId }, omit: forCorrecting })
    if (row && !includeRemoved) await demandThere(tx, row.documentId, 'text')
    return { row, parts: await readParts(tx, revisionId) }
  })
  if (!row) throw notFound('text')
  const { id, groupId, documentId, number, text, sha256, wordCount, originalName, createdAt } = row
  return {
    id, groupId, documentId, number, text, sha256, wordCount, originalName, createdAt, parts,
    blocks: row.blocks as unknown as Block[],
    repairs: row.repairs as unknown as Repair[],
    pages: row.pages as unknown as PageStart[],
    metadata: row.metadata as Json,
    warnings: row.warnings as string[],
  }
}

export async function getCurrentRevision(actor: Actor, documentId: DocumentId): Promise<StoredRevision> {
  const document = await withActor(actor, (tx) => tx.document.findUnique({ where: { id: documentId }, select: { currentRevisionId: true } }))
  if (!document) throw notFound('document')
  return getRevision(actor, document.currentRevisionId)
}

/** [RV14] Throws where the document was removed: its text, its file and its former texts went with it. */
async function demandThere(tx: Tx, id: DocumentId, what: string): Promise<{ currentRevisionId: RevisionId }> {
  const document = await tx.document.findUnique({ where: { id }, select: { currentRevisionId: true, removedAt: true } })
  if (!document || document.removedAt) throw notFound(what)
  return document
}

export interface KeptReading {
  reading: StoredReading
  id: RevisionId
  groupId: GroupId
  documentId: DocumentId
  number: number
  /** Whether it is the document's current revision. */
  current: boolean
  corrections: readonly Correction[]
  originalSha: string
  sha256: string
}

/** [RV1] A revision as it was read and corrected, to go on correcting from. */
export async function getReading(actor: Actor, revisionId: RevisionId): Promise<KeptReading> {
  const reading = await withActor(actor, (tx) => readReading(tx, revisionId))
  if (!reading) throw notFound('text')
  return reading
}

async function readParts(tx: Tx, revisionId: RevisionId): Promise<ReadPart[]> {
  const rows = await tx.documentPart.findMany({ where: { revisionId }, orderBy: [{ start: 'asc' }, { end: 'desc' }, { id: 'asc' }] })
  return rows.map(({ title, authors, date, start, end, role, evidence }) => ({ title, authors, date, start, end, role: role as PartRole, evidence }))
}

async function readReading(tx: Tx, revisionId: RevisionId): Promise<KeptReading | null> {
  const row = await tx.revision.findUnique({ where: { id: revisionId }, omit: { original: true } })
  if (!row) return null
  const { id, groupId, documentId, number, text, sha256, originalName, originalSha256 } = row
  const document = await demandThere(tx, documentId, 'text')
  const parts = await readParts(tx, revisionId)
  const reading = {
    ...(row.metadata as object),
    text,
    blocks: row.blocks,
    repairs: row.repairs,
    offers: row.offers as unknown as Offer[],
    pages: row.pages,
    parts,
    warnings: row.warnings,
    extracted: row.extracted && Buffer.from(row.extracted).toString('utf8'),
    runs: unpackRuns(row.runs),
    fileName: originalName,
  } as unknown as StoredReading
  return {
    reading, id, groupId, documentId, number, sha256, originalSha: originalSha256,
    current: document.currentRevisionId === id,
    corrections: row.corrections as unknown as Correction[],
  }
}

/** A document's revisions, the newest first. */
export async function listRevisions(actor: Actor, documentId: DocumentId): Promise<RevisionInList[]> {
  return withActor(actor, async (tx) => {
    const document = await demandThere(tx, documentId, 'document')
    const rows = await tx.$queryRaw<{ id: RevisionId; number: number; createdAt: Date; createdBy: string | null; wordCount: number; originalName: string; hasOriginal: boolean; corrections: number; basis: RevisionId | null }[]>`
      SELECT r.id, r.number, r.created_at AS "createdAt", r.created_by AS "createdBy", r.word_count AS "wordCount", r.original_name AS "originalName",
        EXISTS (SELECT 1 FROM revisions o WHERE o.document_id = r.document_id AND o.original_sha256 = r.original_sha256 AND o.original IS NOT NULL) AS "hasOriginal",
        jsonb_array_length(r.corrections) AS corrections, r.basis_revision_id AS basis
      FROM revisions r WHERE r.document_id = ${documentId} ORDER BY r.number DESC`
    const people = await namesOf(tx, rows.map((row) => row.createdBy))
    return rows.map((row) => ({
      ...row,
      current: row.id === document.currentRevisionId,
      createdAt: row.createdAt.toISOString(),
      createdBy: (row.createdBy && people.get(row.createdBy)) || null,
    }))
  })
}

/** The file as it was imported, where it was kept: once for all revisions of a document that were read from it. */
export async function getOriginal(actor: Actor, revisionId: RevisionId): Promise<{ name: string; sha256: string; bytes: Uint8Array | null }> {
  return withActor(actor, async (tx) => {
    const row = await tx.revision.findUnique({ where: { id: revisionId }, select: { documentId: true, originalName: true, originalSha256: true } })
    if (!row) throw notFound('text')
    await demandThere(tx, row.documentId, 'text')
    const kept = await tx.revision.findFirst({ where: { documentId: row.documentId, originalSha256: row.originalSha256, original: { not: null } }, select: { original: true } })
    return { name: row.originalName, sha256: row.originalSha256, bytes: kept?.original ?? null }
  })
}
