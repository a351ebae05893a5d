import { z } from 'zod'
import { settleAnchor, unsettleAnchor } from '../../../../../../lib/data/settle-anchor.ts'
import { offset } from '../../../answers/common.ts'
import { passageAnswer } from '../../../answers/passage-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { placesOn } from '../../../offsets/places-on.ts'
import { passageAsRead } from '../../passage-as-read.ts'

const params = z.object({ passageId: z.string() })

/** A person says where the passage stands on the document's current revision. */
const body = z.strictObject({ revision: z.string().max(100), start: offset, end: offset.positive() })

export const PUT = apiRoute({ params, body, counts: true, signedIn: true, summary: 'Says where the passage stands on the current revision.', answer: passageAnswer }, async ({ actor, params: { passageId }, body: { revision, start, end }, offsets }) => {
  const { take } = (await placesOn({ actor, offsets }, [revision]))(revision)
  return passageAsRead({ actor, offsets }, await settleAnchor(actor, passageId, { revision, start: take(start), end: take(end) }))
})

/** Takes that back: the passage stands where it is found by its own words. */
export const DELETE = apiRoute({ params, counts: true, signedIn: true, summary: 'Takes that back.', answer: passageAnswer }, async ({ actor, params: { passageId }, offsets }) => passageAsRead({ actor, offsets }, await unsettleAnchor(actor, passageId)))
