import type { BlockKind } from '../../document/canonical-text.ts'
import { endsOpen, endsSentence, startsLower } from '../line-shape.ts'
import type { TypedGroup } from './classify-group.ts'
import { isTypewriter } from './document-style.ts'
import type { DocumentStyle } from './document-style.ts'
import { bulletStart, countedStart, referenceStart } from './item-marks.ts'

const floats: ReadonlySet<BlockKind> = new Set(['caption', 'footnote', 'table-row'])
/** How many blocks of a box may stand between the halves of a sentence. */
const REACH = 8

/**
 * [IM56] A paragraph that the end of a column or page cut goes on in the next one, over captions, notes, tables, and what a box says in another
 * type; those come after it. At a sentence's end it goes on only where the next line has no indent in a document that indents.
 */
export function continueParagraphs(groups: readonly TypedGroup[], style: DocumentStyle): TypedGroup[] {
  const result: TypedGroup[] = []
  /** Where the last block of running text stands in `result`; and one that broke off in mid-sentence before a box. */
  let last = -1
  let broken = -1
  for (const group of groups) {
    if (floats.has(group.kind) || group.excluded) {
      result.push(group)
      continue
    }
    const [open, earlier] = [result[last], result[broken]]
    if (open && goesOn(open, group, style) && isCut(open, group, last < result.length - 1)) {
      result[last] = extend(open, group)
      continue
    }
    if (earlier && broken !== last && result.slice(broken).filter((other) => !floats.has(other.kind) && !other.excluded).length <= REACH && goesOnSurely(earlier, group, style) && !(isOpen(open) && sameType(open!, group, style))) {
      result[broken] = extend(earlier, group)
      last = broken
      continue
    }
    if (isOpen(open) && open!.text.length > 60) broken = last
    result.push(group)
    last = result.length - 1
  }
  return result
}

function isOpen(group: TypedGroup | undefined): boolean {
  return group !== undefined && group.kind !== 'heading' && !endsSentence(group.text) && !group.text.endsWith(':')
}

function extend(open: TypedGroup, group: TypedGroup): TypedGroup {
  return { ...open, lines: [...open.lines, ...group.lines], text: `${open.text} ${group.text}` }
}

/** Only a change of column or something set in between cuts a paragraph; two that follow each other were parted for a reason. */
function isCut(open: TypedGroup, group: TypedGroup, between: boolean): boolean {
  return between || open.lines.at(-1)!.column !== group.lines[0]!.column
}

function sameType(open: TypedGroup, group: TypedGroup, style: DocumentStyle): boolean {
  const ratio = Math.max(open.size, group.size) / Math.min(open.size, group.size)
  const sameFont = open.lines.at(-1)!.font === group.lines[0]!.font || open.lines[0]!.font === group.lines.at(-1)!.font
  return ratio < style.tolerance && open.bold === group.bold && (sameFont || (startsLower(group.text) && !isTypewriter(group.lines[0]!.font) && open.kind !== 'verse'))
}

function goesOn(open: TypedGroup, group: TypedGroup, style: DocumentStyle): boolean {
  if (open.kind === 'heading' || open.kind === 'verse' || group.kind === 'heading' || group.kind === 'verse') return false
  if (!sameType(open, group, style) && !(open.text.endsWith('-') && startsLower(group.text))) return false
  if (bulletStart.test(group.text) || referenceStart.test(group.text)) return false
  const end = open.lines.at(-1)!
  const start = group.lines[0]!
  if (startsLower(group.text)) return !endsSentence(open.text) || /\b(?:etc|e\.g|i\.e|cf|vs|Mr|Dr|al)\.$/.test(open.text)
  if (countedStart.test(group.text) || start.initial) return false
  const room = end.column.x1 - end.x1
  const full = room < start.firstWord + (end.column.justified ? 0.6 : 2.5) * end.size
  const columnWide = end.column.x1 - end.column.x0 > 10 * end.size
  const indented = start.x0 - start.column.x0 > 0.6 * start.size && (group.lines.length === 1 || start.x0 - group.lines[1]!.x0 > 0.6 * start.size)
  if (open.text.endsWith(':')) return false
  if (!endsSentence(open.text)) return (endsOpen(open.text) || (full && columnWide && open.text.length > 60)) && (!indented || endsOpen(open.text))
  return style.indents && end.column.justified && room < 0.4 * end.size && !indented && open.kind === 'paragraph' && group.kind === 'paragraph' && group.lines.length > 1 && open.lines.length > 1
}

function goesOnSurely(open: TypedGroup, group: TypedGroup, style: DocumentStyle): boolean {
  return isOpen(open) && group.kind === 'paragraph' && startsLower(group.text) && sameType(open, group, style) && open.text.length > 60 && (group.above === null || group.above > 1.3)
}
