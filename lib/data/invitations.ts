import { newId, type GroupId } from '../domain/ids.ts'
import { atLeast, demand, demandPersonal, type Role } from './access.ts'
import { recordActivity } from './activity.ts'
import { system, userIdOf, type Actor } from './actor.ts'
import { withActor } from './database.ts'
import { Invalid, NotFound, notFound } from './data-errors.ts'
import { hashToken, newToken } from './tokens.ts'
import { signedIn } from './users.ts'

export interface Invitation {
  id: string
  role: Role
  createdAt: Date
  expiresAt: Date
  maxUses: number | null
  uses: number
  state: 'open' | 'used up' | 'expired' | 'revoked'
}

/** A link into the group. The token is returned here and never again; what is kept is its hash. */
export async function createInvitation(
  actor: Actor,
  { group, role, expiresInDays = 14, maxUses }: { group: GroupId; role: Role; expiresInDays?: number; maxUses?: number },
): Promise<{ token: string; invitation: Invitation }> {
  if (!(expiresInDays > 0 && expiresInDays <= 365)) throw new Invalid('expiry', 'An invitation is good for between 1 and 365 days.')
  if (maxUses !== undefined && !(Number.isInteger(maxUses) && maxUses >= 1 && maxUses <= 10_000)) throw new Invalid('max-uses', 'An invitation can be used between 1 and 10,000 times.')
  const token = newToken()
  const row = await withActor(actor, async (tx) => {
    await demand(tx, actor, group, 'invite people')
    return tx.invitation.create({
      data: {
        id: newId(), groupId: group, tokenHash: hashToken(token), role, maxUses: maxUses ?? null, createdBy: userIdOf(actor),
        expiresAt: new Date(Date.now() + expiresInDays * 86_400_000),
      },
    })
  })
  return { token, invitation: asInvitation(row) }
}

/** The group's invitations, newest first. Owners only. */
export async function listInvitations(actor: Actor, groupId: GroupId): Promise<Invitation[]> {
  const rows = await withActor(actor, async (tx) => {
    await demand(tx, actor, groupId, 'invite people')
    return tx.invitation.findMany({ where: { groupId }, orderBy: { createdAt: 'desc' } })
  })
  return rows.map(asInvitation)
}

export async function revokeInvitation(actor: Actor, invitationId: string): Promise<void> {
  await withActor(actor, async (tx) => {
    const row = await tx.invitation.findUnique({ where: { id: invitationId } })
    if (!row) throw notFound('invitation')
    await demand(tx, actor, row.groupId, 'invite people', { what: 'invitation' })
    await tx.invitation.updateMany({ where: { id: invitationId, revokedAt: null }, data: { revokedAt: new Date() } })
  })
}

/** What the link's page shows before one joins. NotFound (with the reason in words) when the link is no longer good. */
export async function readInvitation(token: string): Promise<{ groupId: GroupId; groupName: string; role: Role; members: number }> {
  return withActor(system, async (tx) => {
    const [row] = await tx.$queryRaw<InvitationRow[]>`
      SELECT id, group_id AS "groupId", role, created_at AS "createdAt", expires_at AS "expiresAt", max_uses AS "maxUses", uses, revoked_at AS "revokedAt"
      FROM invitations WHERE token_hash = ${hashToken(token)}`
    const good = openOrThrow(row)
    const group = await tx.group.findUniqueOrThrow({ where: { id: good.groupId } })
    const members = await tx.membership.count({ where: { groupId: good.groupId, removedAt: null } })
    return { groupId: group.id, groupName: group.name, role: good.role as Role, members }
  })
}

/**
 * Makes the actor a member. Someone who is one already keeps the higher of the two roles and uses nothing up. Throws
 * NotFound when the token is unknown, used up, revoked or has run out.
 */
export async function acceptInvitation(actor: Actor, token: string): Promise<{ groupId: GroupId; role: Role }> {
  const userId = signedIn(actor)
  demandPersonal(actor, 'join a group')
  // As the program: the actor is no member yet. The invitation's row is locked, so that it is not used once too often.
  return withActor(system, async (tx) => {
    const [row] = await tx.$queryRaw<InvitationRow[]>`
      SELECT id, group_id AS "groupId", role, created_at AS "createdAt", expires_at AS "expiresAt", max_uses AS "maxUses", uses, revoked_at AS "revokedAt"
      FROM invitations WHERE token_hash = ${hashToken(token)} FOR UPDATE`
    const { id, groupId, role } = openOrThrow(row) as InvitationRow & { role: Role }
    const present = await tx.membership.findFirst({ where: { groupId, userId, removedAt: null } })
    if (present && atLeast(present.role as Role, role)) return { groupId, role: present.role as Role }
    await tx.membership.upsert({
      where: { groupId_userId: { groupId, userId } },
      create: { groupId, userId, role },
      update: { role, removedAt: null, ...(present ? {} : { joinedAt: new Date() }) },
    })
    await tx.invitation.update({ where: { id }, data: { uses: { increment: 1 } } })
    if (!present) await recordActivity(tx, actor, groupId, { kind: 'member.joined', sentence: 'joined the group', subject: { kind: 'user', id: userId } })
    return { groupId, role }
  })
}

interface InvitationRow {
  id: string
  groupId: string
  role: string
  createdAt: Date
  expiresAt: Date
  maxUses: number | null
  uses: number
  revokedAt: Date | null
}

function stateOf(row: InvitationRow): Invitation['state'] {
  if (row.revokedAt) return 'revoked'
  if (row.expiresAt.getTime() <= Date.now()) return 'expired'
  return row.maxUses !== null && row.uses >= row.maxUses ? 'used up' : 'open'
}

function openOrThrow(row: InvitationRow | undefined): InvitationRow {
  if (!row) throw new NotFound('invitation-unknown', 'This invitation link is not valid. Ask whoever sent it for a new one.')
  const state = stateOf(row)
  if (state !== 'open') throw new NotFound(`invitation-${state.replace(' ', '-')}`, `This invitation link ${{ revoked: 'was withdrawn', expired: 'has run out', 'used up': 'has been used up' }[state]}. Ask whoever sent it for a new one.`)
  return row
}

function asInvitation(row: InvitationRow): Invitation {
  const { id, createdAt, expiresAt, maxUses, uses } = row
  return { id, role: row.role as Role, createdAt, expiresAt, maxUses, uses, state: stateOf(row) }
}
