import { z } from 'zod'
import { correctionsSchema } from '../../../lib/domain/document/correction-schema.ts'
import { fail, ok, type Result } from '../../../lib/domain/result.ts'
import type { Source } from '../../../lib/operations/read-source.ts'
import { fieldSentence } from './field-sentence.ts'
import { readText } from './read-body.ts'

/** A little above the largest file, for the envelope and the corrections around it. */
export const maxSentBytes = 36_000_000

const line = z.string().max(1_000).nullable()
const metaSchema = z.strictObject({
  title: z.string().max(1_000).optional(),
  authors: z.array(z.string().max(1_000)).max(100).optional(),
  organisation: line.optional(),
  tradition: line.optional(),
  date: line.optional(),
  source: line.optional(),
  language: line.optional(),
})

const sentSchema = z.strictObject({
  text: z.string().min(1, 'Paste some text first.').optional(),
  format: z.enum(['text', 'markdown', 'html']).default('text'),
  title: z.string().max(1_000).optional(),
  url: z.string().trim().min(1).max(4_000).optional(),
  corrections: correctionsSchema.optional().describe('Counted in UTF-16 code units of the reading, whatever Sic-Offsets says'),
  meta: metaSchema.optional(),
  /** The version of the document on which `meta` was changed. */
  version: z.coerce.number().int().optional(),
  /** For a revision: what it is made from, which of the old ones comes back, and its own id. */
  basis: z.string().max(100).optional(),
  restore: z.string().max(100).optional(),
  id: z.uuid().optional(),
})

/** The same for a description of the API: as JSON, or as a form with a file. */
export const sentContent = {
  'application/json': sentSchema,
  'multipart/form-data': sentSchema.omit({ text: true, url: true }).extend({ file: z.file().describe('The file itself') }),
}

export interface Sent extends Omit<z.output<typeof sentSchema>, 'text' | 'format' | 'url'> {
  /** Null where only corrections came. */
  source: Source | null
}

/** What a person sends to be read: a file (`multipart/form-data`, field `file`), a pasted text or an address (JSON), and what goes with it. */
export async function readSent(request: Request): Promise<Result<Sent>> {
  if (/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return fromFields(parseJson(await readText(request, maxSentBytes)), null)
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  if (!form || !(file instanceof File)) return fail('nothing-sent', 'Send one file in the field ‘file’, or a JSON object with ‘text’ or ‘url’.')
  if (form.getAll('file').length > 1) return fail('invalid', 'Send one file at a time.', 'file')
  const fields = Object.fromEntries([...form].filter(([name, value]) => name !== 'file' && typeof value === 'string' && value !== '') as [string, string][])
  for (const name of ['corrections', 'meta']) if (fields[name] !== undefined) fields[name] = parseJson(fields[name]) as string
  return fromFields(fields, { kind: 'file', bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name })
}

function fromFields(fields: unknown, file: Source | null): Result<Sent> {
  const parsed = sentSchema.safeParse(fields, { error: fieldSentence })
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    return fail('invalid', `What was sent could not be understood. ${message}`, path.join('/'))
  }
  const { text, format, title, url, ...rest } = parsed.data
  if ([file, text, url].filter((given) => given !== null && given !== undefined).length > 1) return fail('invalid', 'Send a file, a text or an address, not several at once.')
  const source: Source | null = file ?? (text !== undefined ? { kind: 'text', text, format, ...(title?.trim() && { title }) } : url !== undefined ? { kind: 'url', url } : null)
  return ok({ ...rest, source, ...(title?.trim() && { title }) })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
