import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../domain/ids.ts'
import { roundResult } from '../domain/comparison/coding/round-result.ts'
import type { RoundKind } from '../domain/comparison/coding/round.ts'
import { aGroup, aMember, aUser, type UserActor } from './testing/a-group.ts'
import { testDatabase } from './testing/test-database.ts'
import { listActivity } from './activity.ts'
import { system, visitor, type Actor } from './actor.ts'
import { putCode, removeCode } from './coding-codes.ts'
import { callOffRound, getRound, listRounds, openRound, removeReader, revealRound } from './coding-rounds.ts'
import { settleCell, unsettleCell } from './coding-settlements.ts'
import { withActor } from './database.ts'
import { listJudgements, putJudgement, removeJudgement } from './judgements.ts'
import { removeMember, setRole } from './groups.ts'
import { createMap, removeMap } from './maps.ts'

const database = testDatabase()
const column = 'document:d'
const claim = (id: string) => ({ target: { claim: id }, words: `Claim ${id}` })
const cell = (id = 'a', of = column) => ({ target: { claim: id }, column: of })

async function aMapInGroup(options: { isPublic?: boolean } = {}) {
  const group = await aGroup(options)
  const map = await createMap(group.editor, { group: group.id, title: 'A class?' })
  const second = await aMember(group.id, 'commenter', 'second')
  const open = (kind: RoundKind = 'apart') =>
    openRound(group.editor, map.id, {
      kind,
      rows: kind === 'wall' ? [claim('a')] : [claim('a'), claim('b'), { ...claim('c'), definition: true as const }],
      columns: kind === 'wall' ? [{ id: column, name: 'D' }, { id: 'document:e', name: 'E' }] : [{ id: column, name: 'D' }],
      readers: [group.commenter.userId, second.userId, ...(kind === 'wall' ? [group.owner.userId] : [])],
    })
  return { ...group, group: group.id, map: map.id, second, open }
}
let in_: Awaited<ReturnType<typeof aMapInGroup>>
beforeAll(async () => {
  in_ = await aMapInGroup({ isPublic: true })
})

describe('judgements', () => {
  it('[BC1] are seen by everyone, each under its reader’s name, and are changed and taken back by that reader alone', async () => {
    await putJudgement(in_.commenter, in_.map, { ...cell(), value: 'silent', reason: ' Read it twice. ' })
    await putJudgement(in_.second, in_.map, { ...cell(), value: 'denies' })
    await putJudgement(in_.second, in_.map, { ...cell(), value: 'silent' })
    const seen = await listJudgements(in_.viewer, in_.map)
    expect(seen).toMatchObject([
      { ...cell(), value: 'silent', reason: 'Read it twice.', by: { name: 'commenter' } },
      { ...cell(), value: 'silent', by: { name: 'second' } },
    ])
    await removeJudgement(in_.owner, in_.map, cell())
    expect(await listJudgements(visitor, in_.map)).toHaveLength(2)
    await removeJudgement(in_.second, in_.map, cell())
    expect(await listJudgements(in_.viewer, in_.map)).toHaveLength(1)
  })

  it('[BC2] refuses one of a cell that one is just reading apart, which would tell what one found', async () => {
    const round = await in_.open()
    await expect(putJudgement(in_.commenter, in_.map, { ...cell('b'), value: 'silent' })).rejects.toMatchObject({ code: 'read-apart' })
    await putJudgement(in_.commenter, in_.map, { ...cell('b', 'document:other'), value: 'silent' })
    await putJudgement(in_.owner, in_.map, { ...cell('b'), value: 'silent' })
    await callOffRound(in_.editor, in_.map, round.id)
    await putJudgement(in_.commenter, in_.map, { ...cell('b'), value: 'silent' })
  })
})

/** Everything of codes that this actor gets by any road that the program has, and by plain SQL. */
async function seenBy(actor: Actor, map: string): Promise<string> {
  const rounds = await listRounds(actor, map)
  const sql = await withActor(actor, (tx) => tx.$queryRaw<unknown[]>`SELECT * FROM coding_codes`)
  return JSON.stringify([rounds.map(({ codes }) => codes), sql, await listJudgements(actor, map), await listActivity(actor, in_.group)])
}

describe('a round', () => {
  const secret = 'a note that nobody must see'

  it('[BC5] shows a code to its writer alone until it is revealed: not to who holds the round, nor to the program itself', async () => {
    const { id } = await in_.open()
    expect(await putCode(in_.commenter, in_.map, id, { ...cell(), value: 'mixed', note: secret })).toEqual({ done: 1 })
    for (const actor of [in_.owner, in_.editor, in_.second, in_.viewer, visitor, await aUser(), system]) {
      const seen = await seenBy(actor, in_.map)
      expect(seen).not.toContain(secret)
      expect(seen).not.toContain('"mixed"')
    }
    expect(await seenBy(in_.commenter, in_.map)).toContain(secret)
    expect(await database.asNobody('SELECT 1 FROM coding_codes')).toEqual([])

    await revealRound(in_.editor, in_.map, id)
    for (const actor of [in_.owner, in_.second, in_.viewer, visitor, system]) expect(await seenBy(actor, in_.map)).toContain(secret)
    expect(await listJudgements(in_.viewer, in_.map)).toContainEqual({ ...cell(), value: 'mixed', reason: secret, by: { id: in_.commenter.userId, name: 'commenter' }, at: expect.any(Date) })
  })

  it('[BC6] tells how far each is to those who may hold rounds, of oneself to oneself, and nothing to others', async () => {
    const { id } = await in_.open()
    await putCode(in_.commenter, in_.map, id, { ...cell(), value: 'silent' })
    await putCode(in_.commenter, in_.map, id, { ...cell('b'), value: 'silent' })
    expect(await removeCode(in_.commenter, in_.map, id, cell('b'))).toEqual({ done: 1 })
    const far = async (actor: Actor) => Object.fromEntries((await getRound(actor, in_.map, id)).readers.map(({ name, done }) => [name, done]))
    expect(await far(in_.editor)).toEqual({ commenter: 1, second: 0 })
    expect(await far(in_.commenter)).toEqual({ commenter: 1, second: undefined })
    expect(await far(in_.viewer)).toEqual({ commenter: undefined, second: undefined })
    await callOffRound(in_.editor, in_.map, id)
    expect((await getRound(in_.editor, in_.map, id)).codes).toEqual([])
    expect((await getRound(in_.commenter, in_.map, id)).codes).toHaveLength(1)
    await expect(revealRound(in_.editor, in_.map, id)).rejects.toMatchObject({ code: 'round-over' })
  })

  it('[BC7] takes codes from its readers, of its cells, in words that fit, while it is open', async () => {
    const { id } = await in_.open()
    const put = (actor: UserActor, of: Parameters<typeof putCode>[3]) => putCode(actor, in_.map, id, of)
    await expect(put(in_.editor, { ...cell(), value: 'denies' })).rejects.toMatchObject({ code: 'not-a-reader' })
    await expect(put(in_.second, { ...cell('z'), value: 'denies' })).rejects.toMatchObject({ code: 'cell' })
    await expect(put(in_.second, { ...cell(), value: 'uses' })).rejects.toMatchObject({ code: 'value' })
    await expect(put(in_.second, { ...cell('c'), value: 'asserts' })).rejects.toMatchObject({ code: 'value' })
    await expect(putCode(in_.second, (await createMap(in_.editor, { group: in_.group, title: 'x' })).id, id, { ...cell(), value: 'denies' })).rejects.toMatchObject({ name: 'NotFound' })
    await put(in_.second, { ...cell(), value: 'denies' })
    await removeReader(in_.second, in_.map, id, in_.second.userId)
    await expect(put(in_.second, { ...cell(), value: 'asserts' })).rejects.toMatchObject({ code: 'not-a-reader' })
    await revealRound(in_.editor, in_.map, id)
    await revealRound(in_.owner, in_.map, id)
    await expect(put(in_.commenter, { ...cell(), value: 'asserts' })).rejects.toMatchObject({ code: 'round-revealed' })
    expect(await getRound(in_.viewer, in_.map, id)).toMatchObject({ state: 'revealed', ended: { by: { name: 'editor' } }, codes: [{ value: 'denies', by: { name: 'second' } }], readers: [{ name: 'commenter', done: 0 }, { name: 'second', left: true, done: 1 }] })
  })

  it('[BC5] keeps what the program forgot to keep: no row by plain SQL in another’s name, in another’s round, or after the reveal', async () => {
    const { id } = await in_.open()
    await putCode(in_.commenter, in_.map, id, { ...cell(), value: 'denies' })
    const run = (actor: Actor, sql: string, ...values: unknown[]) => withActor(actor, (tx) => tx.$executeRawUnsafe(sql, ...values))
    const insert = `INSERT INTO coding_codes (round_id, created_by, target_kind, target_id, "column", group_id, value) VALUES ($1, $2, 'claim', 'b', 'document:d', $3, 'denies')`
    await expect(run(in_.second, insert, id, in_.commenter.userId, in_.group)).rejects.toMatchObject({ name: 'Forbidden' })
    await expect(run(in_.editor, insert, id, in_.editor.userId, in_.group)).rejects.toMatchObject({ name: 'Forbidden' })
    expect(await run(in_.owner, `UPDATE coding_codes SET created_by = created_by`)).toBe(0)
    expect(await run(in_.owner, `DELETE FROM coding_codes`)).toBe(0)
    await expect(run(in_.second, `UPDATE coding_rounds SET revealed_at = now() WHERE id = $1`, id)).resolves.toBe(0)
    await expect(run(in_.editor, `UPDATE coding_rounds SET rows = '[]' WHERE id = $1`, id)).rejects.toThrow(/never changes/)
    // A guess at what is there: whoever may not see it is told the same, whether it is or not.
    await expect(run(in_.second, `INSERT INTO coding_settlements (round_id, target_kind, target_id, "column", group_id, reason, created_by) VALUES ($1, 'claim', 'a', 'd', $2, 'x', $3)`, id, in_.group, in_.second.userId)).rejects.toMatchObject({ name: 'Forbidden' })
    await revealRound(in_.editor, in_.map, id)
    await expect(run(in_.editor, `UPDATE coding_rounds SET revealed_at = NULL WHERE id = $1`, id)).rejects.toThrow(/ends once/)
    await expect(run(in_.second, insert, id, in_.second.userId, in_.group)).rejects.toThrow(/round is over/)
    expect(await run(in_.commenter, `UPDATE coding_codes SET value = 'asserts'`)).toBe(0)
    await expect(database.asOwner(`UPDATE coding_codes SET value = 'asserts' WHERE round_id = $1`, [id])).rejects.toThrow(/round is over/)
  })

  it('[BC8] counts a code that lands with the reveal, or refuses it: never shows it half', async () => {
    const { id } = await in_.open()
    const [put] = await Promise.allSettled([putCode(in_.commenter, in_.map, id, { ...cell(), value: 'denies' }), revealRound(in_.editor, in_.map, id)])
    const { codes } = await getRound(in_.viewer, in_.map, id)
    expect(codes).toHaveLength(put.status === 'fulfilled' ? 1 : 0)
  })

  it('[BC9] is settled cell by cell with a reason, once it is revealed', async () => {
    const { id } = await in_.open()
    await putCode(in_.commenter, in_.map, id, { ...cell(), value: 'denies' })
    await putCode(in_.second, in_.map, id, { ...cell(), value: 'silent' })
    const settle = (actor: Actor) => settleCell(actor, in_.map, id, { ...cell(), value: 'denies', reason: 'P. 249 says it outright.' })
    await expect(settle(in_.editor)).rejects.toMatchObject({ code: 'not-revealed' })
    await revealRound(in_.editor, in_.map, id)
    await expect(settle(in_.commenter)).rejects.toMatchObject({ name: 'Forbidden' })
    await settle(in_.editor)
    const round = await getRound(in_.viewer, in_.map, id)
    expect(round.settlements).toMatchObject([{ ...cell(), value: 'denies', reason: 'P. 249 says it outright.', by: { name: 'editor' } }])
    expect(roundResult(round)).toMatchObject({ differences: [{ row: { words: 'Claim a' } }], alike: 0, once: 2 })
    await unsettleCell(in_.editor, in_.map, id, cell())
    expect((await getRound(in_.viewer, in_.map, id)).settlements).toEqual([])
  })

  it('[BC7] lets nobody read in it who has left the group or may no longer comment; what they wrote before counts', async () => {
    const here = await aMapInGroup()
    const { id } = await here.open()
    for (const reader of [here.commenter, here.second]) await putCode(reader, here.map, id, { ...cell(), value: 'denies' })
    await removeMember(here.owner, here.group, here.second.userId)
    await setRole(here.owner, here.group, here.commenter.userId, 'viewer')
    await expect(putCode(here.second, here.map, id, { ...cell('b'), value: 'denies' })).rejects.toMatchObject({ name: 'NotFound' })
    await expect(putCode(here.commenter, here.map, id, { ...cell('b'), value: 'denies' })).rejects.toMatchObject({ name: 'Forbidden' })
    await revealRound(here.editor, here.map, id)
    const round = await getRound(here.editor, here.map, id)
    expect(round.codes).toHaveLength(2)
    expect(round.readers).toMatchObject([{ name: 'commenter', left: false }, { name: 'second', left: true }])
    await removeMap(here.editor, here.map)
    await expect(getRound(here.editor, here.map, id)).rejects.toMatchObject({ name: 'NotFound' })
  })

  it('[BC10] on the wall is one row, two columns; its votes are revealed and are no judgements', async () => {
    const { id } = await in_.open('wall')
    for (const of of [column, 'document:e']) await putCode(in_.owner, in_.map, id, { ...cell('a', of), value: of === column ? 'asserts' : 'denies', note: 'the wall' })
    await revealRound(in_.editor, in_.map, id)
    expect((await getRound(in_.viewer, in_.map, id)).codes).toHaveLength(2)
    expect(JSON.stringify(await listJudgements(in_.viewer, in_.map))).not.toContain('the wall')
  })

  it('[BC7] asks for cells and for at least two readers who may read', async () => {
    const open = (of: Partial<Parameters<typeof openRound>[2]>) => openRound(in_.editor, in_.map, { kind: 'apart', rows: [claim('a')], columns: [{ id: column, name: 'D' }], readers: [in_.commenter.userId, in_.second.userId], ...of })
    await expect(open({ readers: [in_.commenter.userId] })).rejects.toMatchObject({ code: 'readers' })
    await expect(open({ readers: [in_.commenter.userId, in_.viewer.userId] })).rejects.toMatchObject({ code: 'readers' })
    await expect(open({ readers: [in_.commenter.userId, (await aUser()).userId] })).rejects.toMatchObject({ code: 'readers' })
    await expect(open({ rows: [] })).rejects.toMatchObject({ code: 'cells' })
    await expect(open({ rows: [claim('a'), claim('a')] })).rejects.toMatchObject({ code: 'cells' })
    await expect(open({ kind: 'wall' })).rejects.toMatchObject({ code: 'cells' })
    const id = newId()
    expect((await open({ id })).id).toBe((await open({ id })).id)
  })
})
