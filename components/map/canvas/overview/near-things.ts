import type { ArgumentMap } from '../../../../lib/domain/argument/argument-map.ts'
import { centre, type Box } from '../../../../lib/domain/layout/box.ts'
import type { CanvasView } from './use-canvas-view.ts'
import type { SceneIndex } from './scene-index.ts'

/** What React Flow is given: never the whole of a big map. */
export interface NearThings {
  claims: ReadonlySet<string>
  relations: ReadonlySet<string>
}

const nothing: NearThings = { claims: new Set(), relations: new Set() }

/** Fewer cards than this are all given. */
const few = 80

/**
 * The cards in and around the window, every relation whose line passes there, and the cards at the ends of those: a line
 * needs both. `always`: what somebody writes in or holds stays, wherever the view is.
 */
export function nearThings(map: ArgumentMap, boxes: ReadonlyMap<string, Box>, index: SceneIndex, { overview, region, most }: CanvasView, always: Iterable<string>): NearThings {
  if (boxes.size <= few) return { claims: new Set(map.claims.keys()), relations: new Set(map.relations.keys()) }
  const kept = [...always].filter((id) => map.claims.has(id))
  if (overview || region === null) return kept.length === 0 ? nothing : { claims: new Set(kept), relations: new Set() }
  const near = index.cardsIn(region)
  if (near.length > most) {
    const { x, y } = centre(region)
    const away = new Map(near.map((id) => [id, Math.hypot(boxes.get(id)!.x - x, boxes.get(id)!.y - y)]))
    near.sort((a, b) => away.get(a)! - away.get(b)!).length = most
  }
  const claims = new Set([...near, ...kept])
  const relations = new Set<string>()
  const whole = most === Infinity
  const take = (id: string) => {
    const relation = map.relations.get(id)
    if (!relation || relations.has(id)) return
    const ends = [...relation.premises.map(({ claim }) => claim), ...(relation.target.claim === undefined ? [] : [relation.target.claim])]
    if (!whole && ends.some((end) => !claims.has(end))) return
    relations.add(id)
    for (const end of ends) claims.add(end)
    if (relation.target.relation !== undefined) take(relation.target.relation)
  }
  for (const id of index.linesIn(region)) take(id)
  return { claims, relations }
}
