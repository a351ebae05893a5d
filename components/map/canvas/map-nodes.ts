import { Position, type Node } from '@xyflow/react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Claim } from '../../../lib/domain/argument/claim.ts'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import type { ClaimId, RelationId } from '../../../lib/domain/ids.ts'
import type { Box } from '../../../lib/domain/layout/box.ts'
import type { CardFace } from '../../../lib/domain/layout/card-face.ts'
import { relationMeaning, type RelationMeaning } from '../../../lib/domain/layout/relation-meaning.ts'
import type { Route } from '../../../lib/domain/layout/route-relations.ts'
import type { ChangeMark, ChangeMarks } from '../changes/change-marks.ts'
import type { StandingControl, StandingMark } from '../standing/standing-control.ts'
import type { Emphasis } from './emphasis.ts'
import type { SourceMark } from './evidence-marks.ts'
import type { NearThings } from './overview/near-things.ts'

export type ClaimNode = Node<{ claim: Claim; face: CardFace; marks: readonly SourceMark[]; holders: readonly Holder[]; editing: boolean; canEdit: boolean; change?: ChangeMark; stands?: StandingMark }, 'claim'>
export type JunctionNode = Node<{ relation: Relation; meaning: RelationMeaning; marks: readonly SourceMark[]; marksAt: Box; change?: ChangeMark }, 'junction'>
export type MapNode = ClaimNode | JunctionNode

/** Someone else who has this thing selected. */
export interface Holder {
  id: string
  name: string
  colour: string
}

export interface CanvasInput {
  map: ArgumentMap
  faces: ReadonlyMap<ClaimId, CardFace>
  boxes: ReadonlyMap<ClaimId, Box>
  routes: ReadonlyMap<RelationId, Route>
  marks: ReadonlyMap<string, { marks: readonly SourceMark[] }>
  hubMarks: ReadonlyMap<RelationId, Box>
  /** How many critical questions of a step are open. */
  open: ReadonlyMap<RelationId, number>
  junctions: ReadonlySet<RelationId>
  selected: ReadonlySet<string>
  holders: ReadonlyMap<string, readonly Holder[]>
  canEdit: boolean
  /** Cards cannot be moved: they are drawn elsewhere than where they stand. */
  closer: boolean
  editing: ClaimId | null
  changes: ChangeMarks
  /** What is in and around the window: nothing else is given to React Flow. */
  near: NearThings
  /** Whose lines stand out. */
  emphasis: Emphasis | null
  /** What steps back because it is not what somebody looks for. */
  faded: ReadonlySet<string>
  /** How claims and steps stand, where that is shown. */
  stands: Pick<StandingControl, 'marks' | 'idle'>
}

const none: readonly never[] = []
const hubSize = 14
/** What is outside the window is not drawn, but for what is being dragged: a card in which somebody writes must not go from under their hands. */
const staysDrawn = { dragging: true }

/**
 * Does the relation need a thing of its own on the canvas? Only where lines meet on it: joint premises, another relation
 * that bears on it, or evidence of its own.
 */
export function junctionIds({ map, marks }: Pick<CanvasInput, 'map' | 'marks'>): Set<RelationId> {
  const ids = new Set<RelationId>()
  for (const relation of map.relations.values()) {
    if (relation.premises.length !== 1 || marks.has(relation.id)) ids.add(relation.id)
    if (relation.target.relation !== undefined) ids.add(relation.target.relation)
  }
  return ids
}

/** React Flow's nodes. An unchanged node is the same object as before, so that only what changed is drawn again. */
export function mapNodes(input: CanvasInput, before: ReadonlyMap<string, MapNode>): MapNode[] {
  const nodes: MapNode[] = []
  for (const id of input.near.claims) {
    const claim = input.map.claims.get(id)
    const box = input.boxes.get(id)
    const face = input.faces.get(id)
    if (!claim || !box || !face) continue
    const marks = input.marks.get(claim.id)?.marks ?? none
    const holders = input.holders.get(claim.id) ?? none
    const selected = input.selected.has(claim.id)
    const editing = input.editing === claim.id
    const change = input.changes.get(claim.id)
    const stands = input.stands.marks.get(claim.id)
    const className = standing(id, input.emphasis?.ends.has(id) === true, input.faded, input.emphasis?.at === id)
    const draggable = input.canEdit && !editing && !input.closer
    const old = before.get(claim.id)
    const same =
      old?.type === 'claim' &&
      old.data.claim === claim &&
      old.data.face === face &&
      old.data.holders === holders &&
      old.selected === selected &&
      old.data.editing === editing &&
      old.data.canEdit === input.canEdit &&
      old.draggable === draggable &&
      old.data.change === change &&
      old.data.stands === stands &&
      old.className === className &&
      sameBox(old, box)
    nodes.push(
      same
        ? old
        : { ...frame(claim.id, box), type: 'claim', data: { claim, face, marks, holders, editing, canEdit: input.canEdit, ...(change ? { change } : {}), ...(stands ? { stands } : {}) }, selected, draggable, ...(editing ? staysDrawn : {}), ...(className ? { className } : {}), zIndex: editing ? 4 : selected ? 3 : 2 },
    )
  }
  for (const id of input.near.relations) {
    if (!input.junctions.has(id)) continue
    const relation = input.map.relations.get(id)
    const route = input.routes.get(id)
    if (!relation || !route) continue
    const marks = input.marks.get(id)?.marks ?? none
    const selected = input.selected.has(id)
    const change = input.changes.get(id)
    const className = standing(id, input.emphasis?.lines.has(id) === true, input.faded)
    const box = { x: route.hub.x - hubSize / 2, y: route.hub.y - hubSize / 2, width: hubSize, height: hubSize }
    const place = input.hubMarks.get(id) ?? box
    const marksAt = { ...place, x: place.x - box.x, y: place.y - box.y }
    const old = before.get(id)
    const same = old?.type === 'junction' && old.data.relation === relation && old.data.marks === marks && old.data.marksAt.x === marksAt.x && old.data.marksAt.y === marksAt.y && old.data.change === change && old.className === className && old.selected === selected && sameBox(old, box)
    nodes.push(
      same
        ? old
        : {
            ...frame(id, box),
            type: 'junction',
            data: { relation, meaning: relationMeaning(relation), marks, marksAt, ...(change ? { change } : {}) },
            selected,
            ...(className ? { className } : {}),
            draggable: false,
            zIndex: 2,
          },
    )
  }
  return nodes
}

/** The class of what stands out while lines are followed, and of what steps back (map-canvas.module.css). */
export function standing(id: string, followed: boolean, faded: ReadonlySet<string>, at = false): string | undefined {
  return at ? 'followed at' : followed ? 'followed' : faded.has(id) ? 'faded' : undefined
}

/** Sizes and handles are given, not measured: React Flow then mounts only what is in view, and fits all of it (7-targets). */
function frame(id: string, box: Box) {
  const dot = { width: 12, height: 12, x: box.width / 2 - 6 }
  return {
    id,
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    measured: { width: box.width, height: box.height },
    handles: [
      { ...dot, id: 'out', type: 'source' as const, position: Position.Top, y: -6 },
      { ...dot, id: 'in', type: 'target' as const, position: Position.Bottom, y: box.height - 6 },
    ],
  }
}

function sameBox(node: MapNode, box: Box): boolean {
  return node.position.x === box.x && node.position.y === box.y && node.width === box.width && node.height === box.height
}
