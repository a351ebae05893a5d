import type { PassageId, RevisionId } from '../domain/ids.ts'
import { demand } from './access.ts'
import { userIdOf, type Actor } from './actor.ts'
import { anchorsOn } from './anchoring/anchors-on.ts'
import { keepAnchors } from './anchoring/kept-anchor.ts'
import { withActor, type Tx } from './database.ts'
import { Conflict, Invalid, notFound } from './data-errors.ts'
import { holdPassagesOf } from './passages-of-document.ts'
import { checkRange, getPassage, type StoredPassage } from './passages.ts'

export interface Settlement {
  /** The document's current revision, which the person was looking at. */
  revision: RevisionId
  /** UTF-16 code units of its text, half-open. */
  start: number
  end: number
}

/** [RV9] A person says where a passage stands on the current text. Its own words are not rewritten; later texts follow this place. */
export async function settleAnchor(actor: Actor, passageId: PassageId, { revision, start, end }: Settlement): Promise<StoredPassage> {
  await withActor(actor, async (tx) => {
    const { groupId, currentRevisionId } = await holdForAnchor(tx, actor, passageId)
    const text = await tx.revision.findUnique({ where: { id: revision }, select: { text: true } })
    if (!text) throw notFound('text')
    if (revision !== currentRevisionId) throw new Conflict('changed-meanwhile', 'Someone else changed this text in the meantime. Look at it again before you save.', { currentRevision: currentRevisionId })
    checkRange(text.text, { start, end })
    if (text.text.slice(start, end).trim() === '') throw new Invalid('range', 'There are no words there.')
    await keepAnchors(tx, groupId, revision, [{ passage: passageId, state: 'moved', start, end, score: 1, settled: { by: userIdOf(actor), at: new Date() } }])
  })
  return getPassage(actor, passageId)
}

/** [RV9] Takes a person's word back: the passage stands where it is found by its own words. */
export async function unsettleAnchor(actor: Actor, passageId: PassageId): Promise<StoredPassage> {
  await withActor(actor, async (tx) => {
    const { groupId, documentId, madeOn, currentRevisionId } = await holdForAnchor(tx, actor, passageId)
    const { text } = await tx.revision.findUniqueOrThrow({ where: { id: currentRevisionId }, select: { text: true } })
    const own = madeOn === currentRevisionId ? await ownPlace(tx, passageId) : null
    await keepAnchors(tx, groupId, currentRevisionId, own ? [own] : await anchorsOn(tx, documentId, madeOn, text, { only: [passageId], afresh: true }))
  })
  return getPassage(actor, passageId)
}

/** On the text that it was made on a passage stands where it was made. */
async function ownPlace(tx: Tx, id: PassageId) {
  const { start, end } = await tx.passage.findUniqueOrThrow({ where: { id }, select: { start: true, end: true } })
  return { passage: id, state: 'exact' as const, start, end, score: 1, settled: null }
}

async function holdForAnchor(tx: Tx, actor: Actor, passageId: PassageId) {
  const seen = await tx.passage.findUnique({ where: { id: passageId }, select: { groupId: true, documentId: true, revisionId: true, createdBy: true, removedAt: true } })
  if (!seen) throw notFound('passage')
  await demand(tx, actor, seen.groupId, 'edit a passage', { what: 'passage', subject: seen })
  if (seen.removedAt) throw notFound('passage')
  await holdPassagesOf(tx, seen.documentId, 'shared')
  await tx.$queryRaw`SELECT 1 AS held FROM passages WHERE id = ${passageId} FOR UPDATE`
  const { currentRevisionId, removedAt } = await tx.document.findUniqueOrThrow({ where: { id: seen.documentId }, select: { currentRevisionId: true, removedAt: true } })
  if (removedAt) throw notFound('passage')
  return { groupId: seen.groupId, documentId: seen.documentId, madeOn: seen.revisionId, currentRevisionId }
}
