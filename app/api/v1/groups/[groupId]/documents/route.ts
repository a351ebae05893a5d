import { z } from 'zod'
import { listDocuments } from '../../../../../../lib/data/documents.ts'
import { fail } from '../../../../../../lib/domain/result.ts'
import { importDocument, titleFromName } from '../../../../../../lib/operations/import-document.ts'
import { apiRoute } from '../../../api-route.ts'
import { readText } from '../../../read-body.ts'
import { groupParams } from '../group-params.ts'

const listQuery = z.object({ query: z.string().max(500).optional(), sort: z.enum(['title', 'author', 'date', 'added']).optional() })

export const GET = apiRoute({ params: groupParams, query: listQuery }, async ({ actor, params, query }) => ({
  documents: await listDocuments(actor, params.groupId, { query: query.query, sort: query.sort }),
}))

/** A little above the largest file, for the envelope around it. */
const maxBodyBytes = 31_000_000

const pastedText = z.strictObject({
  text: z.string().min(1, 'Paste some text first.'),
  title: z.string().max(1_000).optional(),
  format: z.enum(['text', 'markdown', 'html']).default('text'),
})
const endings = { text: 'txt', markdown: 'md', html: 'html' }

/** Imports one file (`multipart/form-data`, field `file`) or a pasted text (JSON). Stops when the sender goes away. */
export const POST = apiRoute({ params: groupParams, signedIn: true, maxBodyBytes, status: 201 }, async ({ actor, params, request }) => {
  const sent = await readSent(request)
  if (!sent) return fail('nothing-sent', 'Send one file in the field ‘file’, or a JSON object with ‘text’.')
  const { signal } = request
  const imported = await importDocument(actor, { group: params.groupId, ...sent }, { signal })
  if (!imported.ok) return imported
  const { document, report } = imported.value
  return { document: { id: document.id, title: document.title }, report }
})

async function readSent(request: Request): Promise<{ bytes: Uint8Array; fileName: string; meta?: { title?: string } } | null> {
  if (/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    const parsed = pastedText.safeParse(parseJson(await readText(request, maxBodyBytes)))
    if (!parsed.success) return null
    const { text, title, format } = parsed.data
    const name = title?.trim() ? titleFromName(title) : 'Pasted text'
    return { bytes: new TextEncoder().encode(text), fileName: `${name}.${endings[format]}`, meta: title?.trim() ? { title } : undefined }
  }
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  return file instanceof File ? { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name } : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
