import { describe, expect, it } from 'vitest'
import { aClaim, aMap, anAnswer, aPosition, aQuestion } from '../../../lib/domain/testing/factories.ts'
import { openingView } from './opening-view.ts'

const pane = { width: 1200, height: 800 }
const question = aQuestion()
const position = aPosition()
const claim = aClaim()
const map = aMap({ question: question.id, claims: [question, position, claim], relations: [anAnswer({ from: position, to: question })] })
const card = (x: number, y: number) => ({ x, y, width: 260, height: 60 })

function seen(boxes: Map<string, ReturnType<typeof card>>) {
  const { x, y, zoom } = openingView(map, boxes, pane)
  const inView = [...boxes].filter(([, box]) => box.x * zoom + x >= 0 && box.y * zoom + y >= 0 && (box.x + box.width) * zoom + x <= pane.width && (box.y + box.height) * zoom + y <= pane.height)
  return { zoom, inView: inView.map(([id]) => id) }
}

describe('the first view of a map', () => {
  it('[LA10] shows all of a small map, no larger than life', () => {
    expect(seen(new Map([[question.id, card(0, 0)], [position.id, card(400, 0)], [claim.id, card(800, 0)]]))).toEqual({ zoom: expect.closeTo(1, 0), inView: [question.id, position.id, claim.id] })
  })

  it('[LA10] shows the question and its answers of a large one', () => {
    const { zoom, inView } = seen(new Map([[question.id, card(0, 0)], [position.id, card(1000, 0)], [claim.id, card(9000, 0)]]))
    expect(zoom).toBeGreaterThanOrEqual(0.6)
    expect(inView).toEqual([question.id, position.id])
  })

  it('[LA10] shows the question where the answers lie too far apart to be read', () => {
    expect(seen(new Map([[question.id, card(0, 0)], [position.id, card(0, 9000)], [claim.id, card(9000, 0)]]))).toEqual({ zoom: 0.6, inView: [question.id] })
  })

  it('[LA10] shows the map beside a question that stands at its edge, not the ground beyond', () => {
    const { x, y } = openingView(map, new Map([[question.id, card(4000, 0)], [position.id, card(0, 9000)], [claim.id, card(9000, 2000)]]), pane)
    expect(y).toBe(40)
    expect(x).toBeCloseTo(pane.width / 2 - (4000 + 130) * 0.6)
  })

  it('[LA10] opens an empty map too', () => {
    expect(openingView(aMap(), new Map(), pane)).toEqual({ x: 600, y: 400, zoom: 1 })
  })
})
