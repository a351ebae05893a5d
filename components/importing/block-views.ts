import type { Block, BlockKind, Repair } from '../../lib/domain/document/canonical-text.ts'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import { originOf } from '../../lib/domain/importing/offset-runs.ts'
import { DOUBTFUL } from './sure-words.ts'

/** A place inside a block that was mended, or could be. Offsets into the block's own text. */
export interface BlockMark {
  from: number
  to: number
  /** Where the repair itself begins: inside the word that is marked, where it took away and put nothing in. */
  at: number
  look: 'mended' | 'doubtful' | 'offer' | 'by-hand'
}

/** A block as the screen sets it; knows nothing of its place among others, so that it stays the same object while they change. */
export interface ShownView {
  key: string
  leftOut: null
  kind: BlockKind
  level?: number
  text: string
  marks: readonly BlockMark[]
  /** The pages that begin in it, as printed. */
  page: string | null
  /** Said of the block as a whole. */
  note: 'moved' | 'by-hand' | 'may-move' | null
}

/** Pieces in a row that are no part of the text. */
export interface LeftOutView {
  key: string
  leftOut: readonly { text: string; reason: string }[]
}

export type BlockView = ShownView | LeftOutView

export interface BlockViews {
  views: readonly BlockView[]
  /** The index of each view's (first) block. */
  first: readonly number[]
}

/** Repairs that the text shows marks for; the others are so many and so plain that marks would hide the text. */
const marked: ReadonlySet<Repair['kind']> = new Set(['joined-word', 'restored-initial', 'by-hand'])

/** A document's blocks to be set; views of `before` that still hold are used again. */
export function blockViews(doc: ImportedText, before?: BlockViews): BlockViews {
  const known = new Map(before?.views.map((view) => [view.key, view]))
  const used = new Map<string, number>()
  const keyOf = (base: string) => {
    const count = used.get(base) ?? 0
    used.set(base, count + 1)
    return count === 0 ? base : `${base}+${count}`
  }
  const places = placesIn(doc)
  const pages = pagesIn(doc)
  const views: BlockView[] = []
  const first: number[] = []
  doc.blocks.forEach((block, index) => {
    if (block.excluded) {
      const last = views.at(-1)
      const item = { text: block.text, reason: block.reason }
      if (last?.leftOut && doc.blocks[index - 1]?.excluded) views[views.length - 1] = { ...last, leftOut: [...last.leftOut, item] }
      else {
        views.push({ key: keyOf(`x${shortHash(block.text)}`), leftOut: [item] })
        first.push(index)
      }
      return
    }
    views.push(shownView(doc, block, keyOf(`b${originOf(doc.runs, block.start)}`), places(block), pages(block)))
    first.push(index)
  })
  return { views: views.map((view) => (sameView(known.get(view.key), view) ? known.get(view.key)! : view)), first }
}

/** Index of the view that block `block` is in. */
export function viewOfBlock({ first }: BlockViews, block: number): number {
  let low = 0
  let high = first.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (first[middle]! <= block) low = middle
    else high = middle - 1
  }
  return low
}

function shownView(doc: ImportedText, block: Block, key: string, places: readonly Place[], page: string | null): ShownView {
  const length = block.end - block.start
  const marks: BlockMark[] = []
  let note: ShownView['note'] = null
  for (const place of places) {
    if (place.whole) note = place.whole
    else {
      const [start, end] = place.start === place.end ? wordAround(doc.text, place.start) : [place.start, place.end]
      marks.push({ from: Math.max(0, start - block.start), to: Math.min(length, end - block.start), at: Math.max(0, place.start - block.start), look: place.look })
    }
  }
  return { key, leftOut: null, kind: block.kind, ...(block.level === undefined ? {} : { level: block.level }), text: doc.text.slice(block.start, block.end), marks, page, note }
}

interface Place {
  start: number
  end: number
  look: BlockMark['look']
  whole: ShownView['note']
}

/** Looks up the places of blocks that are asked for in order. */
function placesIn(doc: ImportedText): (block: Block) => Place[] {
  const repairs = doc.repairs
    .filter((repair) => repair.kind !== 'excluded' && (marked.has(repair.kind) || repair.kind === 'moved-block' || repair.confidence < DOUBTFUL))
    .map((repair): Place => ({ start: repair.start, end: repair.end, look: repair.kind === 'by-hand' ? 'by-hand' : repair.confidence < DOUBTFUL ? 'doubtful' : 'mended', whole: repair.kind === 'moved-block' ? 'moved' : null }))
  const offers = doc.offers.map((offer): Place => ({ start: offer.start, end: offer.end, look: 'offer', whole: offer.kind === 'moved-block' ? 'may-move' : null }))
  const places = [...repairs, ...offers].sort((a, b) => a.start - b.start)
  let next = 0
  return (block) => {
    while (next < places.length && places[next]!.end < block.start) next += 1
    const found: Place[] = []
    for (let index = next; index < places.length && places[index]!.start <= block.end; index += 1) {
      const place = places[index]!
      const inside = place.start === place.end ? place.start >= block.start && place.start < block.end : place.start < block.end && place.end > block.start
      if (!inside) continue
      const whole = place.whole ?? (place.look === 'by-hand' && place.start <= block.start && place.end >= block.end ? 'by-hand' : null)
      found.push({ ...place, whole })
    }
    return found
  }
}

/** Looks up the pages that begin in blocks that are asked for in order. */
function pagesIn({ pages }: ImportedText): (block: Block) => string | null {
  let next = 0
  return (block) => {
    const labels: string[] = []
    for (; next < pages.length && pages[next]!.start < block.end; next += 1) labels.push(pages[next]!.label)
    return labels.length === 0 ? null : labels.length < 3 ? labels.join(', ') : `${labels[0]}–${labels.at(-1)}`
  }
}

function wordAround(text: string, at: number): [number, number] {
  let [from, to] = [at, at]
  while (from > 0 && !/\s/.test(text[from - 1]!)) from -= 1
  while (to < text.length && !/\s/.test(text[to]!)) to += 1
  return [from, to]
}

function sameView(a: BlockView | undefined, b: BlockView): boolean {
  if (!a) return false
  if (a.leftOut || b.leftOut) return Boolean(a.leftOut && b.leftOut && a.leftOut.length === b.leftOut.length && a.leftOut.every((item, index) => item.text === b.leftOut![index]!.text && item.reason === b.leftOut![index]!.reason))
  return (
    a.text === b.text && a.kind === b.kind && a.level === b.level && a.note === b.note && a.page === b.page && a.marks.length === b.marks.length &&
    a.marks.every((mark, index) => mark.from === b.marks[index]!.from && mark.to === b.marks[index]!.to && mark.at === b.marks[index]!.at && mark.look === b.marks[index]!.look)
  )
}

function shortHash(text: string): string {
  let hash = 5381
  for (let unit = 0; unit < Math.min(text.length, 200); unit += 1) hash = ((hash * 33) ^ text.charCodeAt(unit)) >>> 0
  return hash.toString(36)
}
