import { z } from 'zod'
import type { ImportedMap } from '../../../../../../lib/operations/import-map.ts'

/** More than anyone reads, and no longer than an answer should be. */
const mostProblems = 1_000

const count = z.int()
/** What came of a map file. */
export const importedAnswer = z.object({
  map: z.looseObject({ id: z.string(), title: z.string() }),
  format: z.string(),
  counts: z.object({ claims: count, relations: count, evidence: count, documents: count, passages: count, voices: count }),
  documents: z.object({ added: count, used: count }),
  problems: z.array(z.object({ code: z.string(), message: z.string(), at: z.string().optional() })),
})

export function asImportedAnswer({ map, format, counts, documents, problems }: ImportedMap): z.input<typeof importedAnswer> {
  const more = problems.length - mostProblems
  const told = problems.slice(0, mostProblems).map(({ code, message, at }) => ({ code, message, ...(at !== undefined && { at }) }))
  return { map: { ...map }, format: format.name, counts, documents, problems: more > 0 ? [...told, { code: 'more', message: `And ${more.toLocaleString('en')} more.` }] : told }
}
