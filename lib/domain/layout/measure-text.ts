import { advanceWidths, type Face } from './advance-widths.ts'

/**
 * How wide a text is in one of the drawing faces, in pixels at the given size (pixels per em). Kerning is left out, so
 * the figure errs on the wide side by about 1 %. Characters the face does not have count as wide as a fallback font
 * draws them: one em for East Asian scripts, 0.6 em else, nothing for combining marks.
 */
export function measureText(text: string, face: Face, size: number): number {
  let thousandths = 0
  for (const character of text) thousandths += widthOf(character, face)
  return (thousandths * size) / 1000
}

function widthOf(character: string, face: Face): number {
  const code = character.codePointAt(0)!
  for (const [first, widths] of advanceWidths[face]) {
    if (code < first) break
    const width = widths[code - first]
    if (width !== undefined) return width
  }
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
  for (const piece of breakable(text, width, face, size)) {
    const joined = line === '' ? piece.trimStart() : line + piece
    if (line === '' || measureText(joined.trimEnd(), face, size) <= width) {
      line = joined
      continue
    }
    lines.push(line.trimEnd())
    line = piece.trimStart()
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd())
  if (lines.length <= maxLines) return lines
  const kept = lines.slice(0, maxLines)
  kept[maxLines - 1] = withEllipsis(kept[maxLines - 1]!, width, face, size)
  return kept
}

/** The text in the pieces between which a line may break. */
function* breakable(text: string, width: number, face: Face, size: number): Generator<string> {
  for (const word of text.match(/\s*[^\s]+/gu) ?? []) {
    const eastAsian = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff]/u.test(word)
    if (eastAsian || measureText(word.trim(), face, size) > width) {
      for (const { segment } of graphemes.segment(word.replace(/\s+/gu, ' '))) yield segment
    } else {
      yield word.replace(/\s+/gu, ' ')
    }
  }
}

function withEllipsis(line: string, width: number, face: Face, size: number): string {
  let kept = Array.from(graphemes.segment(line), ({ segment }) => segment)
  while (kept.length > 0 && measureText(`${kept.join('').trimEnd()}…`, face, size) > width) kept = kept.slice(0, -1)
  return `${kept.join('').replace(/[\s,;:.–—-]+$/u, '')}…`
}
