import { can, type Role } from '../../data/access.ts'
import { system, tokenOf } from '../../data/actor.ts'
import { withActorClient } from '../../data/database.ts'
import { redeemTicket } from '../../data/tickets.ts'
import { newId } from '../../domain/ids.ts'
import type { Access, Tickets } from './access-port.ts'

/** What people may do on maps now. One query for all who are asked about, because it is asked every second. */
export const postgresAccess: Access = {
  async permissions(pairs) {
    const rows = await withActorClient(system, async (client) => {
      const result = await client.query<{ place: string; role: Role | null; archived: boolean }>({
        name: 'room-permissions',
        text: `SELECT asked.place, m.archived_at IS NOT NULL AS archived,
            CASE WHEN asked.kind = 'system' THEN 'owner'
              WHEN asked.kind = 'user' AND asked.session_id IS NOT NULL AND s.id IS NULL THEN NULL
              WHEN asked.kind = 'user' AND asked.token_id IS NOT NULL AND t.id IS NULL THEN NULL
              WHEN asked.kind = 'link' THEN (SELECT 'viewer' FROM published_links l
                WHERE l.id = asked.link_id AND l.map_id = m.id AND l.revoked_at IS NULL AND (l.expires_at IS NULL OR l.expires_at > now()))
              ELSE app_role_of_rank(LEAST(app_role_rank(COALESCE(b.role, CASE WHEN g.is_public THEN 'viewer' END)), COALESCE(app_scope_rank(t.scope), 4))) END AS role
          FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) WITH ORDINALITY AS asked(map_id, kind, user_id, session_id, link_id, token_id, place)
          JOIN maps m ON m.id = asked.map_id AND m.removed_at IS NULL
          JOIN groups g ON g.id = m.group_id
          LEFT JOIN memberships b ON b.group_id = m.group_id AND b.user_id = asked.user_id AND b.removed_at IS NULL
          LEFT JOIN sessions s ON s.id = asked.session_id AND s.user_id = asked.user_id AND s.revoked_at IS NULL AND s.expires_at > now()
          LEFT JOIN personal_tokens t ON t.id = asked.token_id AND t.user_id = asked.user_id AND t.revoked_at IS NULL AND t.expires_at > now() AND (t.group_id IS NULL OR t.group_id = m.group_id)`,
        values: [
          pairs.map(({ mapId }) => mapId),
          pairs.map(({ actor }) => actor.kind),
          pairs.map(({ actor }) => (actor.kind === 'user' ? actor.userId : null)),
          pairs.map(({ actor }) => (actor.kind === 'user' ? (actor.sessionId ?? null) : null)),
          pairs.map(({ actor }) => (actor.kind === 'link' ? actor.linkId : null)),
          pairs.map(({ actor }) => tokenOf(actor)?.id ?? null),
        ],
      })
      return result.rows
    })
    const byPlace = new Map(rows.map((row) => [Number(row.place), row]))
    return pairs.map(({ actor }, i) => {
      const row = byPlace.get(i + 1)
      if (!row?.role) return { read: false, write: false }
      return { read: true, write: !row.archived && can({ role: row.role, userId: actor.kind === 'user' ? actor.userId : null }, 'edit a map') }
    })
  },
}

export const postgresTickets: Tickets = {
  async redeem(ticket, room) {
    const admitted = await redeemTicket(ticket, room)
    return admitted && { actor: admitted.actor, id: admitted.user?.id ?? `visitor-${newId()}`, name: admitted.user?.name ?? 'Visitor' }
  },
}
