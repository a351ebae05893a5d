import { userIdOf, type Actor } from '../data/actor.ts'
import { addRevision, demandRevisable, previewAnchors, type AddedRevision } from '../data/add-revision.ts'
import { NotFound } from '../data/data-errors.ts'
import type { DocumentMeta } from '../data/document-fields.ts'
import { getReading, type KeptReading } from '../data/revisions.ts'
import type { Correction } from '../domain/document/correction.ts'
import { diffBlocks } from '../domain/document/diff-blocks.ts'
import type { AnchorCounts, RevisionPreview } from '../domain/document/revision-answers.ts'
import { reportOf } from '../domain/importing/import-report.ts'
import type { ImportedText } from '../domain/importing/import-text.ts'
import type { DocumentId, RevisionId } from '../domain/ids.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { correctInTurn } from './correct-in-turn.ts'
import { readSource, type ReadOptions, type Source } from './read-source.ts'

export interface ReviseRequest {
  document: DocumentId
  /** The revision that the person was looking at. */
  basis: RevisionId
  /** Made on what is read from `source`, or on the revision that comes back, or on the basis itself. */
  corrections?: readonly Correction[]
  /** The document read again from something else. */
  source?: Source | null
  /** An old revision that becomes the current one again. */
  restore?: RevisionId
  /** A UUID by the client for the new revision. */
  id?: RevisionId
  /** What the person says of the document from now on; alone, it makes no revision. */
  meta?: Partial<DocumentMeta>
  /** The document's version on which `meta` was changed. */
  version?: number
}

interface Revised {
  read: ImportedText
  corrections: readonly Correction[]
  file?: { name: string; sha: string; bytes?: Uint8Array }
  fileName: string
  deed: string
}

/** [RV4] Corrects a document, reads it again from another file, or brings an old revision back: a new revision, and its passages on it. */
export async function reviseDocument(actor: Actor, request: ReviseRequest, options: ReadOptions = {}): Promise<Result<AddedRevision>> {
  const { document, basis, id, meta, version } = request
  // A revision that was sent before is there already, and is then the current one itself.
  await demandRevisable(actor, document, id === undefined ? basis : undefined)
  const revised = await revise(actor, request, options)
  if (!revised.ok) return revised
  const { read, corrections, file, deed } = revised.value
  return ok(await addRevision(actor, { id, document, basis, read, corrections, file, deed, meta: meta && { changes: meta, version }, onProgress: (done, of) => options.onProgress?.('anchoring', done, of) }))
}

/** What it would do: block by block, and passage by passage. Nothing is kept. */
export async function previewRevision(actor: Actor, request: ReviseRequest, options: ReadOptions = {}): Promise<Result<RevisionPreview>> {
  const { document, basis } = request
  await demandRevisable(actor, document, basis)
  const revised = await revise(actor, request, options)
  if (!revised.ok) return revised
  const { read, fileName } = revised.value
  const before = await getReading(actor, basis)
  const anchors = (await previewAnchors(actor, document, basis, read.text)).map(({ settled: _, ...anchor }) => anchor)
  const counts: AnchorCounts = { exact: 0, moved: 0, ambiguous: 0, orphaned: 0 }
  for (const { state } of anchors) counts[state] += 1
  return ok({ reading: { ...read, fileName }, report: reportOf(read), changes: diffBlocks(asImported(before), read), anchors, counts })
}

async function revise(actor: Actor, { document, basis, restore, source, corrections = [], meta }: ReviseRequest, options: ReadOptions): Promise<Result<Revised>> {
  if (source) {
    const found = await readSource(source, corrections, { ...options, person: userIdOf(actor) ?? undefined })
    if (!found.ok) return found
    const { read, fileName, sha, bytes } = found.value
    return ok({ read, corrections, fileName, file: { name: fileName, sha, bytes }, deed: 'read again' })
  }
  const kept = await getReading(actor, restore ?? basis)
  if (kept.documentId !== document) throw new NotFound('not-found', 'This text does not exist, or you have no access to it.')
  if (restore === undefined && corrections.length === 0 && !meta) return fail('nothing-sent', 'Send corrections, a file, a text or an address.')
  const corrected = await correctInTurn(asImported(kept), corrections)
  if (!corrected.ok) return corrected
  const { fileName } = kept.reading
  return ok({
    read: corrected.value,
    corrections: [...kept.corrections, ...corrections],
    fileName,
    ...(restore !== undefined && { file: { name: fileName, sha: kept.originalSha } }),
    deed: restore === undefined ? 'corrected the text of' : 'brought back an earlier text of',
  })
}

/** A revision without the way back is corrected like any other; what must be found in the file then says that it cannot. */
function asImported({ reading: { fileName: _, ...reading } }: KeptReading): ImportedText {
  return { ...reading, extracted: reading.extracted ?? '' }
}
