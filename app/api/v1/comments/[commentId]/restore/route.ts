import { z } from 'zod'
import { restoreComment } from '../../../../../../lib/data/threads.ts'
import { apiRoute } from '../../../api-route.ts'

export const POST = apiRoute({ params: z.object({ commentId: z.string() }), signedIn: true, summary: 'Brings a removed comment back.' }, async ({ actor, params }) => restoreComment(actor, params.commentId))
