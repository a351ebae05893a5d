import { meter } from './meter.ts'

/** What a letter more than the quote has costs, and one that is missing, against 1 for another: words put in leave the quote whole. */
const ADDED = 0.3
const MISSING = 0.65
/** The largest table that is filled, in cells. Beyond it two pieces count as having nothing in common. */
const MOST_CELLS = 400_000

/** A stretch of a row of letters, half-open. */
export interface Stretch {
  letters: Uint16Array
  from: number
  to: number
}

/**
 * What it costs to make the one stretch of the other, in letters of `quote`: 1 for each that is another, less for each that
 * `text` has more or less. Levenshtein's distance by Wagner and Fischer's table, without the equal beginning and end.
 */
export function editCost(quote: Stretch, text: Stretch): number {
  const [a, b] = [quote.letters, text.letters]
  let { from: i, to: iEnd } = quote
  let { from: j, to: jEnd } = text
  while (i < iEnd && j < jEnd && a[i] === b[j]) {
    i += 1
    j += 1
  }
  while (i < iEnd && j < jEnd && a[iEnd - 1] === b[jEnd - 1]) {
    iEnd -= 1
    jEnd -= 1
  }
  const [rows, columns] = [iEnd - i, jEnd - j]
  const shift = columns > rows ? (columns - rows) * ADDED : (rows - columns) * MISSING
  if (rows === 0 || columns === 0) return shift
  if (rows * columns > MOST_CELLS) return Math.min(rows, columns) + shift
  meter.steps += rows * columns
  const line = new Int32Array(columns + 1)
  for (let column = 1; column <= columns; column += 1) line[column] = column
  for (let row = 0; row < rows; row += 1) {
    let diagonal = line[0]!
    line[0] = row + 1
    const letter = a[i + row]
    for (let column = 1; column <= columns; column += 1) {
      const above = line[column]!
      const replaced = letter === b[j + column - 1] ? diagonal : diagonal + 1
      const one = Math.min(above, line[column - 1]!) + 1
      line[column] = one < replaced ? one : replaced
      diagonal = above
    }
  }
  return line[columns]! - Math.abs(columns - rows) + shift
}
