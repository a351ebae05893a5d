import { afterEach, beforeEach, expect, it } from 'vitest'
import { memoryParts } from '../testing/memory-parts.ts'
import { until } from '../testing/until.ts'
import { checkInProcess } from './check-in-process.ts'
import { createCollaborationServer, type CollaborationServer } from './create-collaboration-server.ts'

const mapId = 'map-1'
const ada = { kind: 'user', userId: 'ada' } as const
const claim = (id: string) => ({ type: 'add', on: 'claim', item: { id, kind: 'claim', text: id, tags: [] } }) as const
const checkers = { open: 0, destroyed: 0 }
let parts: ReturnType<typeof memoryParts>
let server: CollaborationServer

beforeEach(async () => {
  parts = memoryParts()
  parts.addMap(mapId)
  parts.roles.set('ada', 'editor')
  Object.assign(checkers, { open: 0, destroyed: 0 })
  const checker = {
    open: (committed: () => Uint8Array) => {
      checkers.open += 1
      const opened = checkInProcess(committed)
      const destroy = opened.destroy.bind(opened)
      return Object.assign(opened, {
        destroy: () => {
          checkers.destroyed += 1
          destroy()
        },
      })
    },
  }
  server = createCollaborationServer({ ...parts, checker, publicOrigins: [], limits: { pollEvery: 3_600_000 }, report: () => {} })
  await server.applyCommandsToMap(ada, mapId, [claim('a')])
})

afterEach(() => server.close())

it('[CO8] a room of an epoch that is over answers what is under way and holds nothing afterwards', async () => {
  parts.switches.delay = 5
  const underWay = server.applyCommandsToMap(ada, mapId, [claim('b')])
  await until('it is being written', () => parts.maps.get(mapId)!.rows.length === 2)
  parts.maps.set(mapId, { epoch: 2, rows: [] })
  expect(await underWay).toEqual({ ok: true, value: { seq: 2 } })
  expect([...(await server.loadMap(ada, mapId)).map.claims]).toEqual([])
  await until('the old room is let go of', () => checkers.destroyed === 1)
  expect(checkers.open).toBe(2)
})

it('[CO21] a room whose document meets what it cannot take in is let go of', async () => {
  parts.maps.get(mapId)!.rows.push({ update: new Uint8Array([1, 2, 3]), by: 'ada' })
  await expect(server.loadMap(ada, mapId)).rejects.toThrow()
  await until('it is let go of', () => checkers.destroyed === 1)
  expect(server.status().rooms).toBe(0)
})
