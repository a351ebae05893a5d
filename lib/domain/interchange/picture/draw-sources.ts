import { wrapText } from '../../layout/measure-text.ts'
import type { SceneColours } from '../../layout/scene-colours.ts'
import type { Shape } from './shape.ts'

/** A document that is cited: its number on the marks, its hue, the full reference, and where on the web it is. */
export interface PictureSource {
  key: string
  hue: number
  reference: string
  url?: string
}

const size = 11.5
const lineHeight = 18
const headHeight = 24
const indent = 40
const between = 32

/** Narrower columns would break every reference. */
const leastColumn = 420

/**
 * The list of sources in columns, as few pages of it as it takes where `most` says how high one may be. In pixels at scale 1.
 */
export function drawSources(sources: readonly PictureSource[], width: number, colours: SceneColours, most = Infinity): { shapes: Shape[]; height: number }[] {
  if (sources.length === 0) return []
  const columns = Math.max(1, Math.min(4, Math.floor((width + between) / (leastColumn + between)), Math.ceil(sources.length / 4)))
  const columnWidth = (width - (columns - 1) * between) / columns
  const entries = sources.map((source) => ({ source, lines: wrapText(source.reference, columnWidth - indent, 'sans', size) }))
  const lines = entries.reduce((sum, entry) => sum + entry.lines.length, 0)
  const fits = Math.max(1, Math.floor((most - headHeight) / lineHeight))
  const pages: { shapes: Shape[]; height: number }[] = []
  let left = lines
  let at = 0
  while (at < entries.length) {
    const perColumn = Math.min(fits, Math.ceil(left / columns) + (columns > 1 ? 1 : 0))
    const shapes: Shape[] = [{ kind: 'text', face: 'sansStrong', size, colour: colours.ink, lines: [{ x: 0, y: 12, words: pages.length === 0 ? 'Sources' : 'Sources, continued' }] }]
    let [column, row, deepest] = [0, 0, 0]
    while (at < entries.length) {
      const { source, lines } = entries[at]!
      if (row > 0 && row + lines.length > perColumn) {
        if (column + 1 === columns) break
        column += 1
        row = 0
      }
      shapes.push(...drawEntry(source, lines, column * (columnWidth + between), headHeight + row * lineHeight, colours))
      row += lines.length
      left -= lines.length
      deepest = Math.max(deepest, row)
      at += 1
    }
    pages.push({ shapes, height: headHeight + deepest * lineHeight })
  }
  return pages
}

function drawEntry({ key, hue, url }: PictureSource, lines: readonly string[], x: number, y: number, colours: SceneColours): Shape[] {
  const text = { kind: 'text', face: 'sans', size, colour: colours.soft } as const
  return [
    { kind: 'path', d: `M${x} ${y + 10}h12`, stroke: colours.documents[(hue - 1) % 8]!, strokeWidth: 3 },
    { ...text, lines: [{ x: x + 20, y: y + 14, words: key }] },
    { ...text, lines: lines.map((words, index) => ({ x: x + indent, y: y + 14 + index * lineHeight, words })), ...(url !== undefined && { link: url }) },
  ]
}
