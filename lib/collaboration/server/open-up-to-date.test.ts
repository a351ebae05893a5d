import { expect, it } from 'vitest'
import { memoryParts } from '../testing/memory-parts.ts'
import { createCollaborationServer } from './create-collaboration-server.ts'
import type { HintListener } from './peers.ts'

const mapId = 'map-1'
const ada = { kind: 'user', userId: 'ada' } as const
const claim = (id: string) => ({ type: 'add', on: 'claim', item: { id, kind: 'claim', text: id, tags: [] } }) as const

it('[CO47] whoever edits at one instance finds their edit at the other, which has the map open and has heard nothing', async () => {
  const parts = memoryParts()
  parts.addMap(mapId)
  parts.roles.set('ada', 'editor')
  const aServer = () => createCollaborationServer({ ...parts, publicOrigins: [], limits: { pollEvery: 3_600_000 } })
  const [one, other] = [aServer(), aServer()]
  try {
    await other.loadMap(ada, mapId)
    await one.applyCommandsToMap(ada, mapId, [claim('a')])
    expect([...(await other.loadMap(ada, mapId)).map.claims.keys()]).toEqual(['a'])
    await one.applyCommandsToMap(ada, mapId, [claim('b')])
    const again = await other.applyCommandsToMap(ada, mapId, [claim('b')])
    expect(again.ok, 'the claim is there already').toBe(false)
    await other.applyCommandsToMap(ada, mapId, [{ type: 'edit-text', id: 'b', text: 'b, amended' }])
    expect((await one.loadMap(ada, mapId)).map.claims.get('b')?.text).toBe('b, amended')
  } finally {
    await Promise.all([one.close(), other.close()])
  }
})

it('[CO41] a hint of rows that there are not, or of another epoch, keeps nobody from those to come, and is not told on', async () => {
  const parts = memoryParts()
  parts.addMap(mapId)
  parts.roles.set('ada', 'editor')
  const told: number[] = []
  let hint: HintListener = () => {}
  const peers = { committed: (_: string, __: number, head: number) => void told.push(head), onHint: (listener: HintListener) => ((hint = listener), () => {}), close: async () => {} }
  const one = createCollaborationServer({ ...parts, publicOrigins: [], limits: { pollEvery: 3_600_000 } })
  const other = createCollaborationServer({ ...parts, publicOrigins: [], limits: { pollEvery: 3_600_000 }, peers })
  try {
    await one.applyCommandsToMap(ada, mapId, [claim('a')])
    await other.loadMap(ada, mapId)
    for (const [epoch, head] of [[1, Number.MAX_SAFE_INTEGER], [1, 0], [7, 1], [0, Number.MAX_SAFE_INTEGER]] as const) hint(mapId, epoch, head)
    hint('no-such-map', 1, 5)
    await one.applyCommandsToMap(ada, mapId, [claim('b')])
    expect([...(await other.loadMap(ada, mapId)).map.claims.keys()]).toEqual(['a', 'b'])
    expect(await other.applyCommandsToMap(ada, mapId, [claim('c')])).toEqual({ ok: true, value: { seq: 3 } })
    expect(told).toEqual([3])
  } finally {
    await Promise.all([one.close(), other.close()])
  }
})
