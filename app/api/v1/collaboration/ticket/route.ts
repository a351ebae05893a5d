import { z } from 'zod'
import { mapRoom } from '../../../../../lib/collaboration/room-name.ts'
import { socketPath } from '../../../../../lib/collaboration/socket-path.ts'
import { issueTicket } from '../../../../../lib/data/tickets.ts'
import { readEnv } from '../../../../../lib/env.ts'
import { apiRoute } from '../../api-route.ts'
import { problemResponse } from '../../problem-response.ts'

/**
 * A ticket into a map's live room, for the session that asks; good once and for a minute. 404 for a map it may not read.
 * `user` is whose work the page holds: 401 when that person is signed out, 409 when somebody else is signed in by now, so
 * that nothing is saved under another's name. `url` in the answer is a path of this site, or a whole address where the
 * sockets are served apart (COLLABORATION_URL).
 */
export const POST = apiRoute({ body: z.object({ map: z.string().min(1).max(200), user: z.string().min(1).max(200).optional() }), secret: true, summary: 'A ticket into a map’s live room, for the browser’s own page; not with a token.', answer: z.object({ ticket: z.string(), room: z.string(), url: z.string() }) }, async ({ actor, body }) => {
  if (body.user !== undefined && actor.kind !== 'user') return problemResponse({ status: 401, code: 'not-signed-in', detail: 'You are signed out. Sign in again to go on.' })
  if (body.user !== undefined && actor.kind === 'user' && actor.userId !== body.user)
    return problemResponse({ status: 409, code: 'someone-else', detail: 'Somebody else is signed in in this browser by now.' })
  const room = mapRoom(body.map)
  const { ticket } = await issueTicket(actor, { map: body.map, room })
  const { collaborationUrl = '' } = readEnv(process.env, process.cwd())
  return Response.json({ ticket, room, url: collaborationUrl + socketPath(body.map) }, { headers: { 'cache-control': 'no-store' } })
})
