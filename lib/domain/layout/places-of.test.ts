import { describe, expect, it } from 'vitest'
import { aClaim, aMap, aQuestion, aSupport } from '../testing/factories.ts'
import { overlap } from './box.ts'
import { layoutId } from '../argument/views/layout-direction.ts'
import { faceCard } from './card-face.ts'
import { layoutMap } from './layout-map.ts'
import { placesOf } from './places-of.ts'

describe('a new card on a map that stands', () => {
  it.each(['sideways', 'down'] as const)('[LY12] moves nothing, and stands free where reasons of its claim do (%s)', (direction) => {
    const question = aQuestion()
    const reasons = Array.from({ length: 6 }, () => aClaim())
    const bare = aMap({ question: question.id, claims: [question, ...reasons], relations: reasons.map((reason, index) => aSupport({ from: reason, to: index < 2 ? question : reasons[index - 2]! })) })
    const map = { ...bare, views: [{ id: layoutId(question.id), type: 'layout' as const, direction }] }
    const before = layoutMap(map)
    const added = aClaim()
    const claims = new Map([...[...map.claims.values()].map((claim) => ({ ...claim, pos: { ...before.get(claim.id)!, byHand: false } })), added].map((claim) => [claim.id, claim]))
    const relation = aSupport({ from: added, to: reasons[0]! })
    const after = placesOf({ ...map, claims, relations: new Map([...map.relations, [relation.id, relation]]) })
    for (const [id, place] of before) expect(after.get(id)).toEqual(place)
    const boxOf = (id: string) => ({ ...after.get(id)!, ...sizeOf(claims.get(id)!) })
    for (const id of before.keys()) expect(overlap(boxOf(added.id), boxOf(id))).toBe(false)
    const [host, box] = [boxOf(reasons[0]!.id), boxOf(added.id)]
    if (direction === 'down') expect(box.y).toBeGreaterThan(host.y + host.height)
    else expect(Math.sign(box.x - host.x)).toBe(Math.sign(host.x - boxOf(question.id).x))
  })
})

function sizeOf(claim: Parameters<typeof faceCard>[0]) {
  const { width, height } = faceCard(claim, [], { maxLines: 4 })
  return { width, height }
}
