import { z } from 'zod'
import { blockKinds, partRoles, repairKinds } from '../../../../lib/domain/document/canonical-text.ts'
import { anything, count, id, next, offset, time, who } from './common.ts'

const line = z.string().nullable()
const document = {
  id, groupId: id, title: z.string(), authors: z.array(z.string()), organisation: line, tradition: line, date: line.describe('As the text gives it'), source: line,
  language: line.describe('BCP 47'), year: z.int().nullable(), currentRevisionId: id, version: z.int(), createdAt: time, updatedAt: time, removedAt: time.nullable(), createdBy: who,
}
const part = z.object({ id, title: line, authors: z.array(z.string()), date: line, start: offset, end: offset, role: z.enum(partRoles), evidence: line.optional() }).meta({ id: 'Part' })

export const documentAnswer = z
  .object({ ...document, parts: z.array(part), revisions: z.array(z.object({ id, number: z.int(), createdAt: time })), wordCount: count, sha256: z.string().describe('Of the current text in UTF-8'), originalName: z.string() })
  .meta({ id: 'Document' })
export const documentsAnswer = z.object({
  documents: z.array(z.object({ ...document, wordCount: count, passages: count, unsettled: count.describe('Passages without a certain place on the current text') }).meta({ id: 'DocumentInList' })),
  next,
})
export const importedAnswer = z.object({ document: z.object({ id, title: z.string() }), report: anything.describe('What was repaired, left out and guessed') })

const readPart = z.object({ id: id.optional(), title: line, authors: z.array(z.string()), date: line, start: offset, end: offset, role: z.enum(partRoles), evidence: line })
const repair = z.object({ kind: z.enum(repairKinds), start: offset, end: offset, before: z.string(), after: z.string(), confidence: z.number() })
const block = z.object({ kind: z.enum(blockKinds), level: z.int().optional(), start: offset, end: offset, excluded: z.literal(true).optional(), text: z.string().optional(), reason: z.string().optional() })
export const revisionAnswer = z
  .object({
    id, documentId: id, number: z.int(), text: z.string().describe('The canonical text; it never changes'), blocks: z.array(block), repairs: z.array(repair),
    pages: z.array(z.object({ start: offset, label: z.string() })), parts: z.array(readPart), sha256: z.string(),
  })
  .meta({ id: 'Revision' })
export const revisionsAnswer = z.object({
  revisions: z.array(
    z
      .object({ id, number: z.int(), current: z.boolean(), createdAt: time, createdBy: who, wordCount: count, originalName: z.string(), hasOriginal: z.boolean(), corrections: count, basis: id.nullable() })
      .meta({ id: 'RevisionInList' }),
  ),
  next,
})
export const revisionMadeAnswer = anything.describe('The new revision and how its passages fared; with preview=1 what it would do, its places in UTF-16 code units')
export const searchAnswer = z.object({
  hits: z.array(
    z
      .object({
        documentId: id, revisionId: id, title: z.string(), authors: z.array(z.string()), date: line,
        snippets: z.array(z.object({ text: z.string(), start: offset, marks: z.array(z.object({ start: z.int(), end: z.int() })).describe('Counted as start is, from where the snippet begins') })),
      })
      .meta({ id: 'Hit' }),
  ),
})
