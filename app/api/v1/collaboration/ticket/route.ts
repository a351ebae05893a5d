import { z } from 'zod'
import { mapRoom } from '../../../../../lib/collaboration/room-name.ts'
import { issueTicket } from '../../../../../lib/data/tickets.ts'
import { apiRoute } from '../../api-route.ts'

/** A ticket into a map's live room, for the session that asks; good once and for a minute. 404 for a map it may not read. */
export const POST = apiRoute({ body: z.object({ map: z.string().min(1).max(200) }) }, async ({ actor, body }) => {
  const room = mapRoom(body.map)
  const { ticket } = await issueTicket(actor, { map: body.map, room })
  return Response.json({ ticket, room, url: '/collaboration' }, { headers: { 'cache-control': 'no-store' } })
})
