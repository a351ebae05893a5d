import type { PageItem } from './page-item.ts'
import type { Segment } from './page-line.ts'

/** In heights of the font: a wider gap may be a gutter. Gaps of a justified line that are as wide are closed again later. */
export const gutterGap = 0.7
/** A gap that is a blank. */
const blankGap = 0.12
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** [IM51] Neighbouring runs of glyphs → segments, with the blanks that only the gaps between them show. Raised and lowered marks stay with their word. */
export function makeSegments(items: readonly PageItem[], mirrored: boolean): Segment[] {
  const groups: PageItem[][] = []
  const orders: number[] = []
  items.forEach((item, index) => {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && follows(group, last, item)) group.push(item)
    else {
      groups.push([item])
      orders.push(index)
    }
  })
  return groups.map((group, index) => segmentOf(group, orders[index]!, mirrored))
}

function follows(group: readonly PageItem[], last: PageItem, item: PageItem): boolean {
  const size = Math.max(last.size, item.size)
  const gap = item.x - (last.x + last.width)
  const backwards = gap < -0.4 * size
  if (backwards || gap > gutterGap * Math.min(Math.max(last.size, item.size * 0.6), item.size * 1.5)) return false
  const main = group.reduce((a, b) => (b.size > a.size ? b : a))
  const drop = Math.abs(item.y - last.y)
  if (drop < 0.3 * Math.min(last.size, item.size)) return Math.max(last.size, item.size) < 2.2 * Math.min(last.size, item.size)
  const ratio = item.size / main.size
  const shift = Math.abs(item.y - main.y)
  return ratio > 0.4 && shift < 0.65 * main.size && (ratio < 0.88 || last.size < 0.88 * item.size) && gap < 0.45 * size
}

function segmentOf(group: readonly PageItem[], order: number, mirrored: boolean): Segment {
  const first = group[0]!
  const last = group.at(-1)!
  const size = prevailingSize(group)
  const letters = group.reduce((sum, item) => sum + item.text.length, 0)
  const share = (items: readonly PageItem[]) => items.reduce((sum, item) => sum + item.text.length, 0) / letters
  const main = group.find((item) => Math.abs(item.size - size) < 0.1 * size) ?? first
  return {
    text: composeAccents(joinItems(mirrored ? leftToRightRuns(group) : group), main.font),
    x0: Math.min(...group.map((item) => item.x)),
    x1: Math.max(...group.map((item) => item.x + item.width)),
    y: main.y,
    yEnd: [...group].reverse().find((item) => Math.abs(item.size - size) < 0.1 * size)?.y ?? last.y,
    size,
    bold: share(group.filter((item) => item.bold)),
    italic: share(group.filter((item) => item.italic)),
    font: main.font,
    raised: group.length > 1 && first.size < 0.85 * size && first.y < main.y - 0.1 * size && /^[\d*∗†‡§¶‖#+a-z]{1,4}$/.test(first.text.trim()),
    order,
  }
}

/** In a mirrored line, Latin words keep their own order among themselves. */
function leftToRightRuns(group: readonly PageItem[]): PageItem[] {
  const result: PageItem[] = []
  let run: PageItem[] = []
  for (const item of group) {
    if (!rightToLeft.test(item.text) && /[\p{L}\p{N}]/u.test(item.text)) run.unshift(item)
    else {
      result.push(...run, item)
      run = []
    }
  }
  return [...result, ...run]
}

function joinItems(items: readonly PageItem[]): string {
  let text = ''
  items.forEach((item, index) => {
    const piece = closeSpacedLetters(readable(item.text))
    const before = items[index - 1]
    if (before) {
      const gap = item.x > before.x ? item.x - (before.x + before.width) : before.x - (item.x + item.width)
      text += blankBetween(text, piece, gap / Math.min(before.size, item.size), item.spaced === true)
    }
    text += piece
  })
  return text.replace(/[ \t\u00A0]+/g, ' ').trim()
}

/** What stands between two pieces of one line whose gap is `gap` heights of the font. */
export function blankBetween(before: string, after: string, gap: number, spaced: boolean): string {
  if (wide.test(before.at(-1) ?? '') && wide.test(after[0] ?? '')) return gap > 0.9 ? ' ' : ''
  if (/^[,.;:!?)\]’”]/.test(after) && gap < 0.25 && !spaced) return ''
  return gap > blankGap || (spaced && gap > -0.3) ? ' ' : ''
}

/** “H A R B O U R” is one word set wide, wherever every letter stands alone. */
function closeSpacedLetters(text: string): string {
  return /^(?:\p{L} ){3,}\p{L}[.,:;!?]?$/u.test(text.trim()) ? text.replaceAll(' ', '') : text
}

const accents: Record<string, string> = { '¨': '\u0308', '´': '\u0301', '`': '\u0300', 'ˆ': '\u0302', '˜': '\u0303', 'ˇ': '\u030C', '˘': '\u0306', '˚': '\u030A', '˝': '\u030B', '¸': '\u0327' }

/** TeX's older fonts set an accent and then the letter: “na¨ıve”. Elsewhere “´” may be an apostrophe. */
function composeAccents(text: string, font: string): string {
  const tex = /^(?:CM|SF|LM|EC|Nimbus|[A-Z]{3,}\d)/.test(font)
  return text.replace(/([¨´`ˆ˜ˇ˘˚˝¸])([\p{L}])/gu, (whole, accent: string, letter: string) => {
    if (!tex && /[´`]/.test(accent)) return whole
    const composed = ((letter === 'ı' ? 'i' : letter) + accents[accent]!).normalize('NFC')
    return [...composed].length === 1 ? composed : whole
  })
}

/** Bullets of symbol fonts, whose letters are nobody's, and the shapes that Arabic letters take in a word, as the letters they are. */
function readable(text: string): string {
  return text.replace(/[\uFB50-\uFDFF\uFE70-\uFEFC]+/g, (shapes) => shapes.normalize('NFKC')).replace(/[\uF0B7\uF0A7\uF0D8\uF076\uF0FC\uF0A8\uF06E\uF071]/g, '•')
}

function prevailingSize(items: readonly PageItem[]): number {
  const weights = new Map<number, number>()
  for (const item of items) weights.set(item.size, (weights.get(item.size) ?? 0) + item.text.length)
  return [...weights].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]![0]
}
