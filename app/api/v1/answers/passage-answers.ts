import { z } from 'zod'
import { partRoles } from '../../../../lib/domain/document/canonical-text.ts'
import { anything, id, next, offset, time } from './common.ts'

const passage = {
  id,
  exact: z.string(),
  start: offset.nullable(),
  end: offset.nullable(),
  state: z.enum(['exact', 'moved', 'ambiguous', 'orphaned']).describe('How it stands on the revision asked for'),
  candidates: z.array(z.object({ start: offset, end: offset, score: z.number() })).describe('Where it may stand, the likeliest first'),
  settledBy: z.string().nullable(),
  note: z.string().nullable(),
  tags: z.array(z.string()),
  page: z.string().nullable(),
  createdBy: id.nullable(),
  createdByName: z.string().nullable(),
}

const part = z.object({ id: z.string(), title: z.string().optional(), authors: z.array(z.string()), date: z.string().optional(), start: offset, end: offset, role: z.enum(partRoles) }).meta({ id: 'PartOfDocument' })

export const passageAnswer = z.object(passage).meta({ id: 'Passage' })
export const onePassageAnswer = z.object({ ...passage, document: id, removedAt: time.nullable() })
export const passagesAnswer = z.object({
  passages: z.array(z.object({ ...passage, selector: z.object({ prefix: z.string(), suffix: z.string(), start: offset }).optional() })),
  next,
})
export const groupPassagesAnswer = z.object({
  documents: z.array(z.object({ id, title: z.string(), authors: z.array(z.string()), organisation: z.string().nullable(), date: z.string().nullable(), parts: z.array(part).optional() })),
  passages: z.array(z.object({ id, document: id, exact: z.string(), note: z.string().optional(), page: z.string().optional(), start: offset, tags: z.array(z.string()) })),
  next,
})
export const linksAnswer = z.object({
  links: z.array(
    z.object({ evidence: id, passage: id, map: id, mapTitle: z.string(), claim: id.nullable(), kind: z.string().nullable(), stance: z.string(), settled: z.boolean(), claimText: z.string() }).meta({ id: 'ClaimLink' }),
  ),
  lagging: z.array(anything),
})
export const claimsAnswer = z.object({ claims: z.array(z.object({ map: id, mapTitle: z.string(), claim: id, kind: z.string(), text: z.string() }).meta({ id: 'FoundClaim' })), lagging: z.array(anything) })

export const commentAnswer = z.object({ id, text: z.string(), createdBy: id.nullable(), createdByName: z.string().nullable(), createdAt: time, editedAt: time.nullable() }).meta({ id: 'Comment' })
export const threadAnswer = z
  .object({ id, passage: id.nullable(), resolvedAt: time.nullable(), resolvedByName: z.string().nullable(), comments: z.array(commentAnswer) })
  .meta({ id: 'Thread' })
export const threadsAnswer = z.object({ threads: z.array(threadAnswer) })
