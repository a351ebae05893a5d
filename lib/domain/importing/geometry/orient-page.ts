import type { PageItem, PageSheet } from './page-item.ts'

export interface OrientedPage {
  width: number
  height: number
  /** Upright, and from left to right whatever the script: a page that reads from right to left is mirrored. */
  items: PageItem[]
  mirrored: boolean
  /** Set at another angle than the page's text: a stamp in the margin, a watermark. */
  aside: PageItem[]
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu

/**
 * [IM50] A page as its text wants it held. Text at the angle that most of it has is turned upright and the rest set aside; a scan that lies a
 * little askew is straightened; a page of a right-to-left script is mirrored, so that what follows need only know one direction.
 */
export function orientPage(page: PageSheet): OrientedPage {
  const items = withoutDoubles(page.items.filter((item) => item.text.trim() !== '' && item.size > 0.5 && Number.isFinite(item.x + item.y + item.width)))
  const stacked = stackedSigns(items)
  const downwards = weigh(items.filter((item) => item.vertical)) > weigh(items) / 2 || stacked.size > items.length * 0.6
  const quarter = downwards ? 0 : prevailingQuarter(items)
  const kept = items.filter((item) => (downwards ? item.vertical || stacked.has(item) : !item.vertical && turnsBetween(item.angle, quarter) < 20))
  const aside = items.filter((item) => !kept.includes(item))
  const turned = downwards ? kept.map((item) => layDown(item, page)) : kept.map((item) => turn(item, quarter, page))
  const straight = straighten(turned)
  const [width, height] = downwards || quarter === 90 || quarter === 270 ? [page.height, page.width] : [page.width, page.height]
  const mirrored = !downwards && weighRightToLeft(kept) > weigh(kept) / 2
  return { width, height, items: mirrored ? straight.map((item) => ({ ...item, x: width - item.x - item.width })) : straight, mirrored, aside }
}

function weigh(items: readonly PageItem[]): number {
  return items.reduce((sum, item) => sum + item.text.trim().length, 0)
}

function weighRightToLeft(items: readonly PageItem[]): number {
  return items.reduce((sum, item) => sum + (item.text.match(rightToLeft)?.length ?? 0), 0)
}

/** Signs set one below the other by a program that knows no vertical fonts. */
function stackedSigns(items: readonly PageItem[]): Set<PageItem> {
  const found = new Set<PageItem>()
  items.forEach((item, index) => {
    const below = items[index + 1]
    if (!below || [...item.text].length > 1 || !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{P}]/u.test(item.text)) return
    const drop = below.y - item.y
    if (Math.abs(below.x - item.x) < item.size && drop > 0.4 * item.size && drop < 1.8 * item.size) found.add(item).add(below)
  })
  return found
}

function prevailingQuarter(items: readonly PageItem[]): number {
  const weights = new Map<number, number>()
  for (const item of items) {
    const quarter = ((Math.round(item.angle / 90) * 90) % 360 + 360) % 360
    if (turnsBetween(item.angle, quarter) < 20) weights.set(quarter, (weights.get(quarter) ?? 0) + item.text.length)
  }
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

function turnsBetween(a: number, b: number): number {
  const apart = (((a - b) % 360) + 360) % 360
  return Math.min(apart, 360 - apart)
}

function turn(item: PageItem, quarter: number, page: PageSheet): PageItem {
  const angle = item.angle - quarter
  if (quarter === 90) return { ...item, x: item.y, y: page.width - item.x, angle }
  if (quarter === 180) return { ...item, x: page.width - item.x, y: page.height - item.y, angle }
  if (quarter === 270) return { ...item, x: page.height - item.y, y: item.x, angle }
  return item
}

/** A column of signs becomes a line: the first column, at the right, the first line. */
function layDown(item: PageItem, page: PageSheet): PageItem {
  return { ...item, x: item.vertical ? item.y : item.y - item.size, y: page.width - item.x, width: item.vertical ? item.width : item.size, angle: 0 }
}

/** Turns the page back by the angle that its longer runs share. */
function straighten(items: PageItem[]): PageItem[] {
  const turned = items.filter((item) => item.text.length > 3).map((item) => ((item.angle + 540) % 360) - 180).sort((a, b) => a - b)
  const written = turned[turned.length >> 1] ?? 0
  const skew = Math.abs(written) < 0.05 ? driftOf(items) : written
  if (Math.abs(skew) < 0.05 || Math.abs(skew) > 20) return items
  const [sin, cos] = [Math.sin((-skew * Math.PI) / 180), Math.cos((-skew * Math.PI) / 180)]
  return items.map((item) => ({ ...item, x: item.x * cos - item.y * sin, y: item.x * sin + item.y * cos, angle: item.angle - skew }))
}

/** An OCR layer may set each word level and yet follow lines that slope: the angle from the first word of a line to its last, in degrees. */
function driftOf(items: readonly PageItem[]): number {
  const slopes: number[] = []
  let start = items[0]
  items.forEach((item, index) => {
    const next = items[index + 1]
    const gap = next ? next.x - item.x - item.width : 0
    if (next && gap > -0.3 * item.size && gap < 1.2 * item.size && Math.abs(next.y - item.y) < 0.4 * item.size) return
    if (start && item.x + item.width - start.x > 12 * item.size && item !== start) slopes.push((item.y - start.y) / (item.x - start.x))
    start = next
  })
  slopes.sort((a, b) => a - b)
  const middle = slopes[slopes.length >> 1] ?? 0
  const agree = slopes.filter((slope) => Math.abs(slope - middle) < 0.006).length
  return slopes.length >= 6 && agree > slopes.length * 0.5 ? (Math.atan(middle) * 180) / Math.PI : 0
}

/** A shadow, or bold made by setting a word twice: the same words at the same place. */
function withoutDoubles(items: readonly PageItem[]): PageItem[] {
  const places = new Map<string, PageItem[]>()
  return items.filter((item) => {
    const same = places.get(item.text)
    if (!same) places.set(item.text, [item])
    else if (same.some((other) => Math.abs(other.x - item.x) < item.size * 0.2 && Math.abs(other.y - item.y) < item.size * 0.2)) return false
    else if (same.length < 200) same.push(item)
    return true
  })
}
