import { expect, it } from 'vitest'
import { testDatabase } from '../lib/data/testing/test-database.ts'
import { visitor } from '../lib/data/actor.ts'
import { removeDocument } from '../lib/data/documents.ts'
import { listDocuments } from '../lib/data/list-documents.ts'
import { getGroup, listMembers } from '../lib/data/groups.ts'
import { listMaps } from '../lib/data/maps.ts'
import { passagesOfGroup } from '../lib/data/passages.ts'
import { findUserForSignIn } from '../lib/data/users.ts'
import { DEMO_EMAIL, DEMO_GROUP_ID } from '../lib/auth/demo-account.ts'
import { verifyPassword } from '../lib/auth/verify-password.ts'
import { seed } from './seed.ts'

const database = testDatabase()

it('lays out the demo group once, open to read for everyone, and leaves alone what people changed', async () => {
  await Promise.all([seed(), seed()])
  expect(await getGroup(visitor, DEMO_GROUP_ID)).toMatchObject({ isPublic: true, role: 'viewer' })
  expect(await listMembers(visitor, DEMO_GROUP_ID)).toMatchObject([{ name: 'Demo reader', role: 'editor', email: null }])
  const documents = await listDocuments(visitor, DEMO_GROUP_ID)
  expect(documents.length).toBeGreaterThanOrEqual(6)
  for (const document of documents) expect(document, document.title).toMatchObject({ title: expect.stringMatching(/^Exposition: /), tradition: expect.any(String) })
  const maps = await listMaps(visitor, DEMO_GROUP_ID)
  expect(maps).toHaveLength(1)
  expect(maps[0]!.claims).toBeGreaterThan(30)
  expect((await passagesOfGroup(visitor, DEMO_GROUP_ID)).length).toBeGreaterThan(100)
  // Every piece of evidence finds its passage.
  expect(await database.asOwner('SELECT e.id FROM evidence e LEFT JOIN passages p ON p.group_id = e.group_id AND p.id = e.passage_id WHERE p.id IS NULL')).toEqual([])

  const { id, passwordHash } = (await findUserForSignIn(DEMO_EMAIL))!
  for (const guess of ['', passwordHash, 'none']) expect((await verifyPassword(guess, passwordHash)).matches).toBe(false)
  await removeDocument({ kind: 'user', userId: id }, documents[0]!.id)
  await seed()
  expect(await listDocuments(visitor, DEMO_GROUP_ID)).toHaveLength(documents.length - 1)
  expect(await listMaps(visitor, DEMO_GROUP_ID)).toHaveLength(1)
})

it('goes on where an interrupted start left off', async () => {
  await database.asOwner(`DELETE FROM activities WHERE kind = 'demo.seeded'`)
  await database.asOwner(`UPDATE documents SET removed_at = NULL`)
  await database.asOwner(`DELETE FROM maps`)
  const before = await passagesOfGroup(visitor, DEMO_GROUP_ID)
  await seed()
  expect(await listMaps(visitor, DEMO_GROUP_ID)).toHaveLength(1)
  expect(await passagesOfGroup(visitor, DEMO_GROUP_ID)).toHaveLength(before.length)
})
