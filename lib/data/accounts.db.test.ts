import { describe, expect, it } from 'vitest'
import { aGroup, aUser } from './testing/a-group.ts'
import { testDatabase } from './testing/test-database.ts'
import { openListeningConnection } from './database.ts'
import { getGroup, leaveGroup, listMembers, removeMember } from './groups.ts'
import { acceptInvitation, createInvitation, listInvitations, readInvitation, revokeInvitation } from './invitations.ts'
import { createMap } from './maps.ts'
import { consumeReset, createReset } from './password-resets.ts'
import { forgetAttempts, takeAttempt } from './rate-limits.ts'
import { createSession, getSession, listSessions, revokeOtherSessions, revokeSession } from './sessions.ts'
import { issueTicket, redeemTicket, sweepTickets } from './tickets.ts'
import { claimKey, keepAnswer, releaseKey, sweepKeptAnswers } from './idempotency-keys.ts'
import { changePassword, createUser, findUserForSignIn, getOwnAccount, getUser, renameUser } from './users.ts'
import { visitor } from './actor.ts'

const database = testDatabase()

describe('an account', () => {
  it('is found by its address whatever its case, and there is one of each', async () => {
    await createUser({ email: ' Rosa@Example.org', name: 'Rosa', passwordHash: 'h' })
    expect(await findUserForSignIn('rosa@example.ORG ')).toMatchObject({ name: 'Rosa', email: 'rosa@example.org', passwordHash: 'h' })
    expect(await findUserForSignIn('rosa@example.or')).toBeNull()
    await expect(createUser({ email: 'rosa@example.org', name: 'Other', passwordHash: 'h' })).rejects.toMatchObject({ code: 'email-taken' })
  })

  it('is seen by its person, and by name by those in the same group', async () => {
    const { viewer, editor } = await aGroup()
    const stranger = await aUser()
    expect(await getUser(viewer, editor.userId)).toEqual({ id: editor.userId, name: 'editor' })
    await expect(getUser(stranger, editor.userId)).rejects.toMatchObject({ name: 'NotFound' })
    await expect(getOwnAccount(visitor)).rejects.toMatchObject({ code: 'sign-in-first' })
    expect((await renameUser(stranger, ' New  name ')).name).toBe('New name')
    await changePassword(stranger, { passwordHash: 'changed' })
    expect(await getOwnAccount(stranger)).toMatchObject({ name: 'New name', passwordHash: 'changed' })
  })
})

describe('a session', () => {
  it('is good until it is revoked or runs out', async () => {
    const anna = await aUser('Anna')
    const [one, two, three] = [await createSession({ ...anna, userAgent: 'Firefox' }), await createSession(anna), await createSession({ ...anna, days: -1 })]
    expect(await getSession(one.id)).toMatchObject({ user: { id: anna.userId, name: 'Anna' } })
    expect(await getSession(three.id)).toBeNull()
    const here = { ...anna, sessionId: one.id }
    expect((await listSessions(here)).map(({ id, current }) => [id, current]).sort()).toEqual([[one.id, true], [two.id, false]].sort())
    await expect(revokeSession(await aUser(), one.id)).rejects.toMatchObject({ name: 'NotFound' })
    expect(await revokeOtherSessions(here)).toBe(2)
    expect([await getSession(one.id), await getSession(two.id)]).toMatchObject([{ id: one.id }, null])
    await revokeSession(here, one.id)
    expect(await getSession(one.id)).toBeNull()
  })
})

describe('a password reset', () => {
  it('works once, within its time, and ends every session', async () => {
    const { userId } = await aUser()
    const session = await createSession({ userId })
    const [old, late, good] = [await createReset(userId), await createReset(userId, { minutes: -1 }), await createReset(userId)]
    for (const token of [old.token, late.token, 'guessed']) expect(await consumeReset(token, { passwordHash: 'new' })).toBeNull()
    const uses = await Promise.all([1, 2, 3].map(() => consumeReset(good.token, { passwordHash: 'new' })))
    expect(uses.filter(Boolean)).toEqual([{ userId }])
    expect(await getSession(session.id)).toBeNull()
    const stored = await database.asOwner<{ token_hash: string }>('SELECT token_hash FROM password_resets')
    expect(stored.some(({ token_hash }) => token_hash === good.token)).toBe(false)
  })
})

describe('a limit of attempts', () => {
  it('counts all that come at once, per key, and starts anew with the next window', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => takeAttempt('sign-in:a', 5, 60)))
    expect(results.filter(Boolean)).toHaveLength(5)
    expect(await takeAttempt('sign-in:b', 5, 60)).toBe(true)
    await database.asOwner(`UPDATE rate_limits SET window_end = now() - interval '1 second'`)
    expect(await takeAttempt('sign-in:a', 5, 60)).toBe(true)
    await forgetAttempts('sign-in:a')
    expect(await takeAttempt('sign-in:a', 1, 60)).toBe(true)
    expect(JSON.stringify(await database.asOwner('SELECT * FROM rate_limits'))).not.toContain('sign-in')
  })
})

describe('[AC8] an invitation', () => {
  it('lets in whoever has the link, in its role, until its uses are used up', async () => {
    const group = await aGroup()
    const { token, invitation } = await createInvitation(group.owner, { group: group.id, role: 'commenter', maxUses: 3 })
    expect(invitation).toMatchObject({ role: 'commenter', uses: 0, maxUses: 3, state: 'open' })
    expect(await readInvitation(token)).toMatchObject({ groupName: 'Readers', role: 'commenter', members: 4 })
    const people = await Promise.all(Array.from({ length: 8 }, () => aUser('Guest')))
    const results = await Promise.allSettled(people.map((person) => acceptInvitation(person, token)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({ code: 'invitation-used-up' })
    expect((await listMembers(group.owner, group.id)).filter(({ role }) => role === 'commenter')).toHaveLength(4)
    expect(await listInvitations(group.owner, group.id)).toMatchObject([{ uses: 3, state: 'used up' }])
    expect(JSON.stringify(await database.asOwner('SELECT * FROM invitations'))).not.toContain(token)
  })

  it('is no longer good when revoked or expired, and never was when guessed', async () => {
    const group = await aGroup()
    const revoked = await createInvitation(group.owner, { group: group.id, role: 'viewer' })
    await revokeInvitation(group.owner, revoked.invitation.id)
    const expired = await createInvitation(group.owner, { group: group.id, role: 'viewer' })
    await database.asOwner(`UPDATE invitations SET expires_at = now() - interval '1 second' WHERE id = $1`, [expired.invitation.id])
    const guest = await aUser()
    await expect(acceptInvitation(guest, revoked.token)).rejects.toMatchObject({ code: 'invitation-revoked' })
    await expect(acceptInvitation(guest, expired.token)).rejects.toMatchObject({ code: 'invitation-expired' })
    await expect(acceptInvitation(guest, 'guessed')).rejects.toMatchObject({ code: 'invitation-unknown' })
    await expect(acceptInvitation(visitor, revoked.token)).rejects.toMatchObject({ code: 'sign-in-first' })
    await expect(createInvitation(group.owner, { group: group.id, role: 'viewer', expiresInDays: 0 })).rejects.toMatchObject({ name: 'Invalid' })
  })

  it('lowers nobody’s role, and brings back whoever left', async () => {
    const group = await aGroup()
    const { token } = await createInvitation(group.owner, { group: group.id, role: 'commenter', maxUses: 2 })
    expect(await acceptInvitation(group.editor, token)).toEqual({ groupId: group.id, role: 'editor' })
    expect(await acceptInvitation(group.viewer, token)).toEqual({ groupId: group.id, role: 'commenter' })
    await leaveGroup(group.editor, group.id)
    expect(await acceptInvitation(group.editor, token)).toEqual({ groupId: group.id, role: 'commenter' })
    expect(await getGroup(group.editor, group.id)).toMatchObject({ role: 'commenter', isMember: true })
  })
})

describe('[AC9] a ticket', () => {
  it('opens its room once, for who they are at that moment', async () => {
    const group = await aGroup()
    const map = await createMap(group.editor, { group: group.id, title: 'A map' })
    const { ticket } = await issueTicket(group.editor, { map: map.id, room: 'map:1' })
    expect(await redeemTicket(ticket, 'map:2')).toBeNull()
    const uses = await Promise.all([1, 2, 3].map(() => redeemTicket(ticket, 'map:1')))
    expect(uses.filter(Boolean)).toMatchObject([{ actor: group.editor, mapId: map.id, role: 'editor', canEdit: true, user: { name: 'editor' } }])
    const viewers = await issueTicket(group.viewer, { map: map.id, room: 'map:1' })
    expect(await redeemTicket(viewers.ticket, 'map:1')).toMatchObject({ canEdit: false })
  })

  it('is refused when it is late, guessed, of a session that ended or of someone who was removed', async () => {
    const group = await aGroup()
    const map = await createMap(group.editor, { group: group.id, title: 'A map' })
    const asked = { map: map.id, room: 'r' }
    const late = await issueTicket(group.editor, asked, { seconds: -1 })
    const session = await createSession(group.editor)
    const ended = await issueTicket({ ...group.editor, sessionId: session.id }, asked)
    await revokeSession({ ...group.editor, sessionId: session.id }, session.id)
    const removed = await issueTicket(group.editor, asked)
    await removeMember(group.owner, group.id, group.editor.userId)
    for (const ticket of [late.ticket, ended.ticket, removed.ticket, 'guessed']) expect(await redeemTicket(ticket, 'r')).toBeNull()
    await sweepTickets()
  })

  it('lets a visitor into a public group’s room, to read', async () => {
    const group = await aGroup({ isPublic: true })
    const map = await createMap(group.editor, { group: group.id, title: 'A map' })
    const { ticket } = await issueTicket(visitor, { map: map.id, room: 'r' })
    expect(await redeemTicket(ticket, 'r')).toMatchObject({ actor: { kind: 'visitor' }, canEdit: false, user: null })
  })
})

it('tells at once of everyone whose access changed', async () => {
  const group = await aGroup()
  const session = await createSession(group.viewer)
  const told: unknown[] = []
  const listening = await openListeningConnection()
  const both = new Promise<void>((resolve) =>
    listening.on('notification', ({ payload }) => {
      told.push(JSON.parse(payload!))
      if (told.length === 2) resolve()
    }),
  )
  await listening.query('LISTEN sic_access')
  await removeMember(group.owner, group.id, group.editor.userId)
  await revokeSession(group.viewer, session.id)
  await both
  await listening.end()
  expect(told).toEqual([{ group: group.id, user: group.editor.userId }, { session: session.id, user: group.viewer.userId }])
})

describe('an idempotency key', () => {
  const answer = { status: 201, headers: { etag: '"1"' }, body: { id: 'x' } }

  it('[AP6] is answered a second time with what it was answered first, to the same person and the same request only', async () => {
    const anna = await aUser()
    expect(await claimKey(anna, 'k', 'f')).toBeNull()
    await expect(claimKey(anna, 'k', 'f'), 'still at work').rejects.toMatchObject({ name: 'Conflict', code: 'still-at-work' })
    await keepAnswer(anna, 'k', answer)
    await keepAnswer(anna, 'k', { ...answer, status: 500 })
    expect(await claimKey(anna, 'k', 'f')).toEqual(answer)
    await expect(claimKey(anna, 'k', 'other')).rejects.toMatchObject({ name: 'Conflict', code: 'idempotency-key' })
    expect(await claimKey(await aUser(), 'k', 'f')).toBeNull()
  })

  it('[AP6] is free again when nothing was done, when whoever held it is gone, and after a day', async () => {
    const anna = await aUser()
    await claimKey(anna, 'k', 'f')
    await releaseKey(anna, 'k')
    expect(await claimKey(anna, 'k', 'g')).toBeNull()
    await database.asOwner(`UPDATE idempotency_keys SET created_at = now() - interval '11 minutes' WHERE user_id = $1`, [anna.userId])
    expect(await claimKey(anna, 'k', 'h')).toBeNull()
    await keepAnswer(anna, 'k', answer)
    await database.asOwner(`UPDATE idempotency_keys SET created_at = now() - interval '25 hours' WHERE user_id = $1`, [anna.userId])
    await sweepKeptAnswers()
    expect(await claimKey(anna, 'k', 'i')).toBeNull()
  })
})
