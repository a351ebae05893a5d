import { z } from 'zod'
import { settleAnchor, unsettleAnchor } from '../../../../../../lib/data/settle-anchor.ts'
import { passageAnswer } from '../../../answers/passage-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { passageAsRead } from '../../passage-as-read.ts'

const params = z.object({ passageId: z.string() })

/** A person says where the passage stands on the document's current revision. UTF-16 code units, half-open. */
const body = z.strictObject({ revision: z.string().max(100), start: z.int().nonnegative(), end: z.int().positive() })

export const PUT = apiRoute({ params, body, signedIn: true, summary: 'Says where the passage stands on the current revision.', answer: passageAnswer }, async ({ actor, params: { passageId }, body: place }) => passageAsRead(await settleAnchor(actor, passageId, place)))

/** Takes that back: the passage stands where it is found by its own words. */
export const DELETE = apiRoute({ params, signedIn: true, summary: 'Takes that back.', answer: passageAnswer }, async ({ actor, params: { passageId } }) => passageAsRead(await unsettleAnchor(actor, passageId)))
