import { endsSentence } from '../line-shape.ts'
import type { TypedGroup } from './classify-group.ts'
import { isTypewriter } from './document-style.ts'
import type { DocumentStyle } from './document-style.ts'
import { groupBy } from './group-by.ts'
import { noteStart } from './item-marks.ts'

/**
 * [IM59] Footnotes: what stands in smaller type, or behind a raised mark, at the foot of a column, with text above it and nothing below.
 * A small block in the middle of a page is a caption when it is short and stands alone.
 */
export function markNotes(groups: readonly TypedGroup[], style: DocumentStyle): TypedGroup[] {
  const result = [...groups]
  const byPage = groupBy(groups.map((group, index) => ({ group, index })), ({ group }) => group.lines[0]!.page)
  for (const onPage of byPage.values()) {
    for (const inColumn of groupBy(onPage, ({ group }) => group.lines[0]!.column).values()) {
      let from = inColumn.length
      while (from > 0 && isNote(inColumn[from - 1]!.group, style)) from -= 1
      const region = inColumn.slice(from)
      if (region.length === 0) continue
      const before = inColumn[from - 1]?.group ?? bodyAbove(region[0]!.group, onPage.map(({ group }) => group), style)
      const marked = region.some(({ group }) => startsNote(group))
      if (!before || before.kind === 'heading' || before.kind === 'caption' || textBelow(region.at(-1)!.group, onPage.map(({ group }) => group))) continue
      if (!marked && before.text.length < 80) continue
      if (!marked && (region.length > 3 || region[0]!.group.lines[0]!.y < lowest(onPage.map(({ group }) => group)) * 0.6)) continue
      for (const { group, index } of region) if (group.kind !== 'caption') result[index] = { ...group, kind: 'footnote', level: undefined }
    }
  }
  return joinNotes(markCaptions(result, style))
}

function startsNote(group: TypedGroup): boolean {
  return group.lines[0]!.raised || noteStart.test(group.text)
}

function isNote(group: TypedGroup, style: DocumentStyle): boolean {
  if (group.kind === 'heading' || group.kind === 'table-row' || group.kind === 'verse') return false
  const small = group.size < style.size / Math.max(1.06, style.tolerance * 0.98)
  return small || (group.lines[0]!.raised && noteStart.test(group.text) && group.size < style.size * style.tolerance)
}

function bodyAbove(first: TypedGroup, groups: readonly TypedGroup[], style: DocumentStyle): TypedGroup | undefined {
  const y = first.lines[0]!.y
  return groups.findLast((group) => group.size > style.size / 1.05 && group.text.length > 60 && group.lines.at(-1)!.y < y && overlap(group, first))
}

function textBelow(last: TypedGroup, groups: readonly TypedGroup[]): boolean {
  const y = last.lines.at(-1)!.y
  return groups.some((group) => group.lines.some((line) => line.y > y + 2) && overlap(group, last) && group.size > last.size * 1.04)
}

function overlap(a: TypedGroup, b: TypedGroup): boolean {
  const [left, right] = [a.lines[0]!.column, b.lines[0]!.column]
  return Math.min(left.x1, right.x1) > Math.max(left.x0, right.x0)
}

function lowest(groups: readonly TypedGroup[]): number {
  return Math.max(...groups.map((group) => group.lines.at(-1)!.y))
}

/** A note that runs over to the next page goes on there without a mark. */
function joinNotes(groups: readonly TypedGroup[]): TypedGroup[] {
  const result: TypedGroup[] = []
  for (const group of groups) {
    const at = group.kind === 'footnote' && !startsNote(group) ? result.findLastIndex((other) => other.kind === 'footnote') : -1
    const open = result[at]
    if (open && !endsSentence(open.text) && group.lines[0]!.page - open.lines.at(-1)!.page <= 1) result[at] = { ...open, lines: [...open.lines, ...group.lines], text: `${open.text} ${group.text}` }
    else result.push(group)
  }
  return result
}

function markCaptions(groups: readonly TypedGroup[], style: DocumentStyle): TypedGroup[] {
  return groups.map((group, index) => {
    const small = group.size < style.size / Math.max(1.08, style.tolerance)
    if (group.kind !== 'paragraph' || !small || group.text.length > 320 || group.lines.length > 6) return group
    const alone = [index - 1, index + 1].every((at) => groups[at] !== undefined && groups[at]!.size > group.size * 1.04 && groups[at]!.kind !== 'heading')
    const interrupts = alone && !endsSentence(groups[index - 1]!.text)
    const otherType = alone && (group.italic || group.bold || group.lines[0]!.font !== style.font) && group.text.length < 240 && /^[\p{Lu}“"]/u.test(group.text) && !isTypewriter(group.lines[0]!.font)
    return (interrupts || otherType) && groups.slice(0, index).some((other) => other.kind === 'paragraph' && other.text.length > 160) ? { ...group, kind: 'caption' } : group
  })
}
