import type { Column } from './column.ts'
import { standApart } from './stand-apart.ts'

/** How many of some columns listen to different words: a text counts once, whatever parts and sets of it stand beside it. */
export function apartOf(columns: readonly Column[]): number {
  const kept: Column[] = []
  // What holds least keeps out least: a part before its text, a text before a set of several.
  const narrow = (column: Column) => (column.kind === 'set' ? 2 + column.members.length : column.kind === 'document' ? 1 : 0)
  for (const column of columns.toSorted((a, b) => narrow(a) - narrow(b))) if (kept.every((other) => standApart(column, other))) kept.push(column)
  return kept.length
}
