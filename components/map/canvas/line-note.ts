import type { Relation } from '../../../lib/domain/argument/relation.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'
import { hubMarkOffset } from '../../../lib/domain/layout/place-hub-marks.ts'
import { lineWords } from '../words/line-words.ts'
import type { CanvasInput } from './map-nodes.ts'

/** What is written beside a line: at rest how many questions are open; chosen, what the line carries besides. */
export interface LineNote {
  /** How many critical questions are open; zero is not shown. */
  open: number
  /** Upper left corner of the count. */
  at: Point
  /** Only of a line that is chosen. */
  caption: string
}

export function lineNote({ open, hubMarks, marks, selected, routes }: CanvasInput, relation: Relation): LineNote | null {
  const count = open.get(relation.id) ?? 0
  const chosen = selected.has(relation.id)
  if (count === 0 && !chosen) return null
  const own = marks.get(relation.id)?.marks.length ?? 0
  const box = hubMarks.get(relation.id)
  const offset = hubMarkOffset(own)
  const hub = routes.get(relation.id)!.hub
  const at = box ? { x: box.x + offset.x, y: box.y + offset.y } : hub
  return { open: count, at, caption: chosen ? lineWords(relation, own > 0) : '' }
}

export function sameNote(one: LineNote | undefined, other: LineNote | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && one.open === other.open && one.caption === other.caption && one.at.x === other.at.x && one.at.y === other.at.y)
}
