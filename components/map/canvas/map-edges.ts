import type { Edge } from '@xyflow/react'
import type { RelationId } from '../../../lib/domain/ids.ts'
import { bracket } from '../../../lib/domain/layout/bracket.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'
import type { RelationMeaning } from '../../../lib/domain/layout/relation-meaning.ts'
import { lineOf, type Curve, type Route } from '../../../lib/domain/layout/route-relations.ts'
import type { ChangeMark } from '../changes/change-marks.ts'
import { lineNote, sameNote, type LineNote } from './line-note.ts'
import { standing, type CanvasInput } from './map-nodes.ts'

export interface LineData extends Record<string, unknown> {
  relation: RelationId
  meaning: RelationMeaning
  path: string
  chosen: boolean
  /** Present on the line that carries the relation's head. */
  end?: { at: Point; angle: number }
  hub: Point
  /** Gathers joint premises before the one arrow. */
  bracket?: string
  change?: ChangeMark
  note?: LineNote
  /** A support or an attack that does not count. */
  idle?: boolean
}
export type MapEdge = Edge<LineData, 'relation'>

/** Lines that stand out are drawn over the others, under all cards. */
const above = 1

/**
 * React Flow's edges: one line from claim to claim where that is all there is; stems and a trunk where they meet at a
 * junction. An unchanged edge is the same object as before.
 */
export function mapEdges(input: CanvasInput, before: ReadonlyMap<string, MapEdge>): MapEdge[] {
  const { map, routes, junctions, selected, changes, near, emphasis, faded, stands: how } = input
  const edges: MapEdge[] = []
  const put = (id: string, source: string, target: string, data: LineData) => {
    const old = before.get(id)
    const stands = data.chosen || emphasis?.lines.has(data.relation) === true
    const className = standing(data.relation, stands, faded)
    const same =
      old?.data && old.className === className && old.source === source && old.target === target && old.data.path === data.path && old.data.bracket === data.bracket && old.data.meaning === data.meaning && old.data.change === data.change && sameNote(old.data.note, data.note) && old.data.idle === data.idle && old.data.chosen === data.chosen
    edges.push(same ? old : { id, source, target, sourceHandle: 'out', targetHandle: 'in', type: 'relation', data, selected: data.chosen, focusable: false, ...(className ? { className } : {}), ...(stands ? { zIndex: above } : {}) })
  }
  for (const id of near.relations) {
    const relation = map.relations.get(id)
    const route = routes.get(id)
    if (!relation || !route) continue
    const target = relation.target.claim ?? relation.target.relation
    const change = changes.get(relation.id)
    const line = { relation: relation.id, meaning: route.meaning, chosen: selected.has(relation.id), hub: route.hub, ...(change ? { change } : {}), ...(how.idle.has(relation.id) ? { idle: true } : {}) }
    const note = lineNote(input, relation)
    const trunk = { ...line, ...(note ? { note } : {}), path: linePath(route), end: { at: route.trunk[3], angle: route.angle }, ...(route.junction ? { bracket: bracketPath(route) } : {}) }
    const lone = relation.premises[0]
    if (!junctions.has(relation.id) && lone) {
      put(relation.id, lone.claim, target, trunk)
      continue
    }
    // The whole line of a lone premise hangs on the junction in its middle: it is in view when either half is.
    if (route.stems.length === 0) put(relation.id, lone?.claim ?? relation.id, target, trunk)
    else put(relation.id, relation.id, target, trunk)
    stems(route, relation.premises).forEach(({ claim, curve }) =>
      put(`${relation.id}<${claim}`, claim, relation.id, { ...line, path: curvePath(curve) }),
    )
  }
  return edges
}

function stems(route: Route, premises: readonly { claim: string }[]) {
  return route.stems.flatMap((curve, index) => (premises[index] ? [{ claim: premises[index].claim, curve }] : []))
}

function bracketPath(route: Route): string {
  return `M${bracket(route).map(({ x, y }) => `${n(x)} ${n(y)}`).join('L')}`
}

function linePath(route: Route): string {
  return lineOf(route).map((curve, index) => (index === 0 ? curvePath(curve) : curvePath(curve).replace(/^M[^C]*/, ''))).join('')
}

export function curvePath([a, b, c, d]: Curve): string {
  return `M${n(a.x)} ${n(a.y)}C${n(b.x)} ${n(b.y)} ${n(c.x)} ${n(c.y)} ${n(d.x)} ${n(d.y)}`
}

/** A tenth of a pixel is enough, and keeps equal paths equal. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}
