import type { CleanBlock } from './clean-document.ts'
import type { SheetLine } from './sheet-line.ts'
import type { Joint } from './truth.ts'

/** Where each block's text was broken, read off the finished sheet. */
export function jointsOf(lines: readonly SheetLine[], blocks: readonly CleanBlock[]): Joint[] {
  const places = new Map<number, { index: number; from: number; to: number }[]>()
  lines.forEach((line, index) => {
    if (!line.part) return
    const { block, from, to } = line.part
    places.set(block, [...(places.get(block) ?? []), { index, from, to }])
  })
  return [...places].flatMap(([block, found]) => {
    const parts = found.sort((a, b) => a.from - b.from)
    const { text } = blocks[block]!
    return parts.slice(1).map((part, at): Joint => {
      const before = parts[at]!
      const gap = text.slice(before.to, part.from)
      const between = gap === '' ? (text[part.from - 1] === '-' ? '-' : '') : gap === '\n' ? '\n' : ' '
      return { block, at: part.from, between, over: overWhat(lines, blocks, block, before.index, part.index) }
    })
  })
}

function overWhat(lines: readonly SheetLine[], blocks: readonly CleanBlock[], block: number, from: number, to: number): Joint['over'] {
  if (to < from) return 'order'
  const next = lines[to]!
  const among = lines.slice(from + 1, to)
  const texts = among.filter((line) => line.part)
  if (texts.some((line) => !/^box/.test(blocks[line.part!.block]!.kind) || /^box/.test(blocks[block]!.kind))) return 'order'
  if (texts.length > 0) return 'box'
  if (among.some((line) => line.role === 'continued')) return 'continued'
  if (among.some((line) => line.role === 'caption')) return 'caption'
  if (among.some((line) => line.role === 'furniture') || next.formFeed) return 'page'
  return next.blanksBefore > 0 || next.indent === 1 ? 'column' : 'line'
}
