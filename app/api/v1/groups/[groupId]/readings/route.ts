import { z } from 'zod'
import { demandMayAdd } from '../../../../../../lib/data/documents.ts'
import { previewDocument } from '../../../../../../lib/operations/preview-document.ts'
import { apiRoute } from '../../../api-route.ts'
import { fail } from '../../../../../../lib/domain/result.ts'
import { progressAnswer } from '../../../progress-answer.ts'
import { maxSentBytes, readSent, sentContent } from '../../../read-sent.ts'
import { refuseTooMuchReading } from '../../../refuse-too-much-reading.ts'
import { groupParams } from '../group-params.ts'

/** Reads a file, a pasted text or an address, and keeps nothing. Stops when the sender goes away. */
export const POST = apiRoute({ params: groupParams, signedIn: true, maxBodyBytes: maxSentBytes, summary: 'Reads a file, a pasted text or a page, and keeps nothing.', content: sentContent, answer: z.unknown().describe('Its places are UTF-16 code units, as those of the corrections made on it are, whatever Sic-Offsets says') }, async ({ actor, params, request }) => {
  await demandMayAdd(actor, params.groupId)
  const sent = await readSent(request)
  if (!sent.ok) return sent
  const { source, corrections } = sent.value
  if (!source) return fail('nothing-sent', 'Send one file in the field ‘file’, or a JSON object with ‘text’ or ‘url’.')
  const refused = await refuseTooMuchReading(actor.userId, params.groupId, source)
  return refused ?? progressAnswer(request, 200, (options) => previewDocument(actor, { group: params.groupId, source, corrections }, options))
})
