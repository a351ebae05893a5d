import { z } from 'zod'
import type { ClaimLink } from '../../../../../../components/reader/reader-types.ts'
import { getDocument } from '../../../../../../lib/data/documents.ts'
import { linkedClaims } from '../../../../../../lib/data/projection.ts'
import { projectGroup } from '../../../../../../lib/operations/project-group.ts'
import { linksAnswer } from '../../../answers/passage-answers.ts'
import { apiRoute } from '../../../api-route.ts'

/** Which claims and inferences, on which maps, the document's passages are evidence for; `lagging`: maps that are shown as they were. */
export const GET = apiRoute({ params: z.object({ documentId: z.string() }), summary: 'Which claims and inferences, on which maps, the document’s passages are evidence for.', answer: linksAnswer }, async ({ actor, params: { documentId } }) => {
  const { groupId } = await getDocument(actor, documentId)
  const lagging = await projectGroup(actor, groupId)
  const links = (await linkedClaims(actor, documentId)).map(
    ({ evidence, passage, map, mapTitle, claim, relation, kind, text, stance, settled }): ClaimLink => ({
      evidence, passage, map, mapTitle, claim, kind, stance, settled,
      claimText: relation === null ? text : text === '' ? 'an inference' : `the inference to “${text}”`,
    }),
  )
  return { links, lagging }
})
