import { meter } from './meter.ts'

/** Two texts that have nothing to do with each other still agree by about a third; nothing is made of less than this. */
const CHANCE = 0.5
/** What is left when only the nearest letters agree, in letters and in share. */
const NEAR = 24
const NEAR_WORTH = 0.5

/** No more letters than this are taken to have been put in or left out within one context. */
const BAND = 16

/** The line of the table that is being filled. Contexts are short and this is asked often: one line serves all. */
const line = new Int32Array(256)

/**
 * In [0, 1]: how well the stored context agrees with what stands at a place, counted outwards from it. `context` is
 * row[from, to); with `step` -1 it is compared backwards with the letters before `place`, with 1 forwards from it.
 */
export function sideAgreement(row: Uint16Array, from: number, to: number, letters: Uint16Array, place: number, step: 1 | -1): number {
  const length = to - from
  if (length === 0) return 0
  const at = step === 1 ? from : to - 1
  const start = step === 1 ? place : place - 1
  const there = step === 1 ? letters.length - place : place
  let same = 0
  while (same < length && same < there && row[at + step * same] === letters[start + step * same]) same += 1
  meter.steps += same
  if (same === length) return 1
  const columns = Math.min(there - same, length - same + 10)
  const rows = length - same
  for (let column = 0; column <= columns; column += 1) line[column] = column
  let near = same >= NEAR ? 1 : 0
  for (let index = 1; index <= rows; index += 1) {
    const letter = row[at + step * (same + index - 1)]
    const [low, high] = [Math.max(1, index - BAND), Math.min(columns, index + BAND)]
    meter.steps += high - low + 1
    let diagonal = line[low - 1]!
    let least = low === 1 ? index : length
    line[low - 1] = least
    for (let column = low; column <= high; column += 1) {
      const above = line[column]!
      const cost = letter === letters[start + step * (same + column - 1)] ? diagonal : Math.min(diagonal, above, line[column - 1]!) + 1
      line[column] = cost
      diagonal = above
      if (cost < least) least = cost
    }
    if (same + index === NEAR) near = overChance(1 - least / NEAR)
    if (index === rows) return Math.max(overChance(1 - least / length), near * NEAR_WORTH)
  }
  return 0
}

const overChance = (share: number) => Math.max(0, (share - CHANCE) / (1 - CHANCE))
