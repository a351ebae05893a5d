import { runsOf, type OffsetRun } from '../importing/offset-runs.ts'

/** How far apart two units of a block's words may have been found: a line's end with its hyphen and blanks. */
const GAP = 12

/** Where each unit of `words` was found: looked for in the extracted text from `near` on, then anywhere. */
export function traceWords(extracted: string, words: string, near: number): OffsetRun[] {
  return traceFrom(extracted, words, startOf(extracted, words, near))
}

/** The same where their place is known: they begin at `at`, or a little after. A unit that is not there stands for the place reached. */
export function traceFrom(extracted: string, words: string, at: number): OffsetRun[] {
  const origins = new Uint32Array(words.length)
  let next = at
  for (let unit = 0; unit < words.length; unit += 1) {
    const found = nextLike(extracted, words[unit]!, next)
    origins[unit] = Math.min(found < 0 ? next : found, extracted.length)
    if (found >= 0) next = found + 1
  }
  return runsOf(origins)
}

function startOf(extracted: string, words: string, near: number): number {
  for (const length of [words.length, 24, 8]) {
    const opening = words.slice(0, length)
    const after = extracted.indexOf(opening, near)
    if (after >= 0) return after
    const anywhere = extracted.indexOf(opening)
    if (anywhere >= 0) return anywhere
  }
  return Math.min(near, extracted.length)
}

function nextLike(extracted: string, unit: string, at: number): number {
  const blank = /\s/.test(unit)
  const end = Math.min(extracted.length, at + GAP)
  for (let place = at; place < end; place += 1) if (extracted[place] === unit || (blank && /\s/.test(extracted[place]!))) return place
  return -1
}
