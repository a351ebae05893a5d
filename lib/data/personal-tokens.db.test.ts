import { describe, expect, it } from 'vitest'
import { newId } from '../domain/ids.ts'
import { aGroup, aMember, aStoredDocument, aUser } from './testing/a-group.ts'
import { testDatabase } from './testing/test-database.ts'
import { forbidden } from './access.ts'
import type { Actor } from './actor.ts'
import { withActor } from './database.ts'
import { updateDocument } from './documents.ts'
import { createGroup, leaveGroup, listGroups, removeMember } from './groups.ts'
import { acceptInvitation, createInvitation } from './invitations.ts'
import { createMap, getMap } from './maps.ts'
import { consumeReset, createReset } from './password-resets.ts'
import { actorOfToken, createPersonalToken, listPersonalTokens, revokeAnyToken, revokePersonalToken, type NewPersonalToken } from './personal-tokens.ts'
import { listSessions, revokeOtherSessions } from './sessions.ts'
import { appendUpdate, appendUpdates } from './update-log.ts'
import { changePassword, getOwnAccount, renameUser } from './users.ts'
import { postgresAccess } from '../collaboration/server/postgres-access.ts'

const database = testDatabase()

async function aToken(person: Actor, of: Partial<NewPersonalToken> = {}): Promise<{ actor: Actor; secret: string; id: string }> {
  const { secret, token } = await createPersonalToken(person, { name: 'A script', scope: 'write', ...of })
  return { actor: (await actorOfToken(secret))!, secret, id: token.id }
}

describe('a personal token', () => {
  it('[AP1] is shown once, kept as its hash, and listed by name, scope, group, ending and use', async () => {
    const { id: group, owner } = await aGroup({ name: 'Readers' })
    const { secret, token } = await createPersonalToken(owner, { name: '  My   script ', scope: 'read', group, expiresInDays: 30 })
    expect(secret).toMatch(/^sic_[\w-]{43}$/)
    expect(token).toMatchObject({ name: 'My script', scope: 'read', group: { id: group, name: 'Readers' }, ending: secret.slice(-4), lastUsedAt: null })
    expect(Math.round((token.expiresAt.getTime() - Date.now()) / 86_400_000)).toBe(30)
    const kept = await database.asOwner(`SELECT t::text AS line FROM personal_tokens t WHERE id = $1`, [token.id])
    expect(JSON.stringify(kept)).not.toContain(secret.slice(4))
    expect(await actorOfToken(secret)).toEqual({ kind: 'user', userId: owner.userId, token: { id: token.id, scope: 'read', group } })
    expect((await listPersonalTokens(owner))[0]!.lastUsedAt).toBeInstanceOf(Date)
    expect(await listPersonalTokens(await aUser())).toEqual([])
  })

  it('[AP1] has a name and an end, and is for a group that its person may read', async () => {
    const anna = await aUser()
    for (const of of [{ name: ' ' }, { name: 'x'.repeat(101) }, { expiresInDays: 0 }, { expiresInDays: 367 }, { expiresInDays: 1.5 }]) await expect(aToken(anna, of), JSON.stringify(of)).rejects.toMatchObject({ name: 'Invalid' })
    await expect(aToken(anna, { group: (await aGroup()).id })).rejects.toMatchObject({ name: 'NotFound' })
  })

  it('[AP1] is one of at most fifty', async () => {
    const anna = await aUser()
    await database.asOwner(`INSERT INTO personal_tokens (id, user_id, name, scope, token_hash, ending, expires_at) SELECT $1 || n, $1, 'x', 'read', $1 || n, 'x', now() + interval '1 day' FROM generate_series(1, 50) n`, [anna.userId])
    await expect(aToken(anna)).rejects.toMatchObject({ code: 'too-many-tokens' })
  })

  it('[AP2] is good for nothing once it is revoked, by its person or by whoever runs the program, or has run out', async () => {
    const anna = await aUser()
    const [one, two, three, four] = [await aToken(anna), await aToken(anna), await aToken(anna), await aToken(anna)]
    await expect(revokePersonalToken(await aUser(), one.id)).rejects.toMatchObject({ name: 'NotFound' })
    await revokePersonalToken(anna, one.id)
    expect(await revokeAnyToken(two.id)).toEqual({ id: two.id, name: 'A script' })
    expect(await revokeAnyToken(three.secret)).toMatchObject({ id: three.id })
    expect(await revokeAnyToken(three.secret)).toBeNull()
    await database.asOwner(`UPDATE personal_tokens SET expires_at = now() WHERE id = $1`, [four.id])
    for (const { secret, actor } of [one, two, three, four]) {
      expect(await actorOfToken(secret)).toBeNull()
      // Whoever was let in a moment ago is stopped at the next step.
      await expect(createGroup(actor, { name: 'x' })).rejects.toMatchObject({ name: 'Forbidden' })
    }
    expect(await listPersonalTokens(anna)).toEqual([])
    expect(await actorOfToken('sic_made-up')).toBeNull()
    expect(await actorOfToken(`sic_${'x'.repeat(5_000)}`)).toBeNull()
  })

  it('[AP2] stops in the middle: the database refuses what a revoked token still tries', async () => {
    const { id: group, owner } = await aGroup()
    const document = await aStoredDocument(owner, group)
    const map = await createMap(owner, { group, title: 'A map' })
    const { actor, id } = await aToken(owner)
    await updateDocument(actor, document.id, { tradition: 'x' })
    await revokePersonalToken(owner, id)
    await expect(updateDocument(actor, document.id, { tradition: 'y' })).rejects.toMatchObject({ name: 'NotFound' })
    await expect(getMap(actor, map.id)).rejects.toMatchObject({ name: 'NotFound' })
    await expect(appendUpdate(actor, map.id, 1, new Uint8Array([1]))).rejects.toMatchObject({ name: 'NotFound' })
    expect(await postgresAccess.permissions([{ actor, mapId: map.id }])).toEqual([{ read: false, write: false }])
  })

  it('[AP2] ends with a password that is set by a link, and stays when its person changes it', async () => {
    const anna = await aUser()
    const { secret } = await aToken(anna)
    await changePassword(anna, { passwordHash: 'h' })
    expect(await actorOfToken(secret)).not.toBeNull()
    await consumeReset((await createReset(anna.userId)).token, { passwordHash: 'h' })
    expect(await actorOfToken(secret)).toBeNull()
  })

  it('[AP3] stands nowhere higher than its person, nor than its scope; each edit of a map is judged by its own', async () => {
    const { id: group, owner, viewer } = await aGroup()
    const map = await createMap(owner, { group, title: 'A map' })
    const [wide, narrow, read] = [(await aToken(viewer, { scope: 'manage' })).actor, (await aToken(owner, { scope: 'comment' })).actor, (await aToken(owner, { scope: 'read' })).actor]
    expect((await getMap(wide, map.id)).role).toBe('viewer')
    expect((await getMap(narrow, map.id)).role).toBe('commenter')
    expect((await listGroups(narrow)).map(({ role }) => role)).toEqual(['commenter'])
    const update = new Uint8Array([1])
    const done = await appendUpdates(map.id, 1, [{ actor: read, update }, { actor: owner, update }, { actor: wide, update }])
    expect(done.map((each) => (each.ok ? 'saved' : each.error.name))).toEqual(['Forbidden', 'saved', 'Forbidden'])
    expect(await postgresAccess.permissions([wide, narrow, read, owner].map((actor) => ({ actor, mapId: map.id })))).toEqual([
      { read: true, write: false }, { read: true, write: false }, { read: true, write: false }, { read: true, write: true },
    ])
    expect(done[0]).toMatchObject({ error: { message: 'This token’s scope is ‘read’; to edit a map, use one whose scope is ‘write’ or more.' } })
    // What the person's own role forbids is said as to a person.
    expect(done[2]).toMatchObject({ error: { message: forbidden('viewer', 'edit a map').message } })
  })

  it('[AP3] of one group sees no other, not even one that is open to everyone', async () => {
    const [{ id: group, owner }, open] = [await aGroup({ name: 'Mine' }), await aGroup({ isPublic: true })]
    const second = await createGroup(owner, { name: 'Mine too' })
    const { actor } = await aToken(owner, { scope: 'manage', group })
    expect((await listGroups(actor, { includePublic: true })).map(({ id }) => id)).toEqual([group])
    const map = await createMap(owner, { group: second.id, title: 'A map' })
    expect(await postgresAccess.permissions([{ actor, mapId: map.id }])).toEqual([{ read: false, write: false }])
    const seen = await withActor(actor, (tx) => tx.group.findMany({ where: { id: { in: [second.id, open.id] } } }))
    expect(seen).toEqual([])
    await expect(createGroup(actor, { name: 'x' })).rejects.toMatchObject({ code: 'token-for-one-group' })
  })

  it('[AP3] loses what its person loses', async () => {
    const { id: group, owner } = await aGroup()
    const gone = await aMember(group, 'editor')
    const { actor } = await aToken(gone, { group })
    await removeMember(owner, group, gone.userId)
    expect(await listGroups(actor)).toEqual([])
    expect(await listPersonalTokens(gone)).toMatchObject([{ group: { id: group, name: 'a group that you have left' } }])
  })

  it('[AP4] may not touch the account: no token, session, password, name, and no door that one goes through oneself', async () => {
    const { id: group, owner, editor } = await aGroup()
    const { actor, id } = await aToken(editor, { scope: 'manage' })
    const { token } = await createInvitation(owner, { group, role: 'owner' })
    const refused: [string, () => Promise<unknown>][] = [
      ['make a token', () => aToken(actor)],
      ['list tokens', () => listPersonalTokens(actor)],
      ['revoke a token', () => revokePersonalToken(actor, id)],
      ['see sessions', () => listSessions(actor)],
      ['end sessions', () => revokeOtherSessions(actor)],
      ['change the password', () => changePassword(actor, { passwordHash: 'h' })],
      ['rename', () => renameUser(actor, 'x')],
      ['take an invitation', () => acceptInvitation(actor, token)],
      ['leave', () => leaveGroup(actor, group)],
    ]
    for (const [what, call] of refused) await expect(call(), what).rejects.toMatchObject({ name: 'Forbidden', code: 'not-with-a-token' })
    expect(await getOwnAccount(actor)).toMatchObject({ id: editor.userId })
    // The database on its own: nothing of it is seen or changed.
    const tried = (sql: string) => withActor(actor, (tx) => tx.$executeRawUnsafe(sql))
    for (const sql of ['UPDATE users SET name = \'x\'', 'UPDATE credentials SET password_hash = \'x\'', 'UPDATE sessions SET revoked_at = now()', 'UPDATE memberships SET removed_at = now() WHERE user_id = app_user()', 'UPDATE personal_tokens SET scope = \'manage\'']) expect(await tried(sql), sql).toBe(0)
    await expect(tried(`INSERT INTO personal_tokens (id, user_id, name, scope, token_hash, ending, expires_at) VALUES ('${newId()}', app_user(), 'x', 'manage', 'x', 'x', now() + interval '1 day')`)).rejects.toMatchObject({ name: 'Forbidden' })
  })

  it('[AP3] that only reads cannot even say what it did', async () => {
    const { id: group, owner } = await aGroup()
    const say = (actor: Actor) => withActor(actor, (tx) => tx.$executeRaw`INSERT INTO activities (group_id, user_id, kind, sentence) VALUES (${group}, app_user(), 'x', 'x')`)
    await expect(say((await aToken(owner, { scope: 'read' })).actor)).rejects.toMatchObject({ name: 'Forbidden' })
    expect(await say((await aToken(owner, { scope: 'comment' })).actor)).toBe(1)
  })
})
