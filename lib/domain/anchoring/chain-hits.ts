import { editCost } from './edit-cost.ts'
import { extendMatch } from './extend-match.ts'
import type { FoldedSelector } from './folded-selector.ts'
import { meter } from './meter.ts'

/** `length` letters of the row from `x` that stand in the text from `y`. */
export interface Anchored {
  x: number
  y: number
  length: number
}

/** A stretch of the text that the quote's letters lead to. */
export interface Match {
  /** Units of the text, half-open. */
  start: number
  end: number
  /** In letters of the quote (`editCost`). */
  cost: number
  /** Letters of the quote that are missing at its beginning and at its end: there the match does not know its own edge. */
  missing: { start: number; end: number }
}

/**
 * The best row of hits in which quote and text both go forward; what a shift between two of them costs is taken off. Exact
 * search for such a row by dynamic programming, as programs do that align genomes.
 */
export function chainHits(hits: readonly Anchored[]): Anchored[] {
  const order = [...hits].sort((a, b) => a.x - b.x || a.y - b.y)
  const worth = new Float64Array(order.length)
  const from = new Int32Array(order.length).fill(-1)
  let best = 0
  for (let index = 0; index < order.length; index += 1) {
    const hit = order[index]!
    worth[index] = hit.length
    meter.steps += Math.min(index, 200)
    for (let before = Math.max(0, index - 200); before < index; before += 1) {
      const other = order[before]!
      const shift = Math.abs(hit.y - hit.x - (other.y - other.x))
      const room = Math.min(hit.x - other.x, hit.y - other.y)
      if (room <= 0) continue
      const sum = worth[before]! + Math.min(hit.length, room) - (shift === 0 ? 0 : Math.min(20, 2 + shift * 0.3))
      if (sum > worth[index]!) {
        worth[index] = sum
        from[index] = before
      }
    }
    if (worth[index]! > worth[best]!) best = index
  }
  const chain: Anchored[] = []
  for (let index = order.length === 0 ? -1 : best; index >= 0; index = from[index]!) chain.push(order[index]!)
  return chain.reverse()
}

/** The match that a chain of hits within the quote makes: what lies between them compared letter by letter, its ends carried on outwards. */
export function matchOfChain(letters: Uint16Array, { row, from, to }: FoldedSelector, chain: readonly Anchored[]): Match {
  const first = chain[0]!
  let cost = 0
  let x = first.x
  let y = first.y
  for (const hit of chain) {
    const skip = Math.max(0, x - hit.x, y - hit.y)
    if (skip >= hit.length) continue
    cost += editCost({ letters: row, from: x, to: hit.x + skip }, { letters, from: y, to: hit.y + skip })
    x = hit.x + hit.length
    y = hit.y + hit.length
  }
  const before = extendMatch({ letters: row, from, to: first.x }, { letters, from: 0, to: first.y }, -1)
  const after = extendMatch({ letters: row, from: x, to }, { letters, from: y, to: letters.length }, 1)
  const missing = { start: first.x - from - before.quote, end: to - x - after.quote }
  return { start: first.y - before.text, end: y + after.text, cost: cost + before.cost + after.cost + missing.start + missing.end, missing }
}
