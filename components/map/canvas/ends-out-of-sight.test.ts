import { describe, expect, it } from 'vitest'
import { overlap, type Box } from '../../../lib/domain/layout/box.ts'
import { aClaim, aMap, anAttack, aSupport } from '../../../lib/domain/testing/factories.ts'
import { emphasisOf } from './emphasis.ts'
import { endsOutOfSight } from './ends-out-of-sight.ts'

const pane = { width: 1200, height: 800 }
const [middle, seen, far, below] = [aClaim(), aClaim(), aClaim(), aClaim()]
const many = Array.from({ length: 20 }, () => aClaim())
const relations = [aSupport({ from: seen, to: middle }), anAttack({ from: far, to: middle }), anAttack({ from: middle, to: below }), ...many.map((claim) => aSupport({ from: claim, to: middle }))]
const map = aMap({ claims: [middle, seen, far, below, ...many], relations })
const card = (x: number, y: number): Box => ({ x, y, width: 260, height: 60 })
const boxes = new Map([[middle.id, card(400, 300)], [seen.id, card(800, 300)], [far.id, card(5000, 320)], [below.id, card(420, 4000)], ...many.map(({ id }, index) => [id, card(-3000, index * 80)] as const)])
const view = { x: 0, y: 0, zoom: 1 }

describe('following lines', () => {
  it('[CV6] brings forward the lines of what is chosen and what is at their ends', () => {
    const emphasis = emphasisOf(map, far.id)!
    expect([...emphasis.ends]).toEqual([middle.id])
    expect([...emphasis.lines]).toEqual([relations[1]!.id])
    expect(emphasisOf(map, aClaim().id)).toBeNull()
  })

  it('[CV7] says what is beyond the window where the line leaves it, nothing of what is seen, and no words over others', () => {
    const ends = endsOutOfSight(map.relations, boxes, emphasisOf(map, middle.id)!, view, pane)
    expect(ends.length).toBeLessThanOrEqual(10)
    expect(ends.map(({ claim }) => claim)).not.toContain(seen.id)
    expect(ends.map(({ claim }) => claim)).toContain(below.id)
    const ground = ends.map(({ x, y }) => ({ x: x - 107, y: y - 12, width: 214, height: 24 }))
    ground.forEach((one, index) => ground.slice(index + 1).forEach((other) => expect(overlap(one, other)).toBe(false)))
    for (const { x, y } of ends) expect(x > 0 && y > 0 && x < pane.width && y < pane.height).toBe(true)
  })

  it('[CV7] says nothing while the claim itself is out of sight', () => {
    expect(endsOutOfSight(map.relations, boxes, emphasisOf(map, middle.id)!, { x: -9000, y: 0, zoom: 1 }, pane)).toEqual([])
  })
})
