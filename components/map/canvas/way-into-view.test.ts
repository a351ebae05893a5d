import { expect, it } from 'vitest'
import { wayIn, wayLeft } from './way-into-view.ts'

const pane = { width: 1000, height: 600 }
const view = { x: 100, y: 0, zoom: 2 }

it('a card that is seen whole stays where it is', () => {
  expect(wayIn({ x: 50, y: 50, width: 200, height: 100 }, view, pane)).toEqual({ x: 0, y: 0 })
  expect(wayLeft({ x: 50, y: 50, width: 200, height: 100 }, view, pane)).toEqual({ x: 0, y: 0 })
})

it('a card outside comes in by the shortest way', () => {
  expect(wayIn({ x: 500, y: -100, width: 200, height: 100 }, view, pane)).toEqual({ x: 976 - 1500, y: 224 })
  expect(wayLeft({ x: 500, y: -100, width: 200, height: 100 }, view, pane)).toEqual({ x: 976 - 1500, y: 0 })
})

it('of one that is larger than the pane its beginning is shown', () => {
  expect(wayIn({ x: 500, y: 0, width: 900, height: 400 }, view, pane)).toEqual({ x: 24 - 1100, y: 24 })
})
