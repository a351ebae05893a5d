import { z } from 'zod'
import { getPassage, removePassage, updatePassage } from '../../../../../lib/data/passages.ts'
import { apiRoute } from '../../api-route.ts'
import { passageAsRead } from '../passage-as-read.ts'

const params = z.object({ passageId: z.string() })
const body = z.object({ note: z.string().max(20_000).nullish(), page: z.string().max(40).nullish(), tags: z.array(z.string().max(60)).max(50).optional() })

export const GET = apiRoute({ params }, async ({ actor, params: { passageId } }) => {
  const passage = await getPassage(actor, passageId, { includeRemoved: true })
  return { ...passageAsRead(passage), document: passage.document, removedAt: passage.removedAt?.toISOString() ?? null }
})

export const PATCH = apiRoute({ params, body, signedIn: true }, async ({ actor, params: { passageId }, body: changes }) => passageAsRead(await updatePassage(actor, passageId, changes)))

export const DELETE = apiRoute({ params, signedIn: true }, async ({ actor, params: { passageId } }) => removePassage(actor, passageId))
