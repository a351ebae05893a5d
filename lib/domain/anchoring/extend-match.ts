import type { Stretch } from './edit-cost.ts'
import { meter } from './meter.ts'

/** How far a match reaches beyond its last sure letter. */
export interface Extension {
  /** Letters of the quote that it takes in, and of the text. */
  quote: number
  text: number
  /** The edit distance between them. */
  cost: number
}

/** No word goes on for longer; what of the quote lies further out than this without one sure letter is missing. */
const FURTHEST = 240

/** When the best that is left is worth so much less than the best so far, nothing further out will make up for it. */
const FALLEN = 90

/**
 * Carries a match on to the end of both stretches (`step` 1) or back to their beginning (-1), as far as more agrees than
 * differs: two letters that agree are worth 2, an edit costs 1 more than it takes in.
 */
export function extendMatch(quote: Stretch, text: Stretch, step: 1 | -1): Extension {
  const rows = Math.min(quote.to - quote.from, FURTHEST)
  const columns = Math.min(text.to - text.from, rows + (rows >> 1) + 12)
  const quoteAt = step === 1 ? quote.from : quote.to - 1
  const textAt = step === 1 ? text.from : text.to - 1
  let best: Extension = { quote: 0, text: 0, cost: 0 }
  let worth = 0
  const line = new Int32Array(columns + 1)
  for (let column = 1; column <= columns; column += 1) line[column] = column
  for (let row = 1; row <= rows; row += 1) {
    const letter = quote.letters[quoteAt + step * (row - 1)]
    let diagonal = line[0]!
    line[0] = row
    let reached = -Infinity
    for (let column = 1; column <= columns; column += 1) {
      const above = line[column]!
      const agree = letter === text.letters[textAt + step * (column - 1)]
      const cost = agree ? diagonal : Math.min(diagonal, above, line[column - 1]!) + 1
      line[column] = cost
      diagonal = above
      const here = row + column - 3 * cost
      if (here > reached) reached = here
      if (agree && here > worth) {
        worth = here
        best = { quote: row, text: column, cost }
      }
    }
    meter.steps += columns
    if (reached < worth - FALLEN) break
  }
  return best
}
