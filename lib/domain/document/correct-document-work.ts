import type { ImportedText } from '../importing/import-text.ts'
import { originOf, type OffsetRun } from '../importing/offset-runs.ts'
import type { Block, BlockKind, Offer, PageStart, ReadPart, Repair, RepairKind } from './canonical-text.ts'
import { concatRuns, sliceRuns, type FoundWords } from './correct-document-runs.ts'
import { lastAtOrBefore } from './last-at-or-before.ts'

/**
 * A document taken apart for correcting: each block holds its own words, so that a change to one moves nothing else. All that is
 * known of it is in the document as well: a row of corrections gives the same made at once or one by one.
 */
export interface Work {
  blocks: WorkBlock[]
  repairs: WorkMark[]
  offers: WorkOffer[]
  parts: WorkPart[]
  /** What was extracted; null where the document has no way back to it. */
  extracted: string | null
}

export interface WorkBlock {
  kind: BlockKind
  level?: number
  text: string
  /** Where `text` was found, counted from its own start; empty where that is not known, and while the block is left out. */
  runs: readonly OffsetRun[]
  /** Why it is left out. */
  excluded?: string
  /** In order: the page at the block's own start (where there are pages), and those that begin inside it. */
  pages: { at: number; label: string }[]
  parts: ReadonlySet<WorkPart>
  /** Where it stands in the canonical text; right after `settle`. */
  start: number
}

export interface Spot {
  block: WorkBlock
  /** UTF-16 offset into the block's own words. */
  at: number
}

/** A repair; `from` and `to` may lie in two blocks. */
export interface WorkMark {
  kind: RepairKind
  from: Spot
  to: Spot
  before: string
  after: string
  confidence: number
}

export interface WorkOffer extends WorkMark {
  target?: Spot
  why: string
}

export type WorkPart = Omit<ReadPart, 'start' | 'end'>

export function openWork(read: ImportedText): Work {
  const traced = read.runs.length > 0
  const parts = read.parts.map((part): WorkPart => ({ ...part }))
  const blocks = read.blocks.map((block): WorkBlock => {
    const { kind, level, start, end } = block
    const shape = { kind, ...(level === undefined ? {} : { level }), start }
    if (block.excluded) return { ...shape, text: block.text, excluded: block.reason, runs: [], pages: [], parts: new Set() }
    const members = parts.filter((_, index) => read.parts[index]!.start < end && read.parts[index]!.end > start)
    return { ...shape, text: read.text.slice(start, end), runs: traced ? sliceRuns(read.runs, start, end) : [], pages: pagesWithin(read.pages, start, end), parts: new Set(members) }
  })
  const spotAt = spotFinder(blocks)
  const leftOut = new Map<string, WorkBlock[]>()
  for (const block of blocks) if (block.excluded !== undefined) leftOut.set(`${block.start} ${block.text}`, [...(leftOut.get(`${block.start} ${block.text}`) ?? []), block])
  const markOf = (repair: Repair): WorkMark | null => {
    const { kind, start, end, before, after, confidence } = repair
    const block = kind === 'excluded' ? leftOut.get(`${start} ${before}`)?.shift() : undefined
    const [from, to] = block ? [{ block, at: 0 }, { block, at: 0 }] : [spotAt(start), spotAt(end)]
    return from && to ? { kind, from, to, before, after, confidence } : null
  }
  return {
    blocks,
    repairs: read.repairs.flatMap((repair) => markOf(repair) ?? []),
    offers: read.offers.flatMap((offer): WorkOffer[] => {
      const [from, to] = [spotAt(offer.start), spotAt(offer.end)]
      const target = offer.to === undefined ? undefined : spotAt(offer.to)
      const { kind, before, after, confidence, why } = offer
      return from && to && target !== null ? [{ kind, from, to, before, after, confidence, why, ...(target && { target }) }] : []
    }),
    parts,
    extracted: traced ? read.extracted : null,
  }
}

/** The document again; what is said of it as a whole is `read`'s. */
export function closeWork(work: Work, read: ImportedText): ImportedText {
  const shown = shownOf(work)
  const text = shown.map((block) => block.text).join('\n\n')
  const range = (mark: WorkMark) => ({ start: placeOf(mark.from), end: placeOf(mark.to) })
  return {
    ...read,
    text,
    blocks: work.blocks.map(({ kind, level, start, text: words, excluded }): Block => {
      const shape = { kind, ...(level === undefined ? {} : { level }), start }
      return excluded === undefined ? { ...shape, end: start + words.length } : { ...shape, end: start, excluded: true, text: words, reason: excluded }
    }),
    repairs: work.repairs.map((mark): Repair => ({ kind: mark.kind, ...range(mark), before: mark.before, after: mark.after, confidence: mark.confidence })),
    offers: work.offers.map((offer): Offer => {
      const { kind, before, after, confidence, why, target } = offer
      return { kind, ...range(offer), before, after, confidence, ...(target && { to: placeOf(target) }), why }
    }),
    pages: pagesOfBlocks(shown),
    parts: work.parts.map((part): ReadPart => ({ ...part, ...rangeOfPart(shown, part)! })),
    runs: work.extracted === null ? [] : runsOfBlocks(work, shown),
  }
}

/** After each correction: where everything stands now, in order; what a change left without a place goes. */
export function settle(work: Work): void {
  let at = 0
  let first = true
  let label: string | undefined
  for (const block of work.blocks) {
    if (block.excluded !== undefined) {
      block.start = at
      continue
    }
    block.start = first ? 0 : at + 2
    first = false
    at = block.start + block.text.length
    block.pages = pagesInOrder(block, label)
    label = block.pages.at(-1)?.label ?? label
  }
  const stands = (mark: WorkMark) => mark.from.block === mark.to.block || wordsBetween(work, mark.from, mark.to) === mark.after
  const byPlace = (a: WorkMark, b: WorkMark) => placeOf(a.from) - placeOf(b.from)
  work.repairs = work.repairs.filter(stands).sort(byPlace)
  work.offers = work.offers.filter(stands).sort(byPlace)
  const shown = shownOf(work)
  const ranges = new Map(work.parts.map((part) => [part, rangeOfPart(shown, part)]))
  work.parts = work.parts.filter((part) => ranges.get(part)).sort((a, b) => ranges.get(a)!.start - ranges.get(b)!.start || ranges.get(b)!.end - ranges.get(a)!.end)
}

export function shownOf(work: Work): WorkBlock[] {
  return work.blocks.filter((block) => block.excluded === undefined)
}

/** Offset into the canonical text; right after `settle`. */
export function placeOf({ block, at }: Spot): number {
  return block.start + at
}

/** The canonical text from one spot to a later one; null where the second does not come later. */
export function wordsBetween(work: Work, from: Spot, to: Spot): string | null {
  if (from.block === to.block) return from.block.text.slice(from.at, to.at)
  const [first, last] = [work.blocks.indexOf(from.block), work.blocks.indexOf(to.block)]
  if (first < 0 || last < first) return null
  const between = work.blocks.slice(first + 1, last).filter((block) => block.excluded === undefined)
  return [from.block.text.slice(from.at), ...between.map((block) => block.text), to.block.text.slice(0, to.at)].join('\n\n')
}

/** The place in the extracted text just after the one where the unit before `at` was found; 0 where that is not known. */
export function originAfter({ extracted }: Work, { runs }: WorkBlock, at: number): number {
  if (at === 0 || runs.length === 0) return runs[0]?.origin ?? 0
  return Math.min(originOf(runs, at - 1) + 1, extracted?.length ?? 0)
}

/** `length` units that stand all for one place of what was extracted. */
export function heldAt(origin: number, length: number): FoundWords {
  return { runs: length === 0 ? [] : [{ at: 0, origin, held: true }], length }
}

function spotFinder(blocks: readonly WorkBlock[]): (offset: number) => Spot | null {
  const shown = blocks.filter((block) => block.excluded === undefined)
  return (offset) => {
    const block = shown[lastAtOrBefore(shown.length, (index) => shown[index]!.start, offset)]
    return block ? { block, at: Math.max(0, Math.min(block.text.length, offset - block.start)) } : null
  }
}

function runsOfBlocks(work: Work, shown: readonly WorkBlock[]): OffsetRun[] {
  return concatRuns(
    shown.flatMap((block, index) => {
      const words = { runs: block.runs, length: block.text.length }
      const before = shown[index - 1]
      return before ? [heldAt(originAfter(work, before, before.text.length), 2), words] : [words]
    }),
  )
}

function pagesWithin(pages: readonly PageStart[], start: number, end: number): WorkBlock['pages'] {
  const first = lastAtOrBefore(pages.length, (index) => pages[index]!.start, start)
  const within = pages.slice(first, first + 1).filter((page) => page.start <= start).map(({ label }) => ({ at: 0, label }))
  for (let index = first; index < pages.length && pages[index]!.start < end; index += 1) {
    if (pages[index]!.start > start) within.push({ at: pages[index]!.start - start, label: pages[index]!.label })
  }
  return within
}

function pagesOfBlocks(shown: readonly WorkBlock[]): PageStart[] {
  const pages: PageStart[] = []
  for (const block of shown) for (const { at, label } of block.pages) if (pages.at(-1)?.label !== label) pages.push({ start: block.start + at, label })
  return pages
}

/** A block says itself on which page it begins, so that it takes its page along; of two pages at one place the later has it. */
function pagesInOrder({ pages, text }: WorkBlock, before: string | undefined): WorkBlock['pages'] {
  const kept = before === undefined ? [] : [{ at: 0, label: before }]
  for (const page of pages) {
    if (page.at >= text.length) continue
    if (kept.at(-1)?.at === page.at) kept.pop()
    if (kept.at(-1)?.label !== page.label) kept.push(page)
  }
  return kept
}

function rangeOfPart(shown: readonly WorkBlock[], part: WorkPart): { start: number; end: number } | null {
  const members = shown.filter((block) => block.parts.has(part))
  const last = members.at(-1)
  return last ? { start: members[0]!.start, end: last.start + last.text.length } : null
}
