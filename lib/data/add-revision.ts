import type { Correction } from '../domain/document/correction.ts'
import type { AnchorCounts } from '../domain/document/revision-answers.ts'
import { newId, type DocumentId, type GroupId, type RevisionId } from '../domain/ids.ts'
import { demand } from './access.ts'
import { recordActivity } from './activity.ts'
import type { Actor } from './actor.ts'
import { anchorsOn, followJob, keyOf } from './anchoring/anchors-on.ts'
import { followInWorker } from './anchoring/follow-in-worker.ts'
import type { FollowedPassage } from '../domain/anchoring/follow-passages.ts'
import { keepAnchors, type KeptAnchor } from './anchoring/kept-anchor.ts'
import { withActor, type Tx } from './database.ts'
import { Conflict, notFound } from './data-errors.ts'
import { writeFields, type DocumentMeta } from './document-fields.ts'
import type { StoredPart } from './documents.ts'
import { hashText, insertRevision, partsToKeep, type ReadToKeep } from './insert-revision.ts'
import { holdPassagesOf } from './passages-of-document.ts'
import { storable } from './storable.ts'

export interface RevisionToAdd {
  /** A UUID of the client's: the same revision sent twice is made once. */
  id?: RevisionId
  document: DocumentId
  /** The revision it was made from; it must still be the current one. */
  basis: RevisionId
  read: ReadToKeep
  /** All that people changed in it since the file was read. */
  corrections: readonly Correction[]
  /** Where it was read from; left out, it is the file of the basis. `bytes` are kept where the document has them not yet. */
  file?: { name: string; sha: string; bytes?: Uint8Array }
  /** What was done, as a person reads it after a name: “corrected”, “read anew”, “brought back an earlier text of”. */
  deed: string
  /** What people say of the document from now on, as they changed it on its `version`. */
  meta?: { changes: Partial<DocumentMeta>; version?: number | undefined } | undefined
  onProgress?: (done: number, of: number) => void
}

export interface AddedRevision {
  document: { id: DocumentId; title: string }
  revision: { id: RevisionId; number: number }
  anchors: AnchorCounts
  /** Nothing would have changed: `revision` is the current one, and none was made. */
  unchanged: boolean
}

/**
 * [RV4–RV8] Makes a revision the document's current one, puts its passages on it and writes what is said of it, all or nothing. Throws
 * Conflict `changed-meanwhile` with `details.currentRevision` when `basis` is not current any more, with `details.version` when what is
 * said of it was changed by someone else.
 */
export async function addRevision(actor: Actor, input: RevisionToAdd): Promise<AddedRevision> {
  const { id = newId(), document: documentId, basis, read, file } = input
  // Before anything is held, so that nobody waits for it; what changes in the meantime is looked for again below.
  const found = await findBeforehand(actor, input)
  return withActor(actor, async (tx) => {
    const held = await holdForRevision(tx, actor, documentId)
    const there = await tx.revision.findUnique({ where: { id }, select: { id: true, number: true, documentId: true } })
    if (there?.documentId === documentId) return { ...(await summary(tx, held, there)), unchanged: false }
    if (held.currentRevisionId !== basis) throw changedMeanwhile(held.currentRevisionId)
    if (input.meta) await writeFields(tx, held, input.meta.changes, input.meta.version)
    const document = input.meta ? await tx.document.findUniqueOrThrow({ where: { id: documentId } }) : held

    const before = await tx.revision.findUniqueOrThrow({ where: { id: basis }, omit: { original: true, extracted: true, runs: true } })
    const partsBefore = (await tx.documentPart.findMany({ where: { revisionId: basis } })) as StoredPart[]
    if (file ? hashText(read.text) === before.sha256 : sameReading(read, { ...before, parts: partsBefore } as unknown as ReadToKeep)) {
      return { ...(await summary(tx, document, before)), unchanged: true }
    }

    const { _max } = await tx.revision.aggregate({ where: { documentId }, _max: { number: true } })
    const { name, sha, bytes } = file ?? { name: before.originalName, sha: before.originalSha256 }
    const kept = bytes && (await tx.revision.findFirst({ where: { documentId, originalSha256: sha, original: { not: null } }, select: { id: true } }))
    const revision = { id, number: (_max.number ?? 0) + 1 }
    await insertRevision(tx, actor, {
      ...revision, document: documentId, group: document.groupId, basis, read, corrections: input.corrections,
      originalName: name, originalSha: sha, ...(kept ? {} : { original: bytes }), parts: partsToKeep(read, partsBefore),
    })
    await keepAnchors(tx, document.groupId, id, await anchorsOn(tx, documentId, basis, read.text, { found }))
    await tx.document.update({ where: { id: documentId }, data: { currentRevisionId: id, updatedAt: new Date() } })
    await recordActivity(tx, actor, document.groupId, { kind: 'document.revised', sentence: `${input.deed} ‘${document.title}’`, subject: { kind: 'document', id: documentId } })
    return { ...(await summary(tx, document, revision)), unchanged: false }
  })
}

async function findBeforehand(actor: Actor, { id, document: documentId, basis, read, onProgress }: RevisionToAdd): Promise<ReadonlyMap<string, FollowedPassage>> {
  const job = await withActor(actor, async (tx) => {
    const document = await demandMayRevise(tx, actor, documentId)
    if (document.currentRevisionId === basis) return followJob(tx, documentId, basis, read.text)
    if (id !== undefined && document.currentRevisionId === id) return null
    throw changedMeanwhile(document.currentRevisionId)
  })
  if (!job) return new Map()
  const followed = await followInWorker(job, (done) => onProgress?.(done, job.passages.length))
  return new Map(job.passages.map((passage, index) => [keyOf(passage), followed[index]!]))
}

/** Where the passages would stand, without making anything. For those who may make the revision. */
export async function previewAnchors(actor: Actor, documentId: DocumentId, basis: RevisionId, text: string): Promise<KeptAnchor[]> {
  return withActor(actor, async (tx) => {
    const document = await demandMayRevise(tx, actor, documentId)
    if (document.currentRevisionId !== basis) throw changedMeanwhile(document.currentRevisionId)
    const shown = await tx.passage.findMany({ where: { documentId, removedAt: null }, select: { id: true } })
    return anchorsOn(tx, documentId, basis, text, { only: shown.map(({ id }) => id) })
  })
}

/** Throws unless the actor may change the document's text: asked before work is done for them. */
export async function demandRevisable(actor: Actor, documentId: DocumentId, basis?: RevisionId): Promise<{ groupId: GroupId }> {
  return withActor(actor, async (tx) => {
    const document = await demandMayRevise(tx, actor, documentId)
    if (basis !== undefined && document.currentRevisionId !== basis) {
      const known = await tx.revision.findUnique({ where: { id: basis }, select: { documentId: true } })
      throw known?.documentId === documentId ? changedMeanwhile(document.currentRevisionId) : notFound('text')
    }
    return { groupId: document.groupId }
  })
}

/** How many of a document's passages, those that were removed aside, stand how on a revision. */
async function countAnchors(tx: Tx, documentId: DocumentId, revisionId: RevisionId): Promise<AnchorCounts> {
  const rows = await tx.$queryRaw<{ state: keyof AnchorCounts; count: number }[]>`
    SELECT a.state, count(*)::int AS count FROM passages p JOIN passage_anchors a ON a.passage_id = p.id AND a.revision_id = ${revisionId}
    WHERE p.document_id = ${documentId} AND p.removed_at IS NULL GROUP BY a.state`
  return { exact: 0, moved: 0, ambiguous: 0, orphaned: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
}

async function summary(tx: Tx, document: { id: DocumentId; title: string }, { id, number }: { id: RevisionId; number: number }) {
  return { document: { id: document.id, title: document.title }, revision: { id, number }, anchors: await countAnchors(tx, document.id, id) }
}

async function demandMayRevise(tx: Tx, actor: Actor, documentId: DocumentId) {
  const seen = await tx.document.findUnique({ where: { id: documentId } })
  if (!seen) throw notFound('document')
  await demand(tx, actor, seen.groupId, 'edit a document', { what: 'document' })
  if (seen.removedAt) throw notFound('document')
  return seen
}

async function holdForRevision(tx: Tx, actor: Actor, documentId: DocumentId) {
  await demandMayRevise(tx, actor, documentId)
  await holdPassagesOf(tx, documentId, 'alone')
  await tx.$queryRaw`SELECT 1 AS held FROM documents WHERE id = ${documentId} FOR UPDATE`
  const document = await tx.document.findUniqueOrThrow({ where: { id: documentId } })
  if (document.removedAt) throw notFound('document')
  return document
}

function changedMeanwhile(currentRevision: RevisionId): Conflict {
  return new Conflict('changed-meanwhile', 'Someone else changed this text in the meantime. Look at it again before you save.', { currentRevision })
}

/** Whether all that a revision says is what another says: text, blocks, repairs, offers, pages and parts. */
function sameReading(a: ReadToKeep, b: ReadToKeep): boolean {
  const said = ({ text, blocks, repairs, offers, pages, parts }: ReadToKeep) =>
    JSON.stringify(storable([text, blocks.map(fields), repairs.map(fields), offers.map(fields), pages.map(fields), parts.map(({ title, authors, date, start, end, role }) => [title, authors, date, start, end, role])]))
  return said(a) === said(b)
}

/** The database gives an object's fields back in an order of its own. */
function fields(thing: object): [string, unknown][] {
  return Object.entries(thing).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))
}
