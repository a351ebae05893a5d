import type { ArgumentMap } from '../argument-map.ts'
import { argumentOutline, type OutlineNode } from '../argument-outline.ts'
import type { StepTarget } from './step.ts'

/** Longer than this, nobody listens to the end. */
const most = 40

/**
 * A way through a map for whoever has chosen none: its claims in the order of the outline, each once. Where that is too long,
 * only the upper rows: as many levels as fit, but always the first.
 */
export function stepsThrough(map: ArgumentMap, places?: ReadonlyMap<string, { x: number; y: number }>): StepTarget[] {
  const rows: { claim: string; level: number }[] = []
  const stack = argumentOutline(map, places ? { places } : {}).map((node): [OutlineNode, number] => [node, 0]).reverse()
  while (stack.length > 0) {
    const [node, level] = stack.pop()!
    if (node.claim !== undefined && !node.repeated && map.claims.get(node.claim)!.text.trim() !== '') rows.push({ claim: node.claim, level })
    // The premises of a joint reason stand as deep as the reason does.
    const below = node.claim === undefined ? level : level + 1
    for (const child of node.children.toReversed()) stack.push([child, below])
  }
  for (let depth = Math.max(0, ...rows.map(({ level }) => level)); depth > 0; depth--) {
    const kept = rows.filter(({ level }) => level <= depth)
    if (kept.length <= most) return kept.map(({ claim }) => ({ claim }))
  }
  return rows.filter(({ level }) => level === 0).slice(0, most).map(({ claim }) => ({ claim }))
}
