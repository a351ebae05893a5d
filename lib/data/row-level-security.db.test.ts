import { beforeAll, describe, expect, it } from 'vitest'
import { aGroup, aMember, aStoredDocument, aUser } from './testing/a-group.ts'
import { testDatabase } from './testing/test-database.ts'
import { system, visitor, type Actor } from './actor.ts'
import { withActor } from './database.ts'
import { newId } from '../domain/ids.ts'
import { createPassage } from './passages.ts'
import { createThread } from './threads.ts'
import { createMap } from './maps.ts'
import { appendUpdate, compactMap } from './update-log.ts'
import { saveVersion } from './map-history.ts'
import { createInvitation } from './invitations.ts'
import { createSession } from './sessions.ts'
import { createPersonalToken } from './personal-tokens.ts'
import { createReset } from './password-resets.ts'
import { takeAttempt } from './rate-limits.ts'
import { issueTicket } from './tickets.ts'
import { projectMap } from './projection.ts'
import { emptyMap } from '../domain/argument/argument-map.ts'

const database = testDatabase()
let tables: string[]
let fullMap: string
let full: Awaited<ReturnType<typeof aGroup>>
const linkId = newId()

/** A group with a row in every table that a group has. */
beforeAll(async () => {
  tables = (await database.asOwner<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`)).map(({ name }) => name)
  full = await aGroup({ name: 'Full' })
  const document = await aStoredDocument(full.editor, full.id)
  const passage = await createPassage(full.commenter, { id: newId(), document: document.id, revision: document.currentRevisionId, start: 4, end: 15 })
  await createThread(full.commenter, { on: { passage: passage.id }, text: 'Is it?' })
  const map = await createMap(full.editor, { group: full.id, title: 'A class?' })
  fullMap = map.id
  await appendUpdate(full.editor, map.id, 1, new Uint8Array([1]), 'began')
  await saveVersion(full.editor, map.id, { name: 'First', seq: 1, state: new Uint8Array([1]) })
  await compactMap(map.id, () => new Uint8Array([1]))
  await projectMap(map.id, () => ({
    ...emptyMap(map.id, 'A class?'),
    claims: new Map([['c', { id: 'c', kind: 'claim', text: 'A caste.', tags: [] }]]),
    relations: new Map([['r', { id: 'r', kind: 'supports', premises: [], target: { claim: 'c' } }]]),
    evidence: new Map([['e', { id: 'e', target: { claim: 'c' }, passage: passage.id, stance: 'asserts', explicit: true, settled: true }]]),
  }))
  await createInvitation(full.owner, { group: full.id, role: 'viewer' })
  await createSession({ userId: full.owner.userId })
  await createReset(full.owner.userId)
  await takeAttempt('x', 1, 60)
  await createPersonalToken(full.owner, { name: 'A script', scope: 'read', group: full.id })
  await issueTicket(full.viewer, { map: map.id, room: 'r' })
  await database.asOwner(`INSERT INTO document_parts (document_id, id, group_id, revision_id, start, "end", role) VALUES ($1, 'p', $2, $3, 0, 1, 'original')`, [document.id, full.id, document.currentRevisionId])
  await database.asOwner(`INSERT INTO judgements (id, group_id, map_id, target_kind, target_id, "column", value, created_by) VALUES ($1, $2, $3, 'claim', 'c', 'd', 'asserts', $4)`, [newId(), full.id, map.id, full.commenter.userId])
  await database.asOwner(`INSERT INTO suggested_dismissals (id, group_id, map_id, target_kind, target_id, document_id, revision_id, start, "end", exact, created_by) VALUES ($1, $2, $3, 'claim', 'c', $4, $5, 0, 3, 'The', $6)`, [newId(), full.id, map.id, document.id, document.currentRevisionId, full.commenter.userId])
  const round = newId()
  await database.asOwner(`INSERT INTO coding_rounds (id, map_id, group_id, kind, title, rows, columns, created_by) VALUES ($1, $2, $3, 'apart', 'Apart', '[]', '[]', $4)`, [round, map.id, full.id, full.editor.userId])
  await database.asOwner(`INSERT INTO coding_readers (round_id, user_id, group_id) VALUES ($1, $2, $3)`, [round, full.commenter.userId, full.id])
  await database.asOwner(`INSERT INTO coding_codes (round_id, created_by, target_kind, target_id, "column", group_id, value) VALUES ($1, $2, 'claim', 'c', 'd', $3, 'denies')`, [round, full.commenter.userId, full.id])
  await database.asOwner(`INSERT INTO coding_settlements (round_id, target_kind, target_id, "column", group_id, reason, created_by) VALUES ($1, 'claim', 'c', 'd', $2, 'x', $3)`, [round, full.id, full.editor.userId])
  await database.asOwner(`INSERT INTO map_suggestions (id, map_id, group_id, created_by, sentence, commands, expects) VALUES ($1, $2, $3, $4, 'add a claim', '[]', '[]')`, [newId(), map.id, full.id, full.commenter.userId])
  await database.asOwner(`INSERT INTO map_quarantine (map_id, epoch, kind, seq, group_id, reason) VALUES ($1, 1, 'update', 1, $2, 'unreadable')`, [map.id, full.id])
  await database.asOwner(`INSERT INTO published_links (id, group_id, map_id, token_hash) VALUES ($1, $2, $3, 'hash')`, [linkId, full.id, map.id])
  await database.asOwner(`INSERT INTO idempotency_keys (user_id, key, fingerprint, status, body) VALUES ($1, 'k', 'f', 200, '{}')`, [full.owner.userId])
})

async function rowsSeen(actor: Actor, table: string): Promise<number> {
  const rows = await withActor(actor, (tx) => tx.$queryRawUnsafe<unknown[]>(`SELECT 1 AS seen FROM "${table}"`))
  return rows.length
}

describe('row-level security', () => {
  it('[AC1] is on for every table, and every table that a group has names the group', async () => {
    const open = await database.asOwner(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relrowsecurity AND relname <> '_prisma_migrations'`)
    expect(open).toEqual([])
    const withGroup = (await database.asOwner<{ name: string }>(`SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'group_id'`)).map(({ name }) => name)
    expect(tables.filter((table) => !withGroup.includes(table))).toEqual(['credentials', 'groups', 'idempotency_keys', 'password_resets', 'rate_limits', 'sessions', 'users'])
  })

  it('[AC1] shows nothing of any table to a connection that has not said who asks', async () => {
    for (const table of tables) {
      expect((await database.asOwner<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`))[0]!.n, `${table} has rows to hide`).toBeGreaterThan(0)
      expect(await database.asNobody(`SELECT 1 FROM "${table}"`), table).toEqual([])
    }
  })

  it('[AC2] shows no row of a group to a stranger, a visitor, a member of another group, or a link that is not good', async () => {
    const other = await aGroup()
    const strangers: Actor[] = [await aUser(), visitor, other.owner, { kind: 'link', linkId: 'none' }, { kind: 'user', userId: 'none' }]
    for (const actor of strangers) {
      for (const table of tables.filter((table) => !['credentials', 'idempotency_keys', 'password_resets', 'rate_limits', 'sessions', 'users'].includes(table))) {
        const column = table === 'groups' ? 'id' : 'group_id'
        const rows = await withActor(actor, (tx) => tx.$queryRawUnsafe<unknown[]>(`SELECT 1 AS seen FROM "${table}" WHERE ${column} = $1`, full.id))
        expect(rows, `${table} as ${JSON.stringify(actor)}`).toEqual([])
      }
      const people = await withActor(actor, (tx) => tx.user.findMany({ where: { id: full.owner.userId } }))
      expect(people).toEqual([])
    }
  })

  it('shows a viewer what belongs to the group, and nobody secrets of others', async () => {
    const seen = Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await rowsSeen(full.viewer, table)] as const)))
    const hidden = ['coding_codes', 'idempotency_keys', 'invitations', 'map_quarantine', 'password_resets', 'personal_tokens', 'published_links', 'rate_limits', 'sessions', 'tickets']
    expect(Object.entries(seen).filter(([, count]) => count === 0).map(([table]) => table)).toEqual(hidden)
    expect(seen.credentials).toBe(1)
  })

  it('shows a published link the one map and nothing else', async () => {
    const link: Actor = { kind: 'link', linkId }
    const seen: string[] = []
    for (const table of tables) if ((await rowsSeen(link, table)) > 0) seen.push(table)
    expect(seen).toEqual(['claims', 'evidence', 'map_snapshots', 'map_updates', 'maps', 'published_links', 'relations'])
    await database.asOwner('UPDATE published_links SET revoked_at = now() WHERE id = $1', [linkId])
    expect(await rowsSeen(link, 'maps')).toBe(0)
  })

  it('[AC4] refuses what the role may not write, even where the program forgot to ask', async () => {
    const { id: group, owner, editor, commenter, viewer } = full
    const write = (actor: Actor, sql: string, ...values: unknown[]) => withActor(actor, (tx) => tx.$executeRawUnsafe(sql, ...values))
    const passage = (by: string) => [`INSERT INTO activities (group_id, user_id, kind, sentence) VALUES ($1, $2, 'x', 'x')`, group, by] as const
    await expect(write(viewer, ...passage(editor.userId)), 'in another’s name').rejects.toMatchObject({ name: 'Forbidden' })
    await expect(write(commenter, `INSERT INTO maps (id, group_id, title) VALUES ('m', $1, 't')`, group)).rejects.toMatchObject({ name: 'Forbidden' })
    await expect(write(editor, `INSERT INTO map_updates (map_id, seq, group_id, epoch, user_id, update) VALUES ($2, 99, $1, 1, $3, '')`, group, fullMap, owner.userId)).rejects.toMatchObject({ name: 'Forbidden' })
    await expect(write(editor, `INSERT INTO memberships (group_id, user_id, role) VALUES ($1, $2, 'owner')`, group, (await aUser()).userId)).rejects.toMatchObject({ name: 'Forbidden' })
    // Passages and their places are the commenter's own here.
    const another = await aMember(group, 'commenter')
    expect(await write(another, `UPDATE passage_anchors SET score = 0 WHERE group_id = $1`, group)).toBe(0)
    expect(await write(commenter, `UPDATE passage_anchors SET score = 1 WHERE group_id = $1`, group)).toBe(1)
    await expect(write(another, `INSERT INTO passage_anchors (passage_id, revision_id, group_id, state, score) SELECT passage_id, revision_id, group_id, 'orphaned', 0 FROM passage_anchors WHERE group_id = $1 ON CONFLICT (passage_id, revision_id) DO UPDATE SET score = 0`, group)).rejects.toMatchObject({ name: 'Forbidden' })
    await expect(write(commenter, `INSERT INTO revisions (id, group_id, document_id, number, text, blocks, repairs, metadata, warnings, sha256, word_count, original_name, original_sha256) SELECT 'r', group_id, document_id, 2, '', '[]', '[]', '{}', '[]', '', 0, '', '' FROM revisions WHERE group_id = $1`, group)).rejects.toMatchObject({ name: 'Forbidden' })
    await expect(write(editor, `UPDATE revisions SET corrections = '[]' WHERE group_id = $1`, group)).rejects.toMatchObject({ name: 'Forbidden' })
    expect(await write(viewer, `UPDATE comments SET text = 'x' WHERE group_id = $1`, group)).toBe(0)
    expect(await write(editor, `UPDATE groups SET name = 'x' WHERE id = $1`, group)).toBe(0)
    expect(await write(editor, `DELETE FROM map_updates WHERE group_id = $1`, group)).toBe(0)
    await expect(write(editor, `UPDATE memberships SET role = 'owner' WHERE user_id = $1`, editor.userId)).rejects.toMatchObject({ name: 'Forbidden' })
  })

  it('keeps rows of two groups from being joined, for the owner too', async () => {
    const other = await aGroup()
    await expect(database.asOwner(`UPDATE comments SET group_id = $1`, [other.id])).rejects.toThrow(/foreign key/)
  })

  it('is not carried over to the next transaction on the same connection', async () => {
    await withActor(system, (tx) => tx.group.count())
    expect(await database.asNobody(`SELECT current_setting('app.system', true) AS system, app_user() AS "user"`)).toEqual([{ system: expect.not.stringMatching('on'), user: null }])
  })

  it('asks its questions once per statement, not once per row', async () => {
    const plan = await withActor(full.viewer, (tx) => tx.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>('EXPLAIN SELECT * FROM comments'))
    const text = plan.map((line) => line['QUERY PLAN']).join('\n')
    expect(text).toMatch(/hashed SubPlan/)
    expect(text).toMatch(/InitPlan/)
  })
})
