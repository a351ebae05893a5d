import type { Relation } from '../../../lib/domain/argument/relation.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'
import { lineOf, type Route } from '../../../lib/domain/layout/route-relations.ts'

/** An end of a relation that can be taken: its head, the end at a premise, or its middle, from which a new line is drawn. */
export type Grip = { end: 'target' } | { end: 'premise'; claim: string } | { end: 'hub' }

export interface PlacedGrip {
  grip: Grip
  at: Point
  /** The end of the line that stays where it is. */
  stays: Point
}

/** Where the ends of a relation's line can be taken, in canvas pixels. */
export function gripPlaces(relation: Relation, route: Route): PlacedGrip[] {
  const line = lineOf(route)
  const [start, tip] = [line[0]![0], route.trunk[3]]
  const { junction, stems, hub } = route
  const [lone] = relation.premises
  const premises =
    junction === null
      ? lone
        ? [{ grip: { end: 'premise', claim: lone.claim } as const, at: start, stays: tip }]
        : []
      : relation.premises.flatMap(({ claim }, index) => (stems[index] ? [{ grip: { end: 'premise', claim } as const, at: stems[index][0], stays: junction }] : []))
  return [...premises, { grip: { end: 'target' }, at: tip, stays: junction ?? start }, ...(relation.kind === 'supports' || relation.kind === 'attacks' || relation.kind === 'answers' ? [{ grip: { end: 'hub' } as const, at: hub, stays: hub }] : [])]
}
