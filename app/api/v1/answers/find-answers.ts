import { z } from 'zod'
import { findKinds } from '../../../../lib/data/search-found.ts'
import { claimKinds } from '../../../../lib/domain/argument/claim.ts'
import { count, id, offset, time } from './common.ts'

const line = z.string().nullable()
const snippet = z
  .object({ text: z.string(), start: offset, marks: z.array(z.object({ start: z.int(), end: z.int() })).describe('Where the words stand, counted as start is, from where the snippet begins') })
  .meta({ id: 'SnippetHit' })
const of = <T extends z.ZodType>(hit: T) => z.object({ total: count, more: z.boolean().describe('There are more than were counted'), hits: z.array(hit) }).optional()

/** What was found, by kind; a kind that was not asked for, or that a filter cannot leave anything of, is not in it. */
export const findAnswer = z.object({
  asked: z.boolean().describe('False where q holds nothing that could be looked for'),
  corrected: z.array(z.object({ typed: z.string(), taken: z.array(z.string()) })).describe('Words that the group does not have, and those looked for instead'),
  documents: of(z.object({ documentId: id, revisionId: id, title: snippet, authors: z.array(z.string()), date: line, snippets: z.array(snippet) }).meta({ id: 'DocumentHit' })),
  passages: of(z.object({ passageId: id, documentId: id, title: z.string(), authors: z.array(z.string()), date: line, page: line, snippet, note: snippet.nullable() }).meta({ id: 'PassageHit' })),
  claims: of(z.object({ mapId: id, mapTitle: z.string(), claimId: id, kind: z.enum(claimKinds), snippet }).meta({ id: 'ClaimHit' })),
  maps: of(z.object({ mapId: id, title: snippet, claims: count }).meta({ id: 'MapHit' })),
  comments: of(z.object({ commentId: id, by: line, at: time, about: z.string(), documentId: id.nullable(), passageId: id.nullable(), mapId: id.nullable(), itemId: id.nullable(), snippet }).meta({ id: 'CommentHit' })),
})

const year = z.coerce.number().int().min(1).max(9999).optional()

/** What can be asked. `kinds` is a list parted by commas. */
export const findQuery = z.object({
  q: z.string().max(500),
  kinds: z.string().max(100).optional().transform((list, context) => {
    if (list === undefined) return undefined
    const kinds = z.array(z.enum(findKinds)).safeParse(list.split(','))
    if (kinds.success) return kinds.data
    context.addIssue({ code: 'custom', message: `Say some of ${findKinds.join(', ')}, parted by commas.` })
    return z.NEVER
  }),
  document: z.string().max(200).optional(),
  author: z.string().max(1_000).optional(),
  map: z.string().max(200).optional(),
  from: year,
  to: year,
  limit: z.coerce.number().int().min(1).max(100).optional(),
})
