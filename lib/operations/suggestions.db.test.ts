import { beforeEach, describe, expect, it } from 'vitest'
import { collaboration } from '../collaboration/server/current.ts'
import { listActivity } from '../data/activity.ts'
import { system } from '../data/actor.ts'
import { withActor } from '../data/database.ts'
import { listHistory } from '../data/map-history.ts'
import { createSuggestion, getSuggestion, listSuggestions, rejectSuggestion, withdrawSuggestion } from '../data/map-suggestions.ts'
import { archiveMap, createMap, removeMap } from '../data/maps.ts'
import { aGroup, aMember, type UserActor } from '../data/testing/a-group.ts'
import { testDatabase } from '../data/testing/test-database.ts'
import { appendUpdates, loadMapState } from '../data/update-log.ts'
import type { MapCommand } from '../domain/argument/map-command.ts'
import { readMap } from '../domain/argument/read-map.ts'
import { removalOf } from '../domain/argument/removal-of.ts'
import { expectationsOf } from '../domain/argument/suggestion/expectations-of.ts'
import { suggestionLimits } from '../domain/argument/suggestion/suggestion-limits.ts'
import { newId } from '../domain/ids.ts'
import { aClaim, anEvidence, aSupport } from '../domain/testing/factories.ts'
import { acceptSuggestion } from './accept-suggestion.ts'
import { suggestInstead, suggestChanges } from './suggest-changes.ts'

testDatabase()
let group: Awaited<ReturnType<typeof aGroup>>
let ada: UserActor
let mapId: string
const add = (id: string, text: string): MapCommand => ({ type: 'add', on: 'claim', item: aClaim({ id, text }) })
const reword = (id: string, text: string): MapCommand => ({ type: 'edit-text', id, text })

const stored = async () => (await collaboration().loadMap(group.viewer, mapId)).map
const claims = async () => [...readMap(await stored()).map.claims.values()].map(({ text }) => text)
const suggested = async (commands: MapCommand[], by: UserActor = ada) => suggestChanges(by, mapId, { commands, expects: expectationsOf(await stored(), commands) })
async function edit(...commands: MapCommand[]): Promise<void> {
  const done = await collaboration().applyCommandsToMap(group.editor, mapId, commands)
  if (!done.ok) throw new Error(done.error.message)
}

beforeEach(async () => {
  group = await aGroup()
  ada = await aMember(group.id, 'commenter', 'Ada')
  mapId = (await createMap(group.owner, { group: group.id, title: 'A map' })).id
  await edit(add('a', 'It owns nothing.'))
})

describe('suggesting', () => {
  it('[SU11] changes nothing on the map, is there once however often it is sent, and says itself what it would do', async () => {
    const id = newId()
    const once = { id, commands: [add('n', 'It commands.')], expects: [] }
    await suggestChanges(ada, mapId, once)
    expect(await suggestChanges(ada, mapId, once)).toMatchObject({ id, state: 'open', sentence: 'added the claim “It commands.”', createdBy: { name: 'Ada' } })
    expect(await listSuggestions(group.viewer, mapId)).toHaveLength(1)
    expect(await claims()).toEqual(['It owns nothing.'])
    expect((await listActivity(group.viewer, group.id))[0]).toMatchObject({ sentence: 'suggested a change to the map ‘A map’: added the claim “It commands.”', user: { name: 'Ada' } })
    await expect(suggestChanges(group.commenter, mapId, once)).rejects.toMatchObject({ code: 'already-exists' })
  })

  it('[SU11] is changed and withdrawn by its author, while it is open', async () => {
    const { id } = await suggested([add('n', 'It commands.')])
    expect(await suggestInstead(ada, id, { commands: [add('n', 'It rules.')], expects: [] })).toMatchObject({ sentence: 'added the claim “It rules.”' })
    await expect(suggestInstead(group.owner, id, { commands: [add('n', 'x')], expects: [] })).rejects.toMatchObject({ name: 'Forbidden' })
    await withdrawSuggestion(ada, id)
    await withdrawSuggestion(ada, id)
    expect(await listSuggestions(group.viewer, mapId)).toEqual([])
    expect(await listSuggestions(group.viewer, mapId, { all: true })).toMatchObject([{ id, state: 'withdrawn' }])
    await expect(suggestInstead(ada, id, { commands: [add('n', 'x')], expects: [] })).rejects.toMatchObject({ code: 'already-decided' })
    await expect(acceptSuggestion(group.editor, id)).rejects.toMatchObject({ code: 'already-decided' })
  })

  it('[SU12] has limits: how large, how many at once, and not for a map that is archived', async () => {
    await expect(suggested([add('n', 'x'.repeat(suggestionLimits.bytes))])).rejects.toMatchObject({ code: 'suggestion-too-large' })
    await withActor(system, (tx) => tx.mapSuggestion.createMany({ data: Array.from({ length: suggestionLimits.open }, () => ({ id: newId(), mapId, groupId: group.id, createdBy: ada.userId, sentence: 'x', commands: [], expects: [] })) }))
    await expect(suggested([add('n', 'One more.')])).rejects.toMatchObject({ code: 'too-many-suggestions' })
    const other = await suggested([add('n', 'Another person’s.')], group.commenter)
    await archiveMap(group.editor, mapId)
    await expect(suggested([add('m', 'y')], group.commenter)).rejects.toMatchObject({ code: 'map-archived' })
    await expect(suggestInstead(group.commenter, other.id, { commands: [add('m', 'y')], expects: [] })).rejects.toMatchObject({ code: 'map-archived' })
  })

  it('[SU12] has the same limits for many at once, and one for all that is open', async () => {
    await withActor(system, (tx) => tx.mapSuggestion.createMany({ data: Array.from({ length: suggestionLimits.open - 1 }, () => ({ id: newId(), mapId, groupId: group.id, createdBy: ada.userId, sentence: 'x', commands: [], expects: [] })) }))
    const asked = await Promise.allSettled(Array.from({ length: 6 }, (_, i) => suggested([add(`n${i}`, 'One more.')])))
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)

    const large = (id: string) => add(id, 'x'.repeat(suggestionLimits.bytes - 2_000))
    const most = Math.floor(suggestionLimits.openBytes / suggestionLimits.bytes)
    const kept = []
    for (let i = 0; i < most; i++) kept.push(await suggested([large(`l${i}`)], group.commenter))
    await expect(suggested([large('one more')], group.commenter)).rejects.toMatchObject({ code: 'too-many-suggestions' })
    const { id } = kept[0]!
    await suggestInstead(group.commenter, id, { commands: [add('l0', 'Small.')], expects: [] })
    await suggested([large('instead')], group.commenter)
    await expect(suggestInstead(group.commenter, id, { commands: [large('l0')], expects: [] })).rejects.toMatchObject({ code: 'too-many-suggestions' })
  })

  it('[SU12] answers with the newest that fit into one answer, however much was ever suggested', async () => {
    const commands = [add('n', 'x'.repeat(250_000))] as never
    const one = (at: number) => ({ id: newId(), mapId, groupId: group.id, createdBy: ada.userId, sentence: String(at), commands, expects: [], state: 'withdrawn', createdAt: new Date(at), decidedAt: new Date(at), decidedBy: ada.userId })
    await withActor(system, (tx) => tx.mapSuggestion.createMany({ data: Array.from({ length: 50 }, (_, i) => one(i)) }))
    const listed = await listSuggestions(group.viewer, mapId, { all: true })
    expect(JSON.stringify(listed).length).toBeLessThan(suggestionLimits.answerBytes * 1.1)
    expect(listed.length).toBeGreaterThan(20)
    expect(listed.at(-1)).toMatchObject({ sentence: '49' })
  })

  it('[SU14] is in the name of who makes it, and holds what it leaves unsaid of the map it was made on', async () => {
    const forged = { ...anEvidence({ id: 'e', on: 'a' }), by: group.owner.userId, at: '2999-01-01T00:00:00.000Z' }
    const { commands, id } = await suggestChanges(ada, mapId, {
      commands: [{ type: 'add', on: 'evidence', item: forged }, { type: 'add', on: 'claim', item: { ...aClaim({ id: 'r' }), removed: { at: '1970-01-01', by: group.owner.userId } } }, reword('a', 'Mine.')],
      expects: [],
    })
    expect(commands).toMatchObject([{ item: { by: ada.userId, at: expect.stringMatching(/^20[2-8]/) } }, { item: { id: 'r' } }, {}])
    expect(commands[1]).not.toHaveProperty('item.removed')
    await edit(reword('a', 'What somebody else has made of it since.'))
    expect(await acceptSuggestion(group.editor, id)).toMatchObject({ ok: false, error: { conflicts: [{ code: 'reworded' }] } })
    await suggestInstead(ada, id, { commands: [{ type: 'set', on: 'evidence', id: 'e', changes: { by: group.owner.userId } }], expects: [] })
    expect((await getSuggestion(group.viewer, id)).commands).toMatchObject([{ changes: { by: ada.userId } }])
  })

  it('[SU14] of a removed map is as if it did not exist', async () => {
    const { id } = await suggested([add('n', 'It commands.')])
    await removeMap(group.editor, mapId)
    await expect(withdrawSuggestion(ada, id)).rejects.toMatchObject({ name: 'NotFound' })
    await expect(rejectSuggestion(group.editor, id)).rejects.toMatchObject({ name: 'NotFound' })
    await expect(acceptSuggestion(group.editor, id)).rejects.toMatchObject({ name: 'NotFound' })
    await expect(suggestInstead(ada, id, { commands: [add('n', 'x')], expects: [] })).rejects.toMatchObject({ name: 'NotFound' })
  })

  it('[SU12] keeps texts that the database could not', async () => {
    expect(await createSuggestion(ada, mapId, { commands: [add('n', 'a\0b')], expects: [], sentence: 'added a\0b' })).toMatchObject({ sentence: 'added a\uFFFDb' })
  })
})

describe('taking a suggestion', () => {
  it('[SU8] carries it out as the editor who decides, and the history names whose it was', async () => {
    const { id } = await suggested([add('n', 'It commands.'), { type: 'add', on: 'relation', item: aSupport({ id: 's', from: 'n', to: 'a' }) }])
    const done = await acceptSuggestion(group.editor, id)
    expect(done).toMatchObject({ ok: true, value: { taken: [0, 1] } })
    const seq = done.ok ? done.value.seq : 0
    expect(await claims()).toEqual(['It owns nothing.', 'It commands.'])
    expect((await listHistory(group.viewer, mapId))[0]).toMatchObject({ seq, user: { name: 'editor' }, sentence: 'accepted Ada’s suggestion: added the claim “It commands.” and made 1 change more' })
    expect(await getSuggestion(group.viewer, id)).toMatchObject({ state: 'accepted', decidedBy: { name: 'editor' }, decidedAt: expect.any(Date), decidedSeq: seq, reason: null })
    expect((await listActivity(group.viewer, group.id))[0]).toMatchObject({ sentence: expect.stringContaining('accepted Ada’s suggestion: '), user: { name: 'editor' } })
    // A lost answer is asked for again.
    expect(await acceptSuggestion(group.editor, id)).toEqual(done)
    await expect(acceptSuggestion(group.owner, id)).rejects.toMatchObject({ code: 'already-decided' })
    expect((await listHistory(group.viewer, mapId))).toHaveLength(2)
  })

  it('[SU8] happens once, whoever presses at the same moment, and never beside a refusal', async () => {
    for (let round = 0; round < 4; round++) {
      const { id } = await suggested([reword('a', `It owns nothing (${round}).`), add(`n${round}`, 'It commands.')])
      const before = (await listHistory(group.viewer, mapId)).length
      const asked = await Promise.allSettled([acceptSuggestion(group.editor, id), acceptSuggestion(group.owner, id), ...(round % 2 === 0 ? [] : [rejectSuggestion(group.owner, id, 'No.')])])
      const { state } = await getSuggestion(group.viewer, id)
      expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const one of asked) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'already-decided' })
      expect((await listHistory(group.viewer, mapId)).length - before).toBe(state === 'accepted' ? 1 : 0)
      expect((await stored()).claims.has(`n${round}`)).toBe(state === 'accepted')
    }
  })

  it('[SU8] of one suggestion by two in one commit lands once, and a decided one lands never', async () => {
    const { id, updatedAt } = await suggested([add('n', 'It commands.')])
    const { head } = await loadMapState(system, mapId)
    const accepts = { suggestion: id, asOf: updatedAt, note: null, activity: 'took it' }
    const item = (actor: UserActor) => ({ actor, update: new Uint8Array([0, 0]), sentence: 'took it', accepts })
    const results = await appendUpdates(mapId, 1, [item(group.editor), item(group.owner), { actor: group.owner, update: new Uint8Array([0, 0]) }])
    expect(results).toMatchObject([{ ok: true, seq: head + 1 }, { ok: false, error: { code: 'already-decided' } }, { ok: true, seq: head + 2 }])
    expect(await appendUpdates(mapId, 1, [item(group.editor)])).toMatchObject([{ ok: false, error: { code: 'already-decided' } }])
    // What cannot land decides nothing either.
    const other = await suggested([add('m', 'Else.')])
    expect(await appendUpdates(mapId, 7, [{ ...item(group.editor), accepts: { ...accepts, suggestion: other.id, asOf: other.updatedAt } }])).toMatchObject([{ ok: false }])
    expect(await getSuggestion(group.viewer, other.id)).toMatchObject({ state: 'open' })
  })

  it('[SU14] is taken as its editor saw it: what its author puts in its place meanwhile is not', async () => {
    const { id, updatedAt } = await suggested([add('n', 'It commands.')])
    await suggestInstead(ada, id, { commands: [reword('a', 'Nothing of this.')], expects: [] })
    await expect(acceptSuggestion(group.editor, id, undefined, updatedAt)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    for (let round = 0; round < 6; round++) {
      const { id } = await suggested([add(`n${round}`, 'It commands.')])
      await Promise.allSettled([acceptSuggestion(group.editor, id), suggestInstead(ada, id, { commands: [add(`m${round}`, 'Something else.')], expects: [] })])
      const { state, commands } = await getSuggestion(group.viewer, id)
      const { claims: there } = await stored()
      const [kept] = commands as [Extract<MapCommand, { type: 'add' }>]
      expect([there.has(`n${round}`), there.has(`m${round}`)]).toEqual(state === 'open' ? [false, false] : [kept.item.id === `n${round}`, kept.item.id === `m${round}`])
    }
    expect(await claims()).toContain('It owns nothing.')
  })

  it('[SU9] that no longer fits changes nothing and says why', async () => {
    const { id } = await suggested([reword('a', 'It owns everything.')])
    await edit(reword('a', 'It owns little.'))
    expect(await acceptSuggestion(group.editor, id)).toMatchObject({ ok: false, error: { code: 'no-longer-fits', message: 'The claim has been reworded since: “It owns little.”', conflicts: [{ command: 0, code: 'reworded' }] } })
    expect(await claims()).toEqual(['It owns little.'])
    expect(await getSuggestion(group.viewer, id)).toMatchObject({ state: 'open' })
  })

  it('[SU9] joins two changes of one sentence', async () => {
    const { id } = await suggested([reword('a', 'The bureaucracy: It owns nothing.')])
    await edit(reword('a', 'It owns nothing at all.'))
    expect(await acceptSuggestion(group.editor, id)).toMatchObject({ ok: true })
    expect(await claims()).toEqual(['The bureaucracy: It owns nothing at all.'])
  })

  it('[SU9] of which everything was done meanwhile is decided without another row', async () => {
    const { id } = await suggested([reword('a', 'It owns little.')])
    await edit(reword('a', 'It owns little.'))
    const before = await listHistory(group.viewer, mapId)
    expect(await acceptSuggestion(group.editor, id)).toMatchObject({ ok: true })
    expect(await listHistory(group.viewer, mapId)).toEqual(before)
    expect(await getSuggestion(group.viewer, id)).toMatchObject({ state: 'accepted' })
  })

  it('[SU10] in part takes what that part needs, and notes that it was a part', async () => {
    const { id } = await suggested([reword('a', 'It owns little.'), add('n', 'It commands.'), { type: 'add', on: 'relation', item: aSupport({ id: 's', from: 'n', to: 'a' }) }])
    expect(await acceptSuggestion(group.editor, id, [2])).toMatchObject({ ok: true, value: { taken: [1, 2] } })
    expect(await claims()).toEqual(['It owns nothing.', 'It commands.'])
    expect(await getSuggestion(group.viewer, id)).toMatchObject({ state: 'accepted', reason: '2 of 3 changes were taken.' })
  })

  it('[SU10] removes in the name of who decides, and from that moment', async () => {
    const { id } = await suggested([removalOf(await stored(), { claims: ['a'] }, { at: '2020-01-01T00:00:00.000Z', by: ada.userId })])
    await acceptSuggestion(group.editor, id)
    const removed = (await stored()).claims.get('a')?.removed
    expect(removed?.by).toBe(group.editor.userId)
    expect(Date.parse(removed?.at ?? '')).toBeGreaterThan(Date.parse('2021-01-01'))
  })

  it('[SU13] is for editors; leaving it aside says why', async () => {
    const { id } = await suggested([add('n', 'It commands.')])
    await expect(acceptSuggestion(ada, id)).rejects.toMatchObject({ name: 'Forbidden', message: 'You are a commenter here; to decide a suggestion, you must be an editor or more.' })
    expect(await rejectSuggestion(group.editor, id, ' Said already. ')).toMatchObject({ state: 'rejected', reason: 'Said already.', decidedBy: { name: 'editor' } })
    expect(await claims()).toEqual(['It owns nothing.'])
    expect((await listActivity(group.viewer, group.id))[0]).toMatchObject({ sentence: 'rejected Ada’s suggestion: added the claim “It commands.”' })
  })
})
