import { z } from 'zod'
import { getReading } from '../../../../../../lib/data/revisions.ts'
import type { RevisionReadingAnswer } from '../../../../../../lib/domain/document/revision-answers.ts'
import { apiRoute } from '../../../api-route.ts'

/** A revision as it was read and corrected, to go on correcting from. */
export const GET = apiRoute({ params: z.object({ revisionId: z.string() }), summary: 'A revision as it was read and corrected, to go on correcting from.', answer: z.unknown().describe('Its places are UTF-16 code units, as those of the corrections made on it are, whatever Sic-Offsets says') }, async ({ actor, params }): Promise<RevisionReadingAnswer> => {
  const { reading, id, documentId, number, current, corrections } = await getReading(actor, params.revisionId)
  return { reading, basis: id, documentId, number, current, corrections: corrections.length }
})
