import type { Block, Repair } from '../domain/document/canonical-text.ts'
import type { DocumentId, GroupId, RevisionId } from '../domain/ids.ts'
import type { Json } from '../domain/json.ts'
import type { Actor } from './actor.ts'
import { withActor } from './database.ts'
import { notFound } from './data-errors.ts'

/** One canonical text of a document. It never changes, so whatever is computed from it may be kept for ever. */
export interface StoredRevision {
  id: RevisionId
  groupId: GroupId
  documentId: DocumentId
  number: number
  text: string
  blocks: readonly Block[]
  repairs: readonly Repair[]
  /** Title, authors, organisation, date and language as read, each with the words it was read from. */
  metadata: Json
  warnings: readonly string[]
  /** Lower-case hex SHA-256 of `text` in UTF-8. */
  sha256: string
  wordCount: number
  originalName: string
  createdAt: Date
}

export async function getRevision(actor: Actor, revisionId: RevisionId): Promise<StoredRevision> {
  const row = await withActor(actor, (tx) => tx.revision.findUnique({ where: { id: revisionId }, omit: { original: true } }))
  if (!row) throw notFound('text')
  const { id, groupId, documentId, number, text, sha256, wordCount, originalName, createdAt } = row
  return {
    id, groupId, documentId, number, text, sha256, wordCount, originalName, createdAt,
    blocks: row.blocks as unknown as Block[],
    repairs: row.repairs as unknown as Repair[],
    metadata: row.metadata as Json,
    warnings: row.warnings as string[],
  }
}

export async function getCurrentRevision(actor: Actor, documentId: DocumentId): Promise<StoredRevision> {
  const document = await withActor(actor, (tx) => tx.document.findUnique({ where: { id: documentId }, select: { currentRevisionId: true } }))
  if (!document) throw notFound('document')
  return getRevision(actor, document.currentRevisionId)
}

/** The file as it was imported, where it was kept. */
export async function getOriginal(actor: Actor, revisionId: RevisionId): Promise<{ name: string; sha256: string; bytes: Uint8Array | null }> {
  const row = await withActor(actor, (tx) => tx.revision.findUnique({ where: { id: revisionId }, select: { originalName: true, originalSha256: true, original: true } }))
  if (!row) throw notFound('text')
  return { name: row.originalName, sha256: row.originalSha256, bytes: row.original }
}
