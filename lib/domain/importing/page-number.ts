const roman = /^(?=[ivxlc])(?:c{0,2})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/
const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** The number of a page as it is printed, arabic or in small roman letters; null for anything else. */
export function pageNumberOf(text: string): { value: number; roman: boolean } | null {
  if (/^\d{1,4}$/.test(text)) return { value: Number(text), roman: false }
  if (!roman.test(text)) return null
  let value = 0
  for (let at = 0; at < text.length; at += 1) {
    const digit = values[text[at]!]!
    value += digit < (values[text[at + 1] ?? ''] ?? 0) ? -digit : digit
  }
  return { value, roman: true }
}
