import { z } from 'zod'
import { bringBackSuggested } from '../../../../../../../../lib/data/suggested-dismissals.ts'
import { apiRoute } from '../../../../../api-route.ts'

const params = z.object({ groupId: z.string().max(100), dismissalId: z.string().max(100) })

/** Brings back what was put aside: it may be suggested again. */
export const DELETE = apiRoute({ params, signedIn: true, summary: 'Brings back a suggested passage that was put aside.' }, async ({ actor, params }) => {
  await bringBackSuggested(actor, params.groupId, params.dismissalId)
})
