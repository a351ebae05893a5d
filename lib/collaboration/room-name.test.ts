import { expect, it } from 'vitest'
import { mapRoom, parseRoom } from './room-name.ts'

it('reads the name it gives', () => {
  expect(parseRoom(mapRoom('0b7c-1'))).toEqual({ kind: 'map', mapId: '0b7c-1' })
})

it.each(['', 'map:', 'doc:1', 'map:a/b', 'map: ', `map:${'x'.repeat(201)}`])('knows no room “%s”', (name) => {
  expect(parseRoom(name)).toBeNull()
})
