import { z } from 'zod'
import { demandMayAdd } from '../../../../../../lib/data/documents.ts'
import { listDocuments } from '../../../../../../lib/data/list-documents.ts'
import { fail, ok } from '../../../../../../lib/domain/result.ts'
import { importDocument } from '../../../../../../lib/operations/import-document.ts'
import { documentsAnswer, importedAnswer } from '../../../answers/document-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { listPage, nextOf, pageQuery } from '../../../list-page.ts'
import { progressAnswer } from '../../../progress-answer.ts'
import { maxSentBytes, readSent, sentContent } from '../../../read-sent.ts'
import { refuseTooMuchReading } from '../../../refuse-too-much-reading.ts'
import { groupParams } from '../group-params.ts'

const listQuery = z.object({ ...pageQuery, query: z.string().max(500).optional(), sort: z.enum(['title', 'author', 'date', 'added']).optional() })

export const GET = apiRoute({ params: groupParams, query: listQuery, summary: 'The group’s library.', answer: documentsAnswer }, async ({ actor, params, query }) => {
  const page = listPage(await listDocuments(actor, params.groupId, { query: query.query, sort: query.sort }), query, ({ createdAt, id }) => [createdAt.toISOString(), id])
  return { documents: page.items, ...nextOf(page) }
})

/** Imports a file (`multipart/form-data`, field `file`), a pasted text or an address (JSON), with what a person put right. Stops when the sender goes away. */
export const POST = apiRoute({ params: groupParams, signedIn: true, maxBodyBytes: maxSentBytes, status: 201, summary: 'Imports a file, a pasted text or a page.', content: sentContent, answer: importedAnswer }, async ({ actor, params, request }) => {
  await demandMayAdd(actor, params.groupId)
  const sent = await readSent(request)
  if (!sent.ok) return sent
  const { source, corrections, title } = sent.value
  const meta = { ...(title !== undefined && { title }), ...sent.value.meta }
  if (!source) return fail('nothing-sent', 'Send one file in the field ‘file’, or a JSON object with ‘text’ or ‘url’.')
  const refused = await refuseTooMuchReading(actor.userId, params.groupId, source)
  return (
    refused ??
    progressAnswer(request, 201, async (options) => {
      const imported = await importDocument(actor, { group: params.groupId, source, corrections, meta }, options)
      if (!imported.ok) return imported
      const { document, report } = imported.value
      return ok({ document: { id: document.id, title: document.title }, report })
    })
  )
})
