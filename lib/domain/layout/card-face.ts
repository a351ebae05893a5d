import type { Claim } from '../argument/claim.ts'
import type { Stance } from '../argument/evidence.ts'
import type { Face } from './advance-widths.ts'
import { measureText, wrapText } from './measure-text.ts'

/** What one document's passages say of a claim, as a mark on its card. */
export interface EvidenceMark {
  document: string
  /** The document's short name: author and year. */
  name: string
  /** 1 to 8: one of the document hues. */
  hue: number
  stance: Stance | 'mixed'
  qualified?: boolean
  implicit?: boolean
  /** The document only reports somebody else's stance. */
  reported?: boolean
  /** What stands for the name where there is no room for names: the document's number in the list of sources. */
  key?: string
}

export interface PlacedMark extends EvidenceMark {
  /** Whether there is room for the name; without it glyph, hue and key stand for the document. */
  named: boolean
  /** Upper left corner inside the card, and the width that the mark takes, in pixels; marks are `markHeight` high. */
  x: number
  y: number
  width: number
}

/** How a claim is drawn: sizes in pixels, everything relative to the card's upper left corner. */
export interface CardFace {
  width: number
  height: number
  /** "Position", "Definition of ‘caste’: mark" …; claims have none. */
  label: string | null
  /** Every passage behind it only implies it: it is drawn dotted. */
  implicit: boolean
  lines: readonly string[]
  /** What else it carries, in one line below its words: “Granted · until 1928 · #ownership”. */
  foot: string | null
  face: Face
  size: number
  lineHeight: number
  /** Baseline of the label and of the first line. */
  labelBaseline: number
  firstBaseline: number
  footBaseline: number
  paddingX: number
  marks: readonly PlacedMark[]
}

export const cardWidth = 260
export const questionWidth = 380
export const markHeight = 18
const padding = { x: 14, y: 11 }
const labelHeight = 16
const footHeight = 17
export const footSize = 10.5

/** The type a claim's text is set in, by its kind. */
export function cardType(kind: Claim['kind']): { width: number; face: Face; size: number; lineHeight: number } {
  if (kind === 'question') return { width: questionWidth, face: 'serifStrong', size: 19, lineHeight: 25 }
  if (kind === 'position') return { width: cardWidth, face: 'sansStrong', size: 13.5, lineHeight: 19 }
  return { width: cardWidth, face: 'sans', size: 13, lineHeight: 18 }
}

export function cardLabel(claim: Claim, implicit = false): string | null {
  const said = implicit ? ', implied' : ''
  if (claim.kind === 'position') return `Position${said}`
  if (claim.kind === 'question') return claim.exclusive ? 'Question: one answer at most' : 'Question'
  if (claim.kind !== 'definition') return implicit ? 'Implied, not said' : null
  const role = claim.role && claim.role !== 'full' ? `: ${claim.role === 'mark' ? 'a mark' : claim.role}` : ''
  return `${claim.term ? `Definition of ‘${claim.term}’` : 'Definition'}${role}${said}`
}

/** The rest of what the map has on a claim, in words; null for most. */
export function cardFoot({ granted, scope, weight, standard, tags, note }: Claim): string | null {
  const parts = [
    ...(granted ? ['Granted'] : []),
    ...(scope?.trim() ? [scope.trim()] : []),
    ...(weight === undefined ? [] : [`weight ${weightWords(weight)}`]),
    ...(standard?.trim() ? [`by ${standard.trim()}`] : []),
    ...tags.map((tag) => `#${tag}`),
    ...(note?.trim() ? ['note'] : []),
  ]
  return parts.length === 0 ? null : parts.join(' · ')
}

/** At most two decimals, as it was entered: more would only look exact. */
export function weightWords(weight: number): string {
  return String(Math.round(weight * 100) / 100)
}

/**
 * Sets a claim as a card. `maxLines` is four at rest on the canvas; images show the whole sentence.
 */
export function faceCard(claim: Claim, marks: readonly EvidenceMark[] = [], { maxLines = Infinity }: { maxLines?: number } = {}): CardFace {
  const { width, face, size, lineHeight } = cardType(claim.kind)
  const inner = width - 2 * padding.x
  const lines = wrapText(claim.text.trim() === '' ? 'No words yet' : claim.text, inner, face, size, maxLines)
  const implicit = marks.length > 0 && marks.every((mark) => mark.implicit)
  const label = cardLabel(claim, implicit)
  const foot = cardFoot(claim)
  const textTop = padding.y + (label ? labelHeight : 0)
  const textBottom = textTop + lines.length * lineHeight
  const footBottom = textBottom + (foot ? footHeight : 0)
  const placed = placeMarks(marks, inner, padding.x, footBottom + 6)
  const lastMark = placed.at(-1)
  const bottom = lastMark ? lastMark.y + markHeight : footBottom
  return {
    width,
    height: Math.ceil(bottom + padding.y),
    label,
    implicit,
    lines,
    foot: foot && wrapText(foot, inner, 'sans', footSize, 1)[0]!,
    face,
    size,
    lineHeight,
    labelBaseline: padding.y + 9,
    firstBaseline: textTop + lineHeight * 0.5 + size * 0.36,
    footBaseline: textBottom + 14,
    paddingX: padding.x,
    marks: placed,
  }
}

export const keyedMarkWidth = 28

/** Named where all names fit in one row, else glyphs with their keys, in as many rows as it takes. */
function placeMarks(marks: readonly EvidenceMark[], inner: number, left: number, top: number): PlacedMark[] {
  const widths = marks.map((mark) => 16 + measureText(mark.name, 'sans', 10.5) + 8)
  const named = widths.reduce((sum, width) => sum + width, 0) <= inner
  const placed: PlacedMark[] = []
  let [x, y] = [0, top]
  marks.forEach((mark, index) => {
    const width = named ? widths[index]! : keyedMarkWidth
    if (x > 0 && x + width > inner) {
      x = 0
      y += markHeight
    }
    placed.push({ ...mark, named, x: left + x, y, width })
    x += width
  })
  return placed
}
