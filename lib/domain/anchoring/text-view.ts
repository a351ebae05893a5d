import { foldLetter } from './fold-letter.ts'

/**
 * A text as anchoring compares it: its letters and digits only. Case, accents, quotation marks, dashes, spaces, line ends,
 * hyphens, soft hyphens, ligatures and ellipses make no difference here, and every unit knows where it came from.
 */
export interface TextView {
  text: string
  /** Folded UTF-16 code units (`foldLetter`). */
  letters: Uint16Array
  /** Of each: where the character that it came from begins, in UTF-16 code units of `text`. Never decreases. */
  at: Int32Array
}

export function viewText(text: string): TextView {
  let letters = new Uint16Array(text.length + 32)
  let at = new Int32Array(text.length + 32)
  let count = 0
  let index = 0
  const keep = (unit: number) => {
    letters[count] = unit
    at[count] = index
    count += 1
  }
  while (index < text.length) {
    // One character is never taken apart into more than the eighteen units of U+FDFA.
    if (count + 32 > letters.length) {
      letters = grown(letters, new Uint16Array(letters.length * 2))
      at = grown(at, new Int32Array(at.length * 2))
    }
    index += foldLetter(text, index, keep)
  }
  return { text, letters: letters.slice(0, count), at: at.slice(0, count) }
}

function grown<T extends Uint16Array | Int32Array>(from: T, into: T): T {
  into.set(from)
  return into
}

/** Where the character of unit `index` ends: UTF-16 code units of the text. */
export function endOfUnit({ text, at }: TextView, index: number): number {
  return at[index]! + (text.codePointAt(at[index]!)! > 0xffff ? 2 : 1)
}

/** The first unit that begins at or after `offset` (UTF-16 code units of the text). */
export function unitAtOrAfter({ at }: TextView, offset: number): number {
  let low = 0
  let high = at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
