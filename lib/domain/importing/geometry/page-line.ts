/** Words that stand next to each other on one baseline, with no gap between them as wide as a gutter. */
export interface Segment {
  text: string
  x0: number
  x1: number
  /** Baseline at the left end, growing downwards. */
  y: number
  /** Baseline at the right end: on a scan it may have drifted. */
  yEnd: number
  /** Height of most of its letters. */
  size: number
  /** Shares of its letters, in [0, 1]. */
  bold: number
  italic: number
  font: string
  /** Begins with a raised small mark, as a footnote does. */
  raised: boolean
  /** Place in the file's own order. */
  order: number
}

/** A line of one column. */
export interface PageLine extends Omit<Segment, 'yEnd'> {
  /** Counted from 0. */
  page: number
  column: PageColumn
  /** Where wide gaps part it: UTF-16 offsets into `text`, the blank between belonging to neither, with their ends on the page. */
  cells: readonly { start: number; end: number; x0: number; x1: number }[]
  /** UTF-16 length of the large initial that was put before it. */
  initial?: number
  /** Its first word's width, to tell whether it would have fitted above. */
  firstWord: number
}

/** A stretch of a page that is read from top to bottom, line by line. */
export interface PageColumn {
  /** Counted through the document, in reading order. */
  index: number
  page: number
  x0: number
  x1: number
  /** Typical distance of its baselines; 0 where it has too few lines to say. */
  leading: number
  justified: boolean
}
