import { advanceWidths, type Face } from './advance-widths.ts'

/**
 * How wide a text is in one of the drawing faces, in pixels at the given size (pixels per em). Kerning is left out, so
 * the figure errs on the wide side by about 1 %. Characters the face does not have count as wide as a fallback font
 * draws them: one em for East Asian scripts, 0.6 em else, nothing for combining marks.
 */
export function measureText(text: string, face: Face, size: number): number {
  return (thousandths(text, face) * size) / 1000
}

/** Widths by code point, once they have been looked up: every letter of a map is asked for. */
const known: Record<Face, number[]> = { sans: [], sansStrong: [], serif: [], serifStrong: [] }

function thousandths(text: string, face: Face): number {
  const widths = known[face]
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!
    if (code > 0xffff) at += 1
    sum += widths[code] ??= widthOf(code, face)
  }
  return sum
}

function widthOf(code: number, face: Face): number {
  for (const [first, widths] of advanceWidths[face]) {
    if (code < first) break
    const width = widths[code - first]
    if (width !== undefined) return width
  }
  const character = String.fromCodePoint(code)
  if (/\p{M}|\p{Cf}/u.test(character)) return 0
  return /[\u1100-\u11ff\u2e80-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{3ffff}]/u.test(character) ? 1000 : 600
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * Breaks a text into lines no wider than `width` pixels: at white space, in East Asian text between characters, and
 * inside a word only where the word alone is too wide. With `maxLines` the last line ends in "…" when words are left over.
 */
export function wrapText(text: string, width: number, face: Face, size: number, maxLines = Infinity): string[] {
  const lines: string[] = []
  let line = ''
  // Of the line, and of it without the spaces at its end, in thousandths of an em.
  let [whole, solid] = [0, 0]
  for (const piece of breakable(text, width, face, size)) {
    const isBlank = piece.trim() === ''
    const wider = whole + thousandths(piece, face)
    if (line !== '' && ((isBlank ? solid : wider) * size) / 1000 <= width) {
      line += piece
      whole = wider
    } else {
      if (line !== '') lines.push(line.trimEnd())
      line = piece.trimStart()
      whole = thousandths(line, face)
    }
    if (!isBlank) solid = whole
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd())
  if (lines.length <= maxLines) return lines
  const kept = lines.slice(0, maxLines)
  kept[maxLines - 1] = withEllipsis(kept[maxLines - 1]!, width, face, size)
  return kept
}

const eastAsian = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff]/u

/** The text in the pieces between which a line may break. */
function breakable(text: string, width: number, face: Face, size: number): string[] {
  const words = text.replace(/\s+/gu, ' ').match(/\s*[^\s]+/gu) ?? []
  const breaksInside = eastAsian.test(text)
  return words.flatMap((word) => {
    const isBroken = (breaksInside && eastAsian.test(word)) || measureText(word.trimStart(), face, size) > width
    return isBroken ? Array.from(graphemes.segment(word), ({ segment }) => segment) : word
  })
}

function withEllipsis(line: string, width: number, face: Face, size: number): string {
  let kept = Array.from(graphemes.segment(line), ({ segment }) => segment)
  while (kept.length > 0 && measureText(`${kept.join('').trimEnd()}…`, face, size) > width) kept = kept.slice(0, -1)
  return `${kept.join('').replace(/[\s,;:.–—-]+$/u, '')}…`
}
