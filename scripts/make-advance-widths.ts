/**
 * Writes lib/domain/layout/advance-widths.ts: how wide each character is in the faces that maps are drawn with, so that
 * layout and images can break lines without a browser. Run it again when a font package changes:
 * `npx node scripts/make-advance-widths.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import opentype from 'opentype.js'

const require = createRequire(import.meta.url)
const faces = {
  sans: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  sansStrong: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  serif: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  serifStrong: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
}
/** Latin with extensions, combining marks, Greek, Cyrillic, Latin additional, punctuation, signs. The rest is measured as a guess. */
const ranges: [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x4ff],
  [0x1e00, 0x1eff],
  [0x2010, 0x205e],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x2190, 0x21ff],
]

const table: Record<string, [number, (number | null)[]][]> = {}
for (const [face, path] of Object.entries(faces)) {
  const bytes = readFileSync(require.resolve(path))
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  table[face] = ranges.map(([first, last]) => {
    const widths: (number | null)[] = []
    for (let code = first; code <= last; code++) {
      const glyph = font.charToGlyph(String.fromCodePoint(code))
      widths.push(glyph.index === 0 ? null : Math.round(((glyph.advanceWidth ?? 0) * 1000) / font.unitsPerEm))
    }
    return [first, widths]
  })
}

const body = Object.entries(table)
  .map(([face, rows]) => `  ${face}: [\n${rows.map(([first, widths]) => `    [0x${first.toString(16)}, [${widths.map((width) => width ?? '').join(',')}]],`).join('\n')}\n  ],`)
  .join('\n')
writeFileSync(
  new URL('../lib/domain/layout/advance-widths.ts', import.meta.url),
  `/**
 * Made by scripts/make-advance-widths.ts from the font packages; do not edit by hand.
 * Per face: [first code point, advance widths in thousandths of an em of it and those that follow].
 */
export const advanceWidths: Record<Face, readonly [number, readonly (number | undefined)[]][]> = {
${body}
}

export type Face = ${Object.keys(table)
    .map((face) => `'${face}'`)
    .join(' | ')}
`,
)
