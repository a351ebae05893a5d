import type { ShownBlock } from './shown-block.ts'

const narrowest = 6
const widest = 24

/** How far apart the columns of each table stand, in characters, by the index of its rows: wide enough for its longest cell, within reason. */
export function tabStops(text: string, blocks: readonly ShownBlock[]): Map<number, number> {
  const stops = new Map<number, number>()
  let rows: ShownBlock[] = []
  const finish = () => {
    // The last cell of a row may be as long as it likes: nothing stands after it.
    const cells = rows.flatMap((row) => text.slice(row.start, row.end).split('\t').slice(0, -1))
    const stop = Math.min(widest, Math.max(narrowest, ...cells.map((cell) => cell.length + 2)))
    for (const row of rows) stops.set(row.index, stop)
    rows = []
  }
  for (const block of blocks) {
    if (block.kind === 'table-row') rows.push(block)
    else if (rows.length > 0) finish()
  }
  if (rows.length > 0) finish()
  return stops
}
