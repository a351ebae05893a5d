import type { ArgumentMap } from '../argument/argument-map.ts'
import type { ClaimId } from '../ids.ts'
import { boundsOf, type Box, type Point } from './box.ts'
import { faceCard } from './card-face.ts'
import { mapForest, type MapTreeNode, type MapTreeReason } from './map-tree.ts'
import { placeInColumn } from './place-in-column.ts'
import { placeNear } from './place-near.ts'

export interface LayoutOptions {
  /** Sizes of the cards in pixels; by default as `faceCard` sets them with four lines. */
  sizes?: ReadonlyMap<ClaimId, { width: number; height: number }>
  /** Cards that a person placed stay where they are. On by default. */
  keepByHand?: boolean
}

type SizeOf = (id: ClaimId) => { width: number; height: number }

/** Room between columns (lines, brackets and rings live there), between neighbours, and between unrelated trees. */
const columnGap = 118
const reasonGap = 26
const premiseGap = 14
const treeGap = 72

/**
 * Where every claim of a clean map goes: the question in the middle, its answers to both sides so that the halves weigh
 * the same, reasons further out than what they bear on. Cards are wider than high, so a map that grows sideways stays
 * near the shape of a screen, and no line has to run behind a card of its own column. Deterministic: the same map gives
 * the same places. Upper left corners, canvas pixels.
 */
export function layoutMap(map: ArgumentMap, { sizes, keepByHand = true }: LayoutOptions = {}): Map<ClaimId, Point> {
  const sizeOf: SizeOf = (id) => sizes?.get(id) ?? faceCard(map.claims.get(id)!, [], { maxLines: 4 })
  const trees = mapForest(map).map((tree) => ({ tree, sides: halves(tree, sizeOf) }))
  const right = columnStarts(trees.map(({ tree, sides }) => ({ ...tree, reasons: sides.right })), sizeOf)
  // The left half is laid out as if to the right and mirrored about the roots' column.
  const left = columnStarts(trees.map(({ tree, sides }) => ({ ...tree, reasons: sides.left })), sizeOf)
  const corners = new Map<ClaimId, Point>()
  let top = 0
  for (const { tree, sides } of trees) {
    const [rightward, leftward] = [new Map<ClaimId, Point>(), new Map<ClaimId, Point>()]
    const heights = [placeTree({ ...tree, reasons: sides.right }, 0, 0, right, sizeOf, rightward), placeTree({ ...tree, reasons: sides.left }, 0, 0, left, sizeOf, leftward)]
    // Both halves hang from the one root, so the half whose root lies higher moves down to the other's.
    const roots = [rightward.get(tree.claim)!.y, leftward.get(tree.claim)!.y]
    const level = Math.max(...roots)
    for (const [id, { x, y }] of rightward) corners.set(id, { x, y: top + y + level - roots[0]! })
    for (const [id, { x, y }] of leftward) if (id !== tree.claim) corners.set(id, { x: left[0]! + (left[1]! - columnGap) - x - sizeOf(id).width, y: top + y + level - roots[1]! })
    top += Math.max(heights[0]! + level - roots[0]!, heights[1]! + level - roots[1]!) + treeGap
  }
  return keepByHand ? aroundFixed(map, corners, sizeOf) : corners
}

/** A root's reasons in two halves of about the same height, in their order; a small tree stays whole on the right. */
function halves(tree: MapTreeNode, sizeOf: SizeOf): { left: MapTreeReason[]; right: MapTreeReason[] } {
  const sides = { left: [] as MapTreeReason[], right: [] as MapTreeReason[] }
  const heights = { left: 0, right: 0 }
  const own = tree.reasons.map((reason) => ({ reason, height: reasonHeight(reason, sizeOf) }))
  const total = own.reduce((sum, { height }) => sum + height, 0)
  for (const { reason, height } of own) {
    const side = total < 900 || heights.right <= heights.left ? 'right' : 'left'
    sides[side].push(reason)
    heights[side] += height
  }
  return sides
}

function reasonHeight(reason: MapTreeReason, sizeOf: SizeOf): number {
  const premises = reason.premises.map((premise) => Math.max(sizeOf(premise.claim).height, sum(premise.reasons.map((inner) => reasonHeight(inner, sizeOf)))) + premiseGap)
  return sum(premises) + sum(reason.onInference.map((inner) => reasonHeight(inner, sizeOf))) + reasonGap
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Where every column starts, counted from the roots': each is as wide as its widest card. One start more than columns. */
function columnStarts(forest: readonly MapTreeNode[], sizeOf: SizeOf): number[] {
  const widths: number[] = []
  const visit = (node: MapTreeNode, depth: number) => {
    widths[depth] = Math.max(widths[depth] ?? 0, sizeOf(node.claim).width)
    const visitReasons = (reasons: readonly MapTreeReason[]): void =>
      reasons.forEach((reason) => {
        reason.premises.forEach((premise) => visit(premise, depth + 1))
        visitReasons(reason.onInference)
      })
    visitReasons(node.reasons)
  }
  forest.forEach((tree) => visit(tree, 0))
  const starts = [0]
  for (const width of widths) starts.push(starts.at(-1)! + width + columnGap)
  return starts
}

/** Places a tree with its highest point at `top`; gives the height it takes. */
function placeTree(node: MapTreeNode, depth: number, top: number, columns: readonly number[], sizeOf: SizeOf, corners: Map<ClaimId, Point>): number {
  const { height } = sizeOf(node.claim)
  const centres: number[] = []
  const placeReasons = (reasons: readonly MapTreeReason[], start: number, above: boolean): number => {
    let y = start
    reasons.forEach((reason, index) => {
      if (index > 0 || above) y += reasonGap
      reason.premises.forEach((premise, place) => {
        if (place > 0) y += premiseGap
        y += placeTree(premise, depth + 1, y, columns, sizeOf, corners)
        centres.push(corners.get(premise.claim)!.y + sizeOf(premise.claim).height / 2)
      })
      y = placeReasons(reason.onInference, y, reason.premises.length > 0)
    })
    return y
  }
  const reasonsHeight = placeReasons(node.reasons, top, false) - top
  // A card is level with the middle of its reasons; where it is higher than they are, they move down to its middle.
  const middle = centres.length > 0 ? (centres[0]! + centres.at(-1)!) / 2 : top + height / 2
  const lack = Math.max(0, top + height / 2 - middle)
  corners.set(node.claim, { x: columns[depth]!, y: Math.round(middle - height / 2 + lack) })
  if (lack > 0) moveDown(node.reasons, lack, corners)
  return Math.max(middle + height / 2 + lack - top, reasonsHeight + lack)
}

function moveDown(reasons: readonly MapTreeReason[], by: number, corners: Map<ClaimId, Point>): void {
  for (const reason of reasons) {
    for (const premise of reason.premises) {
      const corner = corners.get(premise.claim)!
      corners.set(premise.claim, { x: corner.x, y: Math.round(corner.y + by) })
      moveDown(premise.reasons, by, corners)
    }
    moveDown(reason.onInference, by, corners)
  }
}

/** Moves the whole drawing so that it lies best over what people placed, then each other card to the nearest free place. */
function aroundFixed(map: ArgumentMap, corners: Map<ClaimId, Point>, sizeOf: SizeOf): Map<ClaimId, Point> {
  const fixed = [...map.claims.values()].filter((claim) => claim.pos?.byHand)
  if (fixed.length === 0) return corners
  const shift = {
    x: median(fixed.map((claim) => claim.pos!.x - corners.get(claim.id)!.x)),
    y: median(fixed.map((claim) => claim.pos!.y - corners.get(claim.id)!.y)),
  }
  const result = new Map<ClaimId, Point>()
  const taken: Box[] = []
  for (const claim of fixed) {
    const { x, y } = claim.pos!
    result.set(claim.id, { x, y })
    const { width, height } = sizeOf(claim.id)
    taken.push({ x, y, width, height })
  }
  const rest = [...corners].filter(([id]) => !result.has(id)).sort(([, a], [, b]) => a.y - b.y || a.x - b.x)
  for (const [id, corner] of rest) {
    const { width, height } = sizeOf(id)
    const point = placeNear({ x: corner.x + shift.x, y: corner.y + shift.y, width, height }, taken, 20)
    result.set(id, point)
    taken.push({ ...point, width, height })
  }
  return result
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)
}

/** Every claim's place: its own, else as the layout gives it beside those that have one. */
export function placesOf(map: ArgumentMap, options: LayoutOptions = {}): Map<ClaimId, Point> {
  const unplaced = [...map.claims.values()].filter((claim) => !claim.pos)
  const own = new Map([...map.claims.values()].flatMap((claim) => (claim.pos ? [[claim.id, { x: claim.pos.x, y: claim.pos.y }] as const] : [])))
  if (unplaced.length === 0) return own
  if (own.size === 0) return layoutMap(map, { ...options, keepByHand: false })
  return besidePlaced(map, own, unplaced.map(({ id }) => id).sort(), options)
}

/** Cards without a place go to the right of what they bear on, else beside the map: derived from the map alone, the same for everyone. */
function besidePlaced(map: ArgumentMap, own: Map<ClaimId, Point>, unplaced: readonly ClaimId[], { sizes }: LayoutOptions): Map<ClaimId, Point> {
  const sizeOf = (id: ClaimId) => sizes?.get(id) ?? faceCard(map.claims.get(id)!, [], { maxLines: 4 })
  const boxOf = (id: ClaimId): Box => {
    const { width, height } = sizeOf(id)
    return { ...own.get(id)!, width, height }
  }
  const taken = [...own.keys()].map(boxOf)
  let waiting = [...unplaced]
  while (waiting.length > 0) {
    const ready = waiting.filter((id) => neighbour(map, id, own) !== undefined)
    const next = ready[0] ?? waiting[0]!
    const host = neighbour(map, next, own)
    const { width, height } = sizeOf(next)
    const bounds = boundsOf(taken)
    const wish = host ? { x: own.get(host)!.x + sizeOf(host).width + columnGap, y: own.get(host)!.y, width, height } : { x: bounds.x + bounds.width + 60, y: bounds.y, width, height }
    own.set(next, placeInColumn(wish, taken))
    taken.push(boxOf(next))
    waiting = waiting.filter((id) => id !== next)
  }
  return own
}

function neighbour(map: ArgumentMap, id: ClaimId, placed: ReadonlyMap<ClaimId, Point>): ClaimId | undefined {
  for (const relation of [...map.relations.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const ends = [relation.target.claim, ...relation.premises.map(({ claim }) => claim)]
    if (!ends.includes(id)) continue
    const other = ends.find((end) => end !== undefined && end !== id && placed.has(end))
    if (other) return other
  }
  return undefined
}
