import { z } from 'zod'
import { decodeMapFile } from '../../../../../../../lib/domain/interchange/decode-map-file.ts'
import { mapFormats } from '../../../../../../../lib/domain/interchange/map-formats.ts'
import { fail, ok, type Result } from '../../../../../../../lib/domain/result.ts'

const readable = mapFormats.filter(({ read }) => read).map(({ name }) => name)

/** Beside the file: what it is called, and as which it is to be read where that is not left to what it holds. */
export const importQuery = z.object({ name: z.string().max(1_000).optional(), format: z.enum(readable).optional() })

/** Longest map file that is taken, in bytes. */
export const maxMapBytes = 50_000_000

interface SentMap {
  text: string
  fileName?: string
  format?: string
}

/** A map file as it is sent: as it is, or in a form (`multipart/form-data`) as its field `file`, with `format` beside it. */
export async function readSentMap(request: Request, { name, format }: z.output<typeof importQuery>): Promise<Result<SentMap>> {
  if (!/^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')) {
    const text = decodeMapFile(new Uint8Array(await request.arrayBuffer()))
    return ok({ text, ...(name !== undefined && { fileName: name }), ...(format !== undefined && { format }) })
  }
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  if (!form || !(file instanceof File)) return fail('nothing-sent', 'Send the map file itself, or a form with it in the field ‘file’.')
  const fields = importQuery.safeParse({ name: name ?? file.name, format: form.get('format') || format })
  if (!fields.success) return fail('unreadable-format', `This format cannot be read. It can be one of: ${readable.join(', ')}.`, 'format')
  return ok({ text: decodeMapFile(new Uint8Array(await file.arrayBuffer())), fileName: fields.data.name!, ...(fields.data.format !== undefined && { format: fields.data.format }) })
}
