import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArgumentMap } from '../argument/argument-map.ts'
import { readMap } from '../argument/read-map.ts'
import type { Relation } from '../argument/relation.ts'
import { layoutId } from '../argument/views/layout-direction.ts'
import { mapArbitrary } from '../testing/arbitraries.ts'
import { aClaim, aMap, anAttack, aPosition, aQuestion, aSupport } from '../testing/factories.ts'
import { boundsOf, centre, overlap, type Box, type Point } from './box.ts'
import { faceCard } from './card-face.ts'
import { layoutMap, type LayoutOptions } from './layout-map.ts'
import { routeRelations } from './route-relations.ts'

const seed = 2611
/** Few runs, and an end to shrinking: a failing case is told within a second or two. */
const runs = (numRuns: number) => ({ seed, numRuns, interruptAfterTimeLimit: 3000, markInterruptAsFailure: false })
const directions = ['sideways', 'down'] as const

function boxesOf(map: ArgumentMap, places: ReadonlyMap<string, Point>): Map<string, Box> {
  return new Map([...places].map(([id, place]) => [id, { ...place, width: faceCard(map.claims.get(id)!).width, height: faceCard(map.claims.get(id)!, [], { maxLines: 4 }).height }]))
}

function standing(map: ArgumentMap, places: ReadonlyMap<string, Point>): ArgumentMap {
  return { ...map, claims: new Map([...map.claims].map(([id, claim]) => [id, { ...claim, pos: places.has(id) ? { ...places.get(id)!, byHand: false } : undefined }])) }
}

/** A question, answers, and reasons under anything that stands before them; now and then joint, now and then used twice. */
const grownArbitrary: fc.Arbitrary<ArgumentMap> = fc.array(fc.record({ on: fc.nat(), also: fc.nat(), joint: fc.nat(4), words: fc.integer({ min: 1, max: 30 }) }), { minLength: 3, maxLength: 16 }).map((grown) => {
  const claims = [aQuestion({ id: 'c000' })]
  const relations: Relation[] = []
  grown.forEach(({ on, also, joint, words }, index) => {
    const id = `c${String(index + 1).padStart(3, '0')}`
    claims.push(aClaim({ id, text: 'word '.repeat(words) }))
    const last = relations.at(-1)
    if (joint === 0 && last) relations[relations.length - 1] = { ...last, premises: [...last.premises, { claim: id }] }
    else relations.push(aSupport({ id: `r${String(index).padStart(3, '0')}`, from: id, to: claims[on % (index + 1)]!.id }))
    if (also % 4 === 0 && index > 1) relations.push(anAttack({ id: `s${String(index).padStart(3, '0')}`, from: id, to: claims[also % index]!.id }))
  })
  return readMap(aMap({ question: 'c000', claims, relations })).map
})

function medianShift(before: ReadonlyMap<string, Point>, after: ReadonlyMap<string, Point>): number {
  const shifts = [...before].map(([id, at]) => Math.hypot(after.get(id)!.x - at.x, after.get(id)!.y - at.y)).sort((a, b) => a - b)
  return shifts[shifts.length >> 1]!
}

const ways: LayoutOptions[] = directions.flatMap((direction) => [{ direction }, { direction, keepNear: true }, { direction, effort: 'quick' as const }, { direction, stop: () => true }])

describe(`layered layout (seed ${seed})`, () => {
  it('[LY1] depends on the map alone, whichever way it runs', () => {
    fc.assert(
      fc.property(mapArbitrary, fc.constantFrom(...ways), (raw, options) => {
        const map = readMap(raw).map
        const other = { ...map, claims: new Map([...map.claims].reverse()), relations: new Map([...map.relations].reverse()) }
        expect(new Map([...layoutMap(other, options)].sort())).toEqual(new Map([...layoutMap(map, options)].sort()))
      }),
      runs(24),
    )
  })

  it('[LY2] lets no card lie over another, but for two that people put there', () => {
    fc.assert(
      fc.property(fc.oneof(mapArbitrary.map((raw) => readMap(raw).map), grownArbitrary), fc.constantFrom(...ways), (map, options) => {
        const boxes = [...boxesOf(map, layoutMap(map, options))]
        expect(boxes).toHaveLength(map.claims.size)
        const byHand = (id: string) => map.claims.get(id)!.pos?.byHand === true
        expect(boxes.flatMap(([one, box], index) => boxes.slice(index + 1).filter(([other, there]) => overlap(box, there) && !(byHand(one) && byHand(other))).map(([other]) => `${one} over ${other}`))).toEqual([])
      }),
      runs(30),
    )
  })

  it('[LY3] keeps joint premises together: no other card stands between them', () => {
    fc.assert(
      fc.property(grownArbitrary, fc.constantFrom(...directions), (map, direction) => {
        const boxes = boxesOf(map, layoutMap(map, { direction }))
        const uses = (claim: string) => [...map.relations.values()].filter(({ premises }) => premises.some((premise) => premise.claim === claim)).length
        for (const { premises } of map.relations.values()) {
          if (premises.length < 2 || premises.some(({ claim }) => uses(claim) > 1)) continue
          const group = premises.map(({ claim }) => boxes.get(claim)!)
          const around = boundsOf(group)
          expect(direction === 'sideways' ? around.width : around.height).toBeLessThanOrEqual(Math.max(...group.map((box) => (direction === 'sideways' ? box.width : box.height))))
          expect([...boxes].filter(([id, box]) => !premises.some(({ claim }) => claim === id) && overlap(box, around))).toEqual([])
        }
      }),
      runs(18),
    )
  })

  it('[LY4] puts every reason further out than what it bears on: below it, or away from the question', () => {
    fc.assert(
      fc.property(grownArbitrary, (map) => {
        const down = boxesOf(map, layoutMap(map, { direction: 'down' }))
        for (const { premises, target } of map.relations.values())
          for (const { claim } of premises) if (target.claim) expect(down.get(claim)!.y).toBeGreaterThanOrEqual(down.get(target.claim)!.y + down.get(target.claim)!.height)
        const sideways = boxesOf(map, layoutMap(map, { direction: 'sideways' }))
        const out = (id: string) => centre(sideways.get(id)!).x - centre(sideways.get('c000')!).x
        for (const { premises, target } of map.relations.values())
          for (const { claim } of premises) {
            if (!target.claim || Math.sign(out(claim)) !== Math.sign(out(target.claim))) continue
            expect(Math.abs(out(claim))).toBeGreaterThan(Math.abs(out(target.claim)) + 200)
          }
      }),
      runs(24),
    )
  })

  it('[LY5] leaves a tidy map as it stands when it is tidied near to that, and moves little for what is new', () => {
    fc.assert(
      fc.property(grownArbitrary, fc.constantFrom(...directions), (map, direction) => {
        const places = layoutMap(map, { direction })
        expect(medianShift(places, layoutMap(standing(map, places), { direction, keepNear: true }))).toBeLessThan(2)
        // A card of a stack that gets a reason of its own has to leave the stack: LY5 excepts that.
        const borneOn = new Set([...map.relations.values()].flatMap(({ target }) => target.claim ?? []))
        const host = [...map.claims.keys()].filter((id) => direction === 'sideways' || borneOn.has(id)).at(-1)!
        const grown = aMap({ question: 'c000', claims: [...standing(map, places).claims.values(), aClaim({ id: 'new' })], relations: [...map.relations.values(), aSupport({ from: 'new', to: host })] })
        const again = layoutMap(grown, { direction, keepNear: true })
        expect(medianShift(places, again)).toBeLessThanOrEqual(40)
      }),
      runs(12),
    )
  })

  it('[LY6] lets what stands below a card that a person placed go with it', () => {
    const [question, position, reason] = [aQuestion(), aPosition({ pos: { x: 4000, y: 3000, byHand: true } }), aClaim()]
    const map = aMap({ question: question.id, claims: [question, position, reason], relations: [aSupport({ from: position, to: question }), aSupport({ from: reason, to: position })] })
    const places = layoutMap(map)
    expect(places.get(position.id)).toEqual({ x: 4000, y: 3000 })
    const free = layoutMap({ ...map, claims: new Map([...map.claims].map(([id, { pos: _, ...claim }]) => [id, claim])) })
    expect(places.get(reason.id)!.x - 4000).toBe(free.get(reason.id)!.x - free.get(position.id)!.x)
  })

  it('[LY7] packs what nothing joins into something like the shape of a screen', () => {
    const claims = Array.from({ length: 60 }, () => aClaim())
    const map = aMap({ claims })
    const { width, height } = boundsOf(boxesOf(map, layoutMap(map)).values())
    expect(width / height).toBeGreaterThan(1)
    expect(width / height).toBeLessThan(2.6)
  })

  it('[LY8] stacks reasons on which nothing bears, where a map grows downwards, and leads their lines past the stack', () => {
    const question = aQuestion()
    const reasons = Array.from({ length: 4 }, () => aClaim())
    const bare = aMap({ question: question.id, claims: [question, ...reasons], relations: reasons.map((reason) => aSupport({ from: reason, to: question })) })
    const map = { ...bare, views: [{ id: layoutId(question.id), type: 'layout', direction: 'down' }] }
    const boxes = boxesOf(map, layoutMap(map))
    expect(new Set(reasons.map(({ id }) => boxes.get(id)!.x)).size).toBe(1)
    const lowest = reasons.map(({ id }) => id).sort((a, b) => boxes.get(b)!.y - boxes.get(a)!.y)[0]!
    const route = [...routeRelations(map, boxes).values()].find(({ relation }) => map.relations.get(relation)!.premises[0]!.claim === lowest)!
    expect(route.lead.at(-1)![3].x).toBeLessThan(boxes.get(lowest)!.x)
    expect(route.lead.at(-1)![3].y).toBeLessThan(Math.min(...reasons.map(({ id }) => boxes.get(id)!.y)))
  })
})
