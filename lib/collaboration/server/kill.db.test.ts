import { expect, it } from 'vitest'
import { createMap } from '../../data/maps.ts'
import { aGroup, aMember } from '../../data/testing/a-group.ts'
import { testDatabase } from '../../data/testing/test-database.ts'
import { runKills } from '../testing/run-kills.ts'

const database = testDatabase()

it('[CO2] nothing that was shown as saved is lost when the server is killed five times in mid-edit (seed 20261122)', async () => {
  const group = await aGroup()
  const people = [group.editor, await aMember(group.id, 'editor'), await aMember(group.id, 'editor')]
  const map = await createMap(group.editor, { group: group.id, title: 'Under fire' })
  const run = await runKills({ mapId: map.id, people, servingUrl: database.servingUrl, seed: 20261122, kills: Array.from({ length: 5 }, () => 'server' as const) })
  expect(run).toMatchObject({ lost: [], equal: true, setAside: 0, saved: run.edits })
  expect(run.savedAtKills).toBeGreaterThan(50)
}, 120_000)
