/**
 * Inside the program an offset counts UTF-16 code units; at its borders (the API's annotations, the command line, files) it
 * counts Unicode code points. Only this module converts. A lone surrogate counts as one code point.
 */

/** Code points before UTF-16 offset `utf16`; an offset inside a surrogate pair counts as before it. */
export function toCodePoint(text: string, utf16: number): number {
  let pairs = 0
  const end = Math.min(utf16, text.length)
  for (let unit = 0; unit < end; unit += 1) if (isPair(text, unit)) pairs += 1
  return end - pairs
}

/** The UTF-16 offset at which code point `codePoint` begins; the text's end when there are fewer. */
export function toUtf16(text: string, codePoint: number): number {
  let unit = 0
  for (let seen = 0; seen < codePoint && unit < text.length; seen += 1) unit += isPair(text, unit) ? 2 : 1
  return unit
}

export function lengthInCodePoints(text: string): number {
  return toCodePoint(text, text.length)
}

/** Converts many offsets of one text: one pass over it, then a search for each. */
export function offsetConverter(text: string): { toCodePoint: (utf16: number) => number; toUtf16: (codePoint: number) => number } {
  const pairs: number[] = []
  for (let unit = 0; unit + 1 < text.length; unit += 1) if (isPair(text, unit)) pairs.push(unit)
  const countBelow = (holds: (index: number) => boolean): number => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(middle)) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    toCodePoint: (utf16) => {
      const end = Math.min(utf16, text.length)
      return end - countBelow((index) => pairs[index]! < end)
    },
    // The pair at `pairs[index]` is code point `pairs[index] - index`.
    toUtf16: (codePoint) => Math.min(text.length, codePoint + countBelow((index) => pairs[index]! - index < codePoint)),
  }
}

function isPair(text: string, unit: number): boolean {
  const high = text.charCodeAt(unit)
  if (high < 0xd800 || high > 0xdbff) return false
  const low = text.charCodeAt(unit + 1)
  return low >= 0xdc00 && low <= 0xdfff
}
