import { newId, type GroupId, type UserId } from '../domain/ids.ts'
import { demand, demandPersonal, standingIn, type Action, type Role } from './access.ts'
import { recordActivity } from './activity.ts'
import { system, userIdOf, type Actor } from './actor.ts'
import { withActor, type Tx } from './database.ts'
import { Conflict, Invalid, notFound } from './data-errors.ts'
import { signedIn } from './users.ts'

export interface Group {
  id: GroupId
  name: string
  isPublic: boolean
  createdAt: Date
  /** The actor's own role; someone who only reads a public group is a viewer who is no member. */
  role: Role
  isMember: boolean
}

export interface GroupInList extends Group {
  members: number
  documents: number
  maps: number
}

export interface Member {
  userId: UserId
  name: string
  role: Role
  joinedAt: Date
  /** Only owners see addresses, and everyone their own. */
  email: string | null
}

/** Makes a group with the actor as its owner. `isPublic` (open to read without an account) only by the program itself. */
export async function createGroup(actor: Actor, { id = newId(), name, isPublic = false }: { id?: GroupId; name: string; isPublic?: boolean }): Promise<Group> {
  const kept = nameOf(name)
  const owner = actor.kind === 'system' ? null : signedIn(actor)
  demandPersonal(actor, 'start a group')
  if (isPublic && owner) throw new Invalid('public', 'Only the demo group is open to everyone.')
  // As the program, because a group without members has nobody who could be let in by the rules.
  const row = await withActor(system, async (tx) => {
    const group = await tx.group.create({ data: { id, name: kept, isPublic, createdBy: owner } })
    if (owner) {
      await tx.membership.create({ data: { groupId: id, userId: owner, role: 'owner' } })
      await recordActivity(tx, actor, id, { kind: 'group.created', sentence: 'started the group' })
    }
    return group
  })
  return { id, name: row.name, isPublic, createdAt: row.createdAt, role: 'owner', isMember: owner !== null }
}

/** The actor's own groups by name; `includePublic` adds those that are open to everyone. */
export async function listGroups(actor: Actor, { includePublic = false }: { includePublic?: boolean } = {}): Promise<GroupInList[]> {
  const userId = userIdOf(actor)
  demandPersonal(actor, 'list groups')
  return withActor(actor, async (tx) => {
    const rows = await tx.$queryRaw<GroupInList[]>`
      SELECT g.id, g.name, g.is_public AS "isPublic", g.created_at AS "createdAt", m.user_id IS NOT NULL AS "isMember",
        app_role_in(g.id) AS role,
        (SELECT count(*)::int FROM memberships x WHERE x.group_id = g.id AND x.removed_at IS NULL) AS members,
        (SELECT count(*)::int FROM documents x WHERE x.group_id = g.id AND x.removed_at IS NULL) AS documents,
        (SELECT count(*)::int FROM maps x WHERE x.group_id = g.id AND x.removed_at IS NULL AND x.archived_at IS NULL) AS maps
      FROM groups g LEFT JOIN memberships m ON m.group_id = g.id AND m.user_id = ${userId} AND m.removed_at IS NULL
      WHERE m.user_id IS NOT NULL OR ${includePublic || actor.kind !== 'user'}
      ORDER BY lower(g.name), g.id`
    return rows
  })
}

export async function getGroup(actor: Actor, groupId: GroupId): Promise<Group> {
  return withActor(actor, (tx) => readGroup(tx, actor, groupId))
}

async function readGroup(tx: Tx, actor: Actor, groupId: GroupId): Promise<Group> {
  const group = await tx.group.findUnique({ where: { id: groupId } })
  const standing = group && (await standingIn(tx, actor, groupId))
  if (!group || !standing) throw notFound('group')
  const member = standing.userId === null ? null : await tx.membership.findFirst({ where: { groupId, userId: standing.userId, removedAt: null } })
  return { id: group.id, name: group.name, isPublic: group.isPublic, createdAt: group.createdAt, role: standing.role, isMember: member !== null }
}

export async function renameGroup(actor: Actor, groupId: GroupId, name: string): Promise<Group> {
  const kept = nameOf(name)
  return withActor(actor, async (tx) => {
    await demand(tx, actor, groupId, 'rename the group')
    await tx.group.update({ where: { id: groupId }, data: { name: kept } })
    await recordActivity(tx, actor, groupId, { kind: 'group.renamed', sentence: `renamed the group to ‘${kept}’` })
    return readGroup(tx, actor, groupId)
  })
}

/** Everyone in the group: owners first, then by name. */
export async function listMembers(actor: Actor, groupId: GroupId): Promise<Member[]> {
  const { role, rows } = await withActor(actor, async (tx) => {
    const standing = await standingIn(tx, actor, groupId)
    if (!standing) throw notFound('group')
    const rows = await tx.$queryRaw<Omit<Member, 'email'>[]>`
      SELECT m.user_id AS "userId", u.name, m.role, m.joined_at AS "joinedAt" FROM memberships m JOIN users u ON u.id = m.user_id
      WHERE m.group_id = ${groupId} AND m.removed_at IS NULL ORDER BY app_role_rank(m.role) DESC, lower(u.name), u.id`
    return { role: standing.role, rows }
  })
  const shown = rows.filter((row) => role === 'owner' || row.userId === userIdOf(actor)).map((row) => row.userId)
  const credentials = shown.length ? await withActor(system, (tx) => tx.credential.findMany({ where: { userId: { in: shown } }, select: { userId: true, email: true } })) : []
  const emails = new Map(credentials.map(({ userId, email }) => [userId, email]))
  return rows.map((row) => ({ ...row, email: emails.get(row.userId) ?? null }))
}

export async function setRole(actor: Actor, groupId: GroupId, userId: UserId, role: Role): Promise<void> {
  await withActor(actor, async (tx) => {
    const { member, owners } = await holdMember(tx, actor, groupId, userId, 'manage members')
    if (member.role === 'owner' && role !== 'owner' && owners === 1) throw lastOwner()
    await tx.membership.update({ where: { groupId_userId: { groupId, userId } }, data: { role } })
    await recordActivity(tx, actor, groupId, { kind: 'member.role', sentence: `made ${member.name} ${role === 'owner' || role === 'editor' ? 'an' : 'a'} ${role}`, subject: { kind: 'user', id: userId } })
  })
}

export async function removeMember(actor: Actor, groupId: GroupId, userId: UserId): Promise<void> {
  await withActor(actor, async (tx) => {
    const { member, owners } = await holdMember(tx, actor, groupId, userId, 'manage members')
    if (member.role === 'owner' && owners === 1) throw lastOwner()
    // Said first: someone who removes themselves may say nothing afterwards.
    await recordActivity(tx, actor, groupId, { kind: 'member.removed', sentence: `removed ${member.name} from the group`, subject: { kind: 'user', id: userId } })
    await tx.$executeRaw`UPDATE memberships SET removed_at = now() WHERE group_id = ${groupId} AND user_id = ${userId}`
  })
}

export async function leaveGroup(actor: Actor, groupId: GroupId): Promise<void> {
  const userId = signedIn(actor)
  demandPersonal(actor, 'leave a group')
  await withActor(actor, async (tx) => {
    const { member, owners } = await holdMember(tx, actor, groupId, userId, 'leave the group')
    if (member.role === 'owner' && owners === 1) throw lastOwner()
    await recordActivity(tx, actor, groupId, { kind: 'member.left', sentence: 'left the group', subject: { kind: 'user', id: userId } })
    await tx.$executeRaw`UPDATE memberships SET removed_at = now() WHERE group_id = ${groupId} AND user_id = ${userId}`
  })
}

/** Locks the owners and the member, in one order for everybody, and only then looks at rights and roles. */
async function holdMember(tx: Tx, actor: Actor, groupId: GroupId, userId: UserId, action: Action): Promise<{ member: { role: Role; name: string }; owners: number }> {
  const [held] = await tx.$queryRaw<{ owners: number }[]>`SELECT app_hold_owners_of(${groupId}, ${userId}) AS owners`
  await demand(tx, actor, groupId, action)
  const [member] = await tx.$queryRaw<{ role: Role; name: string }[]>`
    SELECT m.role, u.name FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE m.group_id = ${groupId} AND m.user_id = ${userId} AND m.removed_at IS NULL`
  if (!member) throw notFound('member')
  return { member, owners: held!.owners }
}

function lastOwner(): Conflict {
  return new Conflict('last-owner', 'A group always has an owner. Make someone else an owner first.')
}

function nameOf(name: string): string {
  const kept = name.trim().replace(/\s+/g, ' ')
  if (kept === '' || kept.length > 120) throw new Invalid('name', 'A group’s name has between 1 and 120 characters.')
  return kept
}
