import type { Relation } from '../../../lib/domain/argument/relation.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'
import { hubMarkOffset } from '../../../lib/domain/layout/place-hub-marks.ts'
import type { CanvasInput } from './map-nodes.ts'

/** What is written beside a line: how many critical questions are open. */
export interface LineNote {
  open: number
  /** Upper left corner of the count. */
  at: Point
}

export function lineNote({ open, hubMarks, marks, routes }: CanvasInput, relation: Relation): LineNote | null {
  const count = open.get(relation.id) ?? 0
  if (count === 0) return null
  const box = hubMarks.get(relation.id)
  const offset = hubMarkOffset(marks.get(relation.id)?.marks.length ?? 0)
  const hub = routes.get(relation.id)!.hub
  const at = box ? { x: box.x + offset.x, y: box.y + offset.y } : hub
  return { open: count, at }
}

export function sameNote(one: LineNote | undefined, other: LineNote | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && one.open === other.open && one.at.x === other.at.x && one.at.y === other.at.y)
}
