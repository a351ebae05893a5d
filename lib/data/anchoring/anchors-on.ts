import type { DocumentId, PassageId, RevisionId } from '../../domain/ids.ts'
import type { Tx } from '../database.ts'
import { hashText } from '../insert-revision.ts'
import { followInWorker } from './follow-in-worker.ts'
import type { FollowedPassage, FollowJob, PassageToFollow } from '../../domain/anchoring/follow-passages.ts'
import { asAnchor, type KeptAnchor } from './kept-anchor.ts'

export interface AnchorsOnOptions {
  /** Only these; else all of the document's, removed ones too. */
  only?: readonly PassageId[]
  /** What was said of the text before does not count. */
  afresh?: boolean
  /** What was found already, by `keyOf`: looked for before the transaction, so that nobody waits for it. */
  found?: ReadonlyMap<string, FollowedPassage>
}

/**
 * [RV5–RV8] Where each passage of a document would stand on `text`, coming from the revision `basis`. A text that the document had
 * before takes its passages back to where they stood exactly, or where people had put them.
 */
export async function anchorsOn(tx: Tx, document: DocumentId, basis: RevisionId, text: string, options: AnchorsOnOptions = {}): Promise<KeptAnchor[]> {
  const { known, ids, job, onBasis } = await jobOf(tx, document, basis, text, options)
  const left = job.passages.filter((passage) => !options.found?.has(keyOf(passage)))
  const followed = await followInWorker({ ...job, passages: left })
  const found = new Map([...(options.found ?? []), ...left.map((passage, index) => [keyOf(passage), followed[index]!] as const)])
  const anchors = ids.map((id, index): KeptAnchor => {
    const { settled, ...anchor } = found.get(keyOf(job.passages[index]!))!
    return { ...anchor, passage: id, settled: settled ? (onBasis.get(id)?.settled ?? null) : null }
  })
  return [...known, ...anchors]
}

/** The work that `anchorsOn` would do, to be done beforehand. */
export async function followJob(tx: Tx, document: DocumentId, basis: RevisionId, text: string): Promise<FollowJob> {
  return (await jobOf(tx, document, basis, text, {})).job
}

/** The same for passages that are looked for in the same way. */
export function keyOf({ selector, place }: PassageToFollow): string {
  return JSON.stringify([selector.exact, selector.prefix, selector.suffix, selector.start, place && [place.start, place.end, place.settled]])
}

async function jobOf(tx: Tx, document: DocumentId, basis: RevisionId, text: string, { only, afresh }: AnchorsOnOptions) {
  const passages = await tx.passage.findMany({
    where: { documentId: document, ...(only ? { id: { in: [...only] } } : {}) },
    select: { id: true, exact: true, prefix: true, suffix: true, start: true },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
  })
  const onBasis = await anchorsOf(tx, basis, only)
  const earlier = afresh ? new Map<PassageId, KeptAnchor>() : await earlierAnchors(tx, document, basis, text, onBasis, only)
  const left = passages.filter(({ id }) => !earlier.has(id))
  const from = left.length === 0 ? '' : (await tx.revision.findUniqueOrThrow({ where: { id: basis }, select: { text: true } })).text
  const toFollow = left.map(({ id, exact, prefix, suffix, start }): PassageToFollow => {
    const anchor = onBasis.get(id)
    const known = anchor?.start !== undefined && anchor.end !== undefined && !(afresh && anchor.settled)
    return { selector: { exact, prefix, suffix, start }, place: known ? { start: anchor.start!, end: anchor.end!, settled: anchor.settled !== null } : null }
  })
  return { known: passages.flatMap(({ id }) => earlier.get(id) ?? []), ids: left.map(({ id }) => id), job: { text, from, passages: toFollow }, onBasis }
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
