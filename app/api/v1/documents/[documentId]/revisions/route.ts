import { z } from 'zod'
import { demandRevisable } from '../../../../../../lib/data/add-revision.ts'
import { listRevisions } from '../../../../../../lib/data/revisions.ts'
import { fail } from '../../../../../../lib/domain/result.ts'
import { previewRevision, reviseDocument } from '../../../../../../lib/operations/revise-document.ts'
import { answerOf } from '../../../answer-of.ts'
import { revisionMadeAnswer, revisionsAnswer } from '../../../answers/document-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { listPage, nextOf, pageQuery } from '../../../list-page.ts'
import { progressAnswer } from '../../../progress-answer.ts'
import { maxSentBytes, readSent, sentContent } from '../../../read-sent.ts'
import { refuseTooMuchReading } from '../../../refuse-too-much-reading.ts'
import { documentParams } from '../document-params.ts'

export const GET = apiRoute({ params: documentParams, query: z.object(pageQuery), summary: 'The document’s revisions.', answer: revisionsAnswer }, async ({ actor, params, query }) => {
  const page = listPage(await listRevisions(actor, params.documentId), query, ({ createdAt, id }) => [createdAt, id])
  return { revisions: page.items, ...nextOf(page) }
})

/**
 * A new revision of a document: `basis`, the revision that the sender looked at, and `corrections` on it; or a file, a text or an
 * address to read it from again; or `restore`, an old revision. `meta`, what is said of the document, changed on its `version`, goes with
 * it, both or neither. With `?preview=1` nothing is kept, and the answer is what it would do.
 */
export const POST = apiRoute(
  { params: documentParams, query: z.object({ preview: z.enum(['1', 'true']).optional() }), signedIn: true, maxBodyBytes: maxSentBytes, status: 201, summary: 'Makes a new revision of the document, or with preview=1 says what it would do.', content: sentContent, answer: revisionMadeAnswer },
  async ({ actor, params, query, request }) => {
    const { groupId } = await demandRevisable(actor, params.documentId)
    const sent = await readSent(request)
    if (!sent.ok) return sent
    const { basis, source, corrections, restore, id, meta, version } = sent.value
    if (basis === undefined) return fail('invalid', 'Say in ‘basis’ which revision this was made on.', 'basis')
    if (source && restore !== undefined) return fail('invalid', 'Send something to read, or an old revision to bring back, not both.', 'restore')
    const refused = source && (await refuseTooMuchReading(actor.userId, groupId, source))
    if (refused) return refused
    const revision = { document: params.documentId, basis, source, corrections, restore, id, meta, version }
    if (query.preview) return progressAnswer(request, 200, (options) => previewRevision(actor, revision, options))
    return progressAnswer(request, 201, async (options) => {
      const made = await reviseDocument(actor, revision, options)
      return made.ok && made.value.unchanged ? answerOf(made, 200) : made
    })
  },
)
