import type { Point } from './box.ts'
import type { Route } from './route-relations.ts'

/** The bracket that gathers joint premises before their one arrow: a short bar across the trunk's start, with ticks towards the premises. */
export function bracket({ junction, stems, lead, trunk }: Pick<Route, 'junction' | 'stems' | 'lead' | 'trunk'>): readonly Point[] {
  if (!junction) return []
  const [, towards] = lead[0] ?? trunk
  // Upright or level, never slanted: the eye takes a slanted bracket for one more line.
  const level = Math.abs(towards.x - junction.x) > Math.abs(towards.y - junction.y)
  const along = level ? { x: Math.sign(towards.x - junction.x), y: 0 } : { x: 0, y: Math.sign(towards.y - junction.y) || -1 }
  const across = { x: -along.y, y: along.x }
  const half = Math.min(9 + stems.length * 3, 26)
  const corner = (side: number, back: number): Point => ({ x: junction.x + across.x * half * side - along.x * back, y: junction.y + across.y * half * side - along.y * back })
  return [corner(-1, 6), corner(-1, 0), corner(1, 0), corner(1, 6)]
}
