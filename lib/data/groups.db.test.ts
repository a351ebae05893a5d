import { describe, expect, it } from 'vitest'
import { aGroup, aMember, aUser } from './testing/a-group.ts'
import { testDatabase } from './testing/test-database.ts'
import { system, visitor } from './actor.ts'
import { createGroup, getGroup, leaveGroup, listGroups, listMembers, removeMember, renameGroup, setRole } from './groups.ts'
import { listActivity } from './activity.ts'

testDatabase()

describe('a group', () => {
  it('belongs to whoever starts it', async () => {
    const anna = await aUser('Anna')
    const group = await createGroup(anna, { name: '  Reading   circle ' })
    expect(group).toMatchObject({ name: 'Reading circle', role: 'owner', isMember: true, isPublic: false })
    expect((await listGroups(anna)).map(({ id, members }) => ({ id, members }))).toEqual([{ id: group.id, members: 1 }])
    expect(await listActivity(anna, group.id)).toMatchObject([{ sentence: 'started the group', user: { name: 'Anna' } }])
  })

  it('[AC2] does not exist for anyone else', async () => {
    const { id } = await aGroup()
    const stranger = await aUser()
    for (const actor of [stranger, visitor]) {
      await expect(getGroup(actor, id)).rejects.toMatchObject({ name: 'NotFound' })
      await expect(listMembers(actor, id)).rejects.toMatchObject({ name: 'NotFound' })
      await expect(renameGroup(actor, id, 'Mine')).rejects.toMatchObject({ name: 'NotFound' })
    }
    expect(await listGroups(stranger)).toEqual([])
  })

  it('[AC3] that is public can be read by anyone and changed by its members only', async () => {
    const { id, owner } = await aGroup({ isPublic: true })
    const stranger = await aUser()
    for (const actor of [stranger, visitor]) {
      expect(await getGroup(actor, id)).toMatchObject({ role: 'viewer', isMember: false })
      await expect(renameGroup(actor, id, 'Mine')).rejects.toMatchObject({ name: 'Forbidden' })
      expect((await listMembers(actor, id)).every(({ email }) => email === null)).toBe(true)
    }
    expect((await listMembers(owner, id)).every(({ email }) => email !== null)).toBe(true)
    expect(await listGroups(stranger)).toEqual([])
    expect((await listGroups(stranger, { includePublic: true })).map((group) => group.id)).toContain(id)
    expect((await listGroups(visitor)).map((group) => group.id)).toContain(id)
  })

  it('cannot be made public by a person', async () => {
    await expect(createGroup(await aUser(), { name: 'Open', isPublic: true })).rejects.toMatchObject({ name: 'Invalid' })
  })
})

describe('[AC5] a group keeps an owner', () => {
  it('whoever asks, in whatever way', async () => {
    const { id, owner, editor } = await aGroup()
    await expect(setRole(owner, id, owner.userId, 'editor')).rejects.toMatchObject({ code: 'last-owner' })
    await expect(removeMember(owner, id, owner.userId)).rejects.toMatchObject({ code: 'last-owner' })
    await expect(leaveGroup(owner, id)).rejects.toMatchObject({ code: 'last-owner' })
    await setRole(owner, id, editor.userId, 'owner')
    await leaveGroup(owner, id)
    expect((await listMembers(editor, id)).filter(({ role }) => role === 'owner').map(({ userId }) => userId)).toEqual([editor.userId])
    await expect(getGroup(owner, id)).rejects.toMatchObject({ name: 'NotFound' })
  })

  it('also when all owners leave or remove one another at the same moment', async () => {
    for (let round = 0; round < 8; round++) {
      const { id, owner } = await aGroup()
      const others = [await aMember(id, 'owner'), await aMember(id, 'owner')]
      const everyone = [owner, ...others]
      await Promise.allSettled(everyone.map((actor, index) =>
        round % 2 ? leaveGroup(actor, id) : removeMember(actor, id, everyone[(index + 1) % everyone.length]!.userId)))
      const left = (await listMembers(system, id)).filter(({ role }) => role === 'owner')
      expect(left.length, `round ${round}`).toBeGreaterThanOrEqual(1)
    }
  })
})

describe('someone who was removed', () => {
  it('sees nothing more, keeps their name under what they did, and can come back', async () => {
    const { id, owner, editor } = await aGroup()
    await renameGroup(owner, id, 'Circle')
    await removeMember(owner, id, editor.userId)
    await expect(getGroup(editor, id)).rejects.toMatchObject({ name: 'NotFound' })
    expect((await listMembers(owner, id)).map(({ userId }) => userId)).not.toContain(editor.userId)
    expect((await listActivity(owner, id))[0]).toMatchObject({ sentence: 'removed editor from the group' })
    await expect(removeMember(owner, id, editor.userId)).rejects.toMatchObject({ name: 'NotFound' })
  })
})
