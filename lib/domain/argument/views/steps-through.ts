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
  const counts: number[] = []
  for (const { level } of rows) counts[level] = (counts[level] ?? 0) + 1
  let [depth, sum] = [0, counts[0] ?? 0]
  while (depth + 1 < counts.length && sum + (counts[depth + 1] ?? 0) <= most) sum += counts[++depth] ?? 0
  return rows.filter(({ level }) => level <= depth).slice(0, most).map(({ claim }) => ({ claim }))
}
