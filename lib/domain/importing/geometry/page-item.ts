/** A run of glyphs as a page shows it. Lengths in points; the page is as a reader holds it, its origin at the top left. */
export interface PageItem {
  text: string
  /** Left end of the baseline. */
  x: number
  /** Baseline, growing downwards. */
  y: number
  /** Along the direction of writing. */
  width: number
  /** Height of the font. */
  size: number
  /** Direction of writing in degrees, clockwise; 0 reads from left to right, 90 downwards. */
  angle: number
  /** Any name that tells this font from the others. */
  font: string
  bold: boolean
  italic: boolean
  /** Written downwards, sign under sign (Chinese, Japanese). */
  vertical?: true
  /** The file puts a blank before it. */
  spaced?: true
}

export interface PageSheet {
  width: number
  height: number
  items: readonly PageItem[]
  /** The file's own label of the page ("xii"), where it has any. */
  label?: string
}

/** A bookmark: the title of a part, how deep it lies (1 is the outermost), and the page it points to, counted from 0. */
export interface OutlineEntry {
  title: string
  level: number
  page?: number
}
