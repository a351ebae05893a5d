import type { PageLine } from './page-line.ts'

/** How the document is set, by which its exceptions are told. */
export interface DocumentStyle {
  /** Height of the font that most of the text has. */
  size: number
  /** Most of the text is bold: then bold says nothing. */
  bold: boolean
  italic: boolean
  /** Sizes that differ by less than this factor are the same: small where type was set, larger where OCR measured it. */
  tolerance: number
  /** Paragraphs begin with an indent. */
  indents: boolean
  /** Pages are wider than high and hold little: each line that begins anew is a point of its own. */
  slides: boolean
  /** The font of most of the text. */
  font: string
}

/** [IM55] The prevailing size, weighed by letters, and how much sizes waver around it from line to line. */
export function documentStyle(lines: readonly PageLine[], pages: readonly { width: number; height: number }[]): DocumentStyle {
  const weights = new Map<number, number>()
  const fonts = new Map<string, number>()
  let [bold, italic, total] = [0, 0, 0]
  for (const line of lines) {
    const key = Math.round(line.size * 4) / 4
    const length = line.text.length
    for (const near of [-0.25, 0, 0.25]) weights.set(key + near, (weights.get(key + near) ?? 0) + length)
    fonts.set(line.font, (fonts.get(line.font) ?? 0) + length)
    bold += line.bold * length
    italic += line.italic * length
    total += length
  }
  const size = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10
  return { size, bold: bold > total * 0.5, italic: italic > total * 0.5, tolerance: toleranceOf(lines, size), indents: usesIndents(lines), slides: pages.filter((page) => page.width > page.height * 1.15).length > pages.length / 2 && total < pages.length * 900 && total < lines.length * 60, font: [...fonts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '' }
}

function toleranceOf(lines: readonly PageLine[], size: number): number {
  // Lines one after the other in a column are mostly of one size; where they are not, sizes are measured, not set.
  const pairs = lines.slice(1).flatMap((line, index) => {
    const above = lines[index]!
    const near = above.column === line.column && Math.abs(line.size - size) < 0.3 * size && Math.abs(above.size - size) < 0.3 * size && line.text.length > 15 && above.text.length > 15
    return near ? [Math.max(line.size, above.size) / Math.min(line.size, above.size)] : []
  })
  pairs.sort((a, b) => a - b)
  const wavering = pairs[Math.floor(pairs.length * 0.75)] ?? 1
  return Math.min(1.3, Math.max(1.07, wavering < 1.01 ? 1.07 : wavering * 1.08))
}

function usesIndents(lines: readonly PageLine[]): boolean {
  let indented = 0
  let long = 0
  lines.forEach((line, index) => {
    const above = lines[index - 1]
    const below = lines[index + 1]
    if (!above || !below || above.column !== line.column || below.column !== line.column || line.column.leading === 0) return
    long += 1
    const indent = line.x0 - Math.min(above.x0, below.x0)
    const steady = line.y - above.y < 1.3 * line.column.leading
    if (steady && indent > 0.6 * line.size && indent < 4 * line.size && Math.abs(above.x0 - below.x0) < 0.3 * line.size) indented += 1
  })
  return long > 0 && indented / long > 0.02
}

/** Typewriter fonts, by their names: code, and text whose places in the line mean something. */
export function isTypewriter(font: string): boolean {
  return /courier|mono|NimbusMon|andale|typewriter|CMTT|consol|menlo|lettergothic|inconsolata|(?:source|fira)code|lucidacons/i.test(font)
}
