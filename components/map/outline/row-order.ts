import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { OutlineNode } from '../../../lib/domain/argument/argument-outline.ts'
import type { OutlineRow } from '../../../lib/domain/argument/outline-rows.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Block } from '../../../lib/domain/layout/swap-places.ts'

/** All that hang on the same row, in their order. */
export function siblingsOf(row: OutlineRow, { whole }: { whole: ReadonlyMap<string, OutlineRow> }): readonly OutlineNode[] {
  return row.above ? row.above.node.children : [...whole.values()].filter(({ level }) => level === 1).map(({ node }) => node)
}

/** Whether two neighbours may change places: answers come before reasons whatever their places, and the map's question before all. */
export function isSameSort(map: ArgumentMap, one: OutlineNode, other: OutlineNode): boolean {
  if (one.partOf !== undefined || other.partOf !== undefined) return one.partOf === other.partOf
  const [a, b] = [map.relations.get(one.relation ?? ''), map.relations.get(other.relation ?? '')]
  if (a && b) return a.kind === b.kind && a.target.claim === b.target.claim && a.target.relation === b.target.relation
  if (a || b || one.claim === map.question || other.claim === map.question) return false
  return map.claims.get(one.claim ?? '')?.kind === map.claims.get(other.claim ?? '')?.kind
}

/** What moves with a row: all that stands in full on it. */
export function blockOf(map: ArgumentMap, node: OutlineNode): Block {
  const claims: ClaimId[] = []
  const queue = [node]
  while (queue.length > 0) {
    const { claim, repeated, children } = queue.pop()!
    if (claim !== undefined && !repeated) claims.push(claim)
    queue.push(...children)
  }
  // A joint reason stands where the first of its premises does.
  return { head: node.claim ?? map.relations.get(node.relation ?? '')?.premises[0]?.claim ?? claims[0] ?? '', claims }
}
