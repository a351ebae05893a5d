import type { OutlineNode } from './outline-tree.ts'

export interface ShownRow {
  node: OutlineNode
  level: number
  position: number
  siblings: number
}

/** The tree from top to bottom, without what lies under a folded row. `folded` holds keys of nodes. */
export function shownRows(nodes: readonly OutlineNode[], folded: ReadonlySet<string>, level = 1): ShownRow[] {
  return nodes.flatMap((node, index) => [
    { node, level, position: index + 1, siblings: nodes.length },
    ...(folded.has(node.key) ? [] : shownRows(node.children, folded, level + 1)),
  ])
}

/** The claim or relation that a row is about. */
export function idOf(node: OutlineNode): string {
  return node.claim ?? node.relation!
}

/** The row's id in the page. */
export function rowId(key: string): string {
  return `row${key}`
}
