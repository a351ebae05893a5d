/** How large the table's parts are, in pixels: they do not depend on the words, so that thousands of cells are placed without being measured. */
export interface GridSizes {
  claim: number
  cell: number
  row: number
  heading: number
  head: number
  foot: number
}

const plain: GridSizes = { claim: 340, cell: 116, row: 56, heading: 34, head: 82, foot: 46 }
/** Shapes without words: a big table's pattern at once. */
const dense: GridSizes = { claim: 340, cell: 40, row: 30, heading: 26, head: 172, foot: 30 }

/** Claims take the width that columns leave, up to a line that can be read. `width`: of the window, `columns`: how many there are. */
export function gridSizes(isDense: boolean, { width = 0, columns = 0 }: { width?: number; columns?: number } = {}): GridSizes {
  const sizes = isDense ? dense : plain
  return { ...sizes, claim: Math.max(sizes.claim, Math.min(640, width - columns * sizes.cell)) }
}
