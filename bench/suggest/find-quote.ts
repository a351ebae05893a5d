/** Letters and figures only: what import repairs (hyphens, line ends, quotation marks) does not move a quote. */
interface Letters {
  letters: string
  /** For each letter its UTF-16 offset in the text. */
  offsets: number[]
}

function lettersOf(text: string): Letters {
  const offsets: number[] = []
  let letters = ''
  for (const match of text.toLowerCase().matchAll(/[\p{L}\p{N}]/gu)) {
    letters += match[0]
    for (let unit = 0; unit < match[0].length; unit += 1) offsets.push(match.index)
  }
  return { letters, offsets }
}

const known = new Map<string, Letters>()

/** Where a quote of the raw file stands in the canonical text; of one that import has torn apart, its longer surviving half. */
export function findQuote(text: string, quote: string): { start: number; end: number } | undefined {
  let from = known.get(text)
  if (!from) known.set(text, (from = lettersOf(text)))
  const { letters } = lettersOf(quote)
  const half = Math.ceil(letters.length / 2)
  for (const wanted of [letters, letters.slice(0, half), letters.slice(-half), letters.slice(0, 25), letters.slice(-25)]) {
    const at = wanted.length < 10 ? -1 : from.letters.indexOf(wanted)
    if (at >= 0) return { start: from.offsets[at]!, end: from.offsets[at + wanted.length - 1]! + 1 }
  }
  return undefined
}
