import type { DocumentId, PassageId, RevisionId } from '../../domain/ids.ts'
import type { Tx } from '../database.ts'
import { hashText } from '../insert-revision.ts'
import { followInWorker } from './follow-in-worker.ts'
import { asAnchor, type KeptAnchor } from './kept-anchor.ts'

/**
 * [RV5–RV8] Where each passage of a document (removed ones too, unless some are named) would stand on `text`, coming from the revision
 * `basis`. A text that the document had before takes its passages back to where they stood exactly, or where people had put them.
 * `afresh`: what was said of the text before does not count.
 */
export async function anchorsOn(tx: Tx, document: DocumentId, basis: RevisionId, text: string, options: { only?: readonly PassageId[]; afresh?: boolean; onProgress?: (done: number, of: number) => void } = {}): Promise<KeptAnchor[]> {
  const passages = await tx.passage.findMany({
    where: { documentId: document, ...(options.only ? { id: { in: [...options.only] } } : {}) },
    select: { id: true, exact: true, prefix: true, suffix: true, start: true },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
  })
  if (passages.length === 0) return []
  const onBasis = await anchorsOf(tx, basis, options.only)
  const earlier = options.afresh ? new Map<PassageId, KeptAnchor>() : await earlierAnchors(tx, document, basis, text, onBasis, options.only)
  const left = passages.filter(({ id }) => !earlier.has(id))
  const { text: from } = await tx.revision.findUniqueOrThrow({ where: { id: basis }, select: { text: true } })
  const job = left.map(({ id, ...selector }) => {
    const anchor = onBasis.get(id)
    const known = anchor?.start !== undefined && anchor.end !== undefined && !(options.afresh && anchor.settled)
    return { selector, place: known ? { start: anchor.start!, end: anchor.end!, settled: anchor.settled !== null } : null }
  })
  const followed = await followInWorker({ text, from, passages: job }, (done) => options.onProgress?.(done, left.length))
  const found = new Map(left.map(({ id }, index) => [id, followed[index]!]))
  return passages.map(({ id }): KeptAnchor => {
    const kept = earlier.get(id)
    if (kept) return kept
    const { settled, ...anchor } = found.get(id)!
    return { ...anchor, passage: id, settled: settled ? (onBasis.get(id)?.settled ?? null) : null }
  })
}

/** What is known already of the same text. */
async function earlierAnchors(tx: Tx, document: DocumentId, basis: RevisionId, text: string, onBasis: ReadonlyMap<PassageId, KeptAnchor>, only?: readonly PassageId[]): Promise<ReadonlyMap<PassageId, KeptAnchor>> {
  const same = await tx.revision.findMany({ where: { documentId: document, sha256: hashText(text) }, select: { id: true }, orderBy: { number: 'desc' } })
  if (same.some(({ id }) => id === basis)) return onBasis
  const known = new Map<PassageId, KeptAnchor>()
  for (const { id } of same.reverse()) {
    for (const [passage, anchor] of await anchorsOf(tx, id, only)) if (anchor.state === 'exact' || anchor.settled) known.set(passage, anchor)
  }
  return known
}

async function anchorsOf(tx: Tx, revisionId: RevisionId, only?: readonly PassageId[]): Promise<Map<PassageId, KeptAnchor>> {
  const rows = await tx.passageAnchor.findMany({ where: { revisionId, ...(only ? { passageId: { in: [...only] } } : {}) } })
  return new Map(rows.map((row) => [row.passageId, asAnchor(row)]))
}
