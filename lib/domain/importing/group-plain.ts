import type { LineGroup } from './group-wrapped.ts'
import type { TextLine } from './text-line.ts'
import { isBullet, itemMark, startsUpper } from './line-shape.ts'

/** [IM5] In a file that is not hard-wrapped a line is a paragraph; only a stanza's lines stay together. */
export function groupPlain(lines: readonly TextLine[], furniture: ReadonlyMap<number, string>): LineGroup[] {
  const groups: LineGroup[] = []
  let index = 0
  while (index < lines.length) {
    if (furniture.has(index)) {
      index += 1
      continue
    }
    let end = index + 1
    while (end < lines.length && lines[end]!.blanksBefore === 0 && !lines[end]!.pageBefore && !furniture.has(end)) end += 1
    const run = lines.slice(index, end)
    if (isStanza(run.map((line) => line.content.text), 70)) groups.push({ lines: run.map((_, offset) => index + offset), caption: false })
    else for (let at = index; at < end; at += 1) groups.push({ lines: [at], caption: false })
    index = end
  }
  return groups
}

/**
 * [IM9] Verse: four lines or more, none near the full width, nearly all beginning with a capital, and most not ending a sentence.
 */
export function isStanza(lines: readonly string[], width: number): boolean {
  if (lines.length < 4) return false
  const short = lines.every((line) => line.length < width * 0.85 && !isBullet(line) && itemMark(line) === null)
  const capitals = lines.filter((line) => startsUpper(line) && !/^\d/.test(line)).length / lines.length
  const stops = lines.filter((line) => /[.]["'”’]*$/.test(line)).length / lines.length
  const words = lines.reduce((sum, line) => sum + line.split(' ').length, 0) / lines.length
  return short && capitals >= 0.8 && stops <= 0.5 && words >= 3
}
