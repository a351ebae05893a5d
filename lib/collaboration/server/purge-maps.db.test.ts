import { expect, it } from 'vitest'
import { aGroup } from '../../data/testing/a-group.ts'
import { testDatabase } from '../../data/testing/test-database.ts'
import { createMap } from '../../data/maps.ts'
import { listHistory } from '../../data/map-history.ts'
import { until } from '../testing/until.ts'
import { purgeMaps } from './purge-maps.ts'
import { standaloneEdits } from './standalone-edits.ts'
import { watchHeads } from './watch-database.ts'

const database = testDatabase()

it('[MC14] what was deleted thirty days ago goes for good, once nobody works on the map; the rest stays as it was', async () => {
  const { id: group, editor, viewer } = await aGroup()
  const { id: map } = await createMap(editor, { group, title: 'A class?' })
  const claim = (id: string) => ({ type: 'add', on: 'claim', item: { id, kind: 'claim', text: id, tags: [] } }) as const
  const remove = (id: string) => ({ type: 'remove', on: 'claim', id, removed: { at: '2001-01-01T00:00:00.000Z' } }) as const
  const edit = async (...commands: Parameters<typeof standaloneEdits.applyCommandsToMap>[2]) => expect((await standaloneEdits.applyCommandsToMap(editor, map, commands)).ok).toBe(true)
  await edit(claim('long gone'), claim('put back'), claim('there'), claim('removed since'))
  await edit(remove('long gone'), remove('put back'))
  // Rows never change but for whoever owns the tables.
  await database.asOwner('ALTER TABLE map_updates DISABLE TRIGGER map_updates_never_change')
  await database.asOwner(`UPDATE map_updates SET at = now() - interval '31 days' WHERE map_id = $1`, [map])
  await database.asOwner('ALTER TABLE map_updates ENABLE TRIGGER map_updates_never_change')
  await edit({ type: 'restore', on: 'claim', id: 'put back' })
  await edit(remove('removed since'))

  expect(await purgeMaps()).toBe(0)
  await database.asOwner(`UPDATE maps SET updated_at = now() - interval '2 hours' WHERE id = $1`, [map])
  expect(await purgeMaps({ isOpen: (id) => id === map })).toBe(0)
  const heard: unknown[] = []
  const stop = watchHeads((told) => heard.push(told))
  // Until the connection that listens is there, nothing is heard.
  await until('somebody listens', async () => {
    await database.asOwner(`SELECT pg_notify('sic_heads', '{"from":"this test"}')`)
    return heard.length > 0
  })
  expect(await purgeMaps()).toBe(1)
  const [{ epoch, head } = { epoch: 0, head: '' }] = await database.asOwner<{ epoch: number; head: string }>('SELECT epoch, head FROM maps WHERE id = $1', [map])
  await until('other instances hear of the new epoch', () => heard.some((told) => JSON.stringify(told).includes(JSON.stringify([map, epoch, Number(head)]))))
  stop()
  const { map: left } = await standaloneEdits.loadMap(viewer, map)
  expect([...left.claims.values()].map(({ id, text, removed }) => [id, text, removed !== undefined])).toEqual([
    ['put back', 'put back', false],
    ['removed since', 'removed since', true],
    ['there', 'there', false],
  ])
  expect((await listHistory(viewer, map))[0]).toMatchObject({ sentence: 'cleared away what was deleted more than 30 days ago', user: null })
  await edit(claim('after it'))
  // Looked through today already; another day there is nothing left to do.
  expect(await purgeMaps()).toBe(0)
})
