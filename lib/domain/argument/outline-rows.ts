import type { OutlineNode } from './argument-outline.ts'

/** One line of the outline as it is read from the top down. */
export interface OutlineRow {
  node: OutlineNode
  /** How deep it stands, from 1. */
  level: number
  /** Its place among those that hang on the same row, from 1. */
  position: number
  siblings: number
  /** The row it hangs on. */
  above?: OutlineRow
}

/** The outline line by line. With a list instead of recursion: a chain of reasons may be as long as the map. */
export function outlineRows(roots: readonly OutlineNode[]): OutlineRow[] {
  const rows: OutlineRow[] = []
  const stack = rowsOf(roots)
  while (stack.length > 0) {
    const row = stack.pop()!
    rows.push(row)
    for (const child of rowsOf(row.node.children, row)) stack.push(child)
  }
  return rows
}

/** Last first, as they come off the stack. */
function rowsOf(nodes: readonly OutlineNode[], above?: OutlineRow): OutlineRow[] {
  const level = (above?.level ?? 0) + 1
  return nodes.map((node, index) => ({ node, level, position: index + 1, siblings: nodes.length, ...(above ? { above } : {}) })).reverse()
}
