import { z } from 'zod'
import { restorePassage } from '../../../../../../lib/data/passages.ts'
import { passageAnswer } from '../../../answers/passage-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { passageAsRead } from '../../passage-as-read.ts'

export const POST = apiRoute({ params: z.object({ passageId: z.string() }), counts: true, signedIn: true, summary: 'Brings a removed passage back.', answer: passageAnswer }, async ({ actor, params, offsets }) =>
  passageAsRead({ actor, offsets }, await restorePassage(actor, params.passageId)),
)
