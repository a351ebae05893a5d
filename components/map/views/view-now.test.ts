import { describe, expect, it } from 'vitest'
import type { MapRoomState } from '../state/map-room-context.tsx'
import { viewNow } from './apply-view.ts'

const seen = { x: 1, y: 2, width: 300, height: 200 }
const room = (closer: boolean) => ({ asked: { folded: new Set(['a']), focus: null, filter: {} }, canvasPlace: { seen: () => seen }, scene: { closer }, userId: 'ada' }) as unknown as MapRoomState

describe('what is seen now, as a view for everyone', () => {
  it('[SH9] has the part of the canvas that is seen', () => {
    expect(viewNow(room(false), { view: 'map' }, { name: 'Some', order: 1 })).toMatchObject({ folded: ['a'], place: seen, by: 'ada' })
  })

  it('[SH12] has none while cards are drawn closer together, nor keeps one of before', () => {
    expect(viewNow(room(true), { view: 'map' }, { name: 'Some', order: 1, place: seen })).not.toHaveProperty('place')
  })
})
