import type { BlockKind } from '../../document/canonical-text.ts'
import { authorsIn, endsSentence, isAllCaps, isDateAlone } from '../line-shape.ts'
import { isTypewriter } from './document-style.ts'
import type { DocumentStyle } from './document-style.ts'
import type { LineGroup } from './group-lines.ts'
import { bulletStart, captionStart, countedStart, leadersEnd, noteStart, referenceStart } from './item-marks.ts'

export interface TypedGroup extends LineGroup {
  kind: BlockKind
  level?: number
  excluded?: string
  text: string
}

export function typed(group: LineGroup, kind: BlockKind): TypedGroup {
  return { ...group, kind, text: group.lines.map((line) => line.text).join(' ') }
}

/** [IM58] What a group is by its own look, before its neighbours have a say. */
export function classifyGroup(group: LineGroup, style: DocumentStyle, inOutline: (text: string, page: number) => number | null): TypedGroup {
  const text = group.lines.map((line) => line.text).join(' ')
  const of = (kind: BlockKind, level?: number): TypedGroup => ({ ...group, kind, text, ...(level === undefined ? {} : { level }) })
  const level = text.length < 250 ? inOutline(text, group.lines[0]!.page) : null
  if (level !== null) return of('heading', level)
  const caption = captionStart.exec(text)
  const small = group.size < style.size / Math.max(1.06, style.tolerance * 0.98)
  if (caption && (caption.groups!.end?.trim() || small || group.bold || group.italic || group.lines[0]!.font !== group.lines.at(-1)!.font || text.length < 60)) return of('caption')
  if (isCode(group, style) || isVerse(group)) return of('verse')
  if (bulletStart.test(text) || referenceStart.test(text)) return of('list-item')
  if (looksLikeHeading(group, text, style)) return of('heading')
  if (countedStart.test(text)) return of('list-item')
  return of(isQuotation(group, style) ? 'quotation' : 'paragraph')
}

function looksLikeHeading(group: LineGroup, text: string, style: DocumentStyle): boolean {
  const { lines } = group
  const letters = text.replace(/[^\p{L}]/gu, '').length
  if (letters < 2 || text.length > 220 || lines.length > 6 || letters < text.length * 0.4) return false
  if (lines.some((line) => line.cells.length > 2 || leadersEnd.test(line.text))) return false
  if (isDateAlone(text) || authorsIn(text) !== null || /@|https?:/.test(text) || /[,;]$/.test(text)) return false
  const ratio = group.size / style.size
  const large = ratio > Math.max(1.14, style.tolerance * 1.04)
  const closes = endsSentence(text) && /[.!…]["”’]?$/.test(text) && !/^(?:\d+\.)+\s/.test(text)
  if (large) return !(closes && (lines.length > 2 || ratio < 1.3)) && !/^["“].*["”]$/.test(text)
  if (ratio < 0.8 || lines.length > 3 || text.length > 130) return false
  const apart = (group.above === null || group.above > 1.15) && !(closes && !/[?!]$/.test(text))
  const numbered = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,5}\.|[A-Z]\.|chapter \S+|part \S+)\s+\p{Lu}/iu.test(text)
  if (group.bold && !style.bold) return (apart || numbered) && lines.at(-1)!.x1 < lines[0]!.column.x1 + 1 && !/^\p{Ll}/u.test(text)
  if (isAllCaps(text) && (lines.length <= 2)) return apart && (group.above === null || group.above > 1.25)
  const spaced = group.above !== null && group.above > 1.4 && lines.length === 1 && text.length < 80 && /^[\p{Lu}\p{N}]/u.test(text) && !/[.,;:!?…]["”’)]?$/.test(text)
  if (numbered && spaced && /^\d/.test(text) && (group.italic || /^\d+(?:\.\d+)+/.test(text))) return true
  return spaced && group.italic && !style.italic && ratio > 0.9
}

/** Set in on both sides, or set in and smaller. */
function isQuotation(group: LineGroup, style: DocumentStyle): boolean {
  if (group.lines.length < 2 || noteStart.test(group.lines[0]!.text)) return false
  const { column } = group.lines[0]!
  const size = group.size
  const middles = group.lines.map((line) => (line.x0 + line.x1) / 2)
  const centred = Math.max(...middles) - Math.min(...middles) < size && Math.max(...group.lines.map((line) => line.x0)) - Math.min(...group.lines.map((line) => line.x0)) > 1.5 * size
  const widest = Math.max(...group.lines.map((line) => line.x1 - line.x0))
  if (centred || widest < 0.4 * (column.x1 - column.x0)) return false
  const left = Math.min(...group.lines.slice(group.lines.length > 2 ? 1 : 0).map((line) => line.x0)) - column.x0
  const right = column.x1 - Math.max(...group.lines.map((line) => line.x1))
  if (left < 0.9 * size || left > 0.4 * (column.x1 - column.x0)) return false
  const smaller = group.size < style.size / 1.05
  const quoted = /^["“„«‘]/.test(group.lines[0]!.text)
  return (right > 0.8 * size && group.lines.length > 1) || smaller || quoted
}

/** Lines of code keep their ends. */
function isCode(group: LineGroup, style: DocumentStyle): boolean {
  return !isTypewriter(style.font) && !/@/.test(group.lines[0]!.text) && group.lines.every((line) => isTypewriter(line.font))
}

/** Four short lines or more, each beginning with a capital or few ending a sentence, none near the column's right edge. */
function isVerse(group: LineGroup): boolean {
  const { lines } = group
  if (lines.length < 4) return false
  const { column } = lines[0]!
  const width = column.x1 - column.x0
  const left = Math.min(...lines.map((line) => line.x0))
  const short = lines.filter((line) => line.x1 < column.x1 - 0.18 * width || line.x1 - left < 0.7 * width).length
  const capitals = lines.filter((line) => /^["“‘'(—–-]?\p{Lu}/u.test(line.text)).length
  const ended = lines.filter((line) => /[.!?]["”’]?$/.test(line.text)).length
  const marked = lines.some((line) => bulletStart.test(line.text) || countedStart.test(line.text) || line.cells.length > 1)
  return !marked && width > 12 * group.size && short >= lines.length * 0.9 && capitals >= lines.length * 0.75 && ended <= lines.length * 0.5
}
