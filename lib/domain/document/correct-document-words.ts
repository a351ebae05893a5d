import type { Spot, Work, WorkBlock, WorkMark } from './correct-document-work.ts'
import { traceFrom } from './correct-document-trace.ts'
import { concatRuns, sliceRuns } from './correct-document-runs.ts'
import { heldAt, originAfter } from './correct-document-work.ts'

/** A move is told by a repair that says the same words twice: it goes along with them whatever is written into them. */
export function isMove({ before, after }: WorkMark): boolean {
  return before === after && before !== ''
}

/** [from, to) of a block becomes `text`. Repairs and offers that it touches go; those after it move along. `found`: it is what had been found there. */
export function replaceWords(work: Work, block: WorkBlock, from: number, to: number, text: string, found = false): void {
  const shift = text.length - (to - from)
  const origin = originAfter(work, block, from)
  const untouched = <M extends WorkMark>(mark: M): M[] => {
    const inside = mark.from.block === block && mark.to.block === block
    if (inside && isMove(mark) && mark.from.at <= from && mark.to.at >= to) {
      const words = block.text.slice(mark.from.at, from) + text + block.text.slice(to, mark.to.at)
      return [{ ...mark, to: { block, at: mark.to.at + shift }, before: words, after: words }]
    }
    if (inside) {
      if (mark.to.at <= from) return [mark]
      return mark.from.at >= to ? [{ ...mark, from: { block, at: mark.from.at + shift }, to: { block, at: mark.to.at + shift } }] : []
    }
    if (mark.from.block === block) return mark.from.at >= to ? [{ ...mark, from: { block, at: mark.from.at + shift } }] : []
    return mark.to.block !== block || mark.to.at <= from ? [mark] : []
  }
  work.repairs = work.repairs.flatMap(untouched)
  work.offers = work.offers.flatMap(untouched).flatMap((offer) => {
    const { target } = offer
    if (target?.block !== block || target.at <= from) return [offer]
    return target.at >= to ? [{ ...offer, target: { block, at: target.at + shift } }] : []
  })
  block.pages = block.pages.map((page) => (page.at <= from ? page : { ...page, at: page.at >= to ? page.at + shift : from + text.length }))
  if (work.extracted !== null) {
    block.runs = concatRuns([
      { runs: sliceRuns(block.runs, 0, from), length: from },
      found ? { runs: traceFrom(work.extracted, text, origin), length: text.length } : heldAt(origin, text.length),
      { runs: sliceRuns(block.runs, to, block.text.length), length: block.text.length - to },
    ])
  }
  block.text = block.text.slice(0, from) + text + block.text.slice(to)
}

/** Cuts a block in two; [from, to) between them goes. A repair by hand that reaches across stays; others that do are gone. */
export function cutBlock(work: Work, block: WorkBlock, from: number, to: number): WorkBlock {
  const traced = work.extracted !== null
  const label = block.pages.findLast((page) => page.at <= to)?.label
  const rest: WorkBlock = {
    kind: block.kind,
    ...(block.level === undefined ? {} : { level: block.level }),
    text: block.text.slice(to),
    runs: traced ? sliceRuns(block.runs, to, block.text.length) : [],
    pages: [...(label === undefined ? [] : [{ at: 0, label }]), ...block.pages.filter((page) => page.at > to).map((page) => ({ ...page, at: page.at - to }))],
    parts: block.parts,
    start: 0,
  }
  const moved = ({ at }: Spot): Spot => ({ block: rest, at: at - to })
  const kept = <M extends WorkMark>(mark: M): M[] => {
    const [begins, ends] = [mark.from.block === block, mark.to.block === block]
    if (!begins && !ends) return [mark]
    if (begins && ends) {
      if (mark.to.at <= from) return [mark]
      if (mark.from.at >= to) return [{ ...mark, from: moved(mark.from), to: moved(mark.to) }]
      if (mark.kind !== 'by-hand' || isMove(mark) || mark.from.at > from || mark.to.at < to) return []
      return [{ ...mark, to: moved(mark.to), after: `${block.text.slice(mark.from.at, from)}\n\n${block.text.slice(to, mark.to.at)}` }]
    }
    if (begins) return mark.from.at >= to ? [{ ...mark, from: moved(mark.from) }] : []
    return mark.to.at <= from ? [mark] : []
  }
  work.repairs = work.repairs.flatMap(kept)
  work.offers = work.offers.flatMap(kept).flatMap((offer) => {
    const { target } = offer
    if (target?.block !== block || target.at <= from) return [offer]
    return target.at >= to ? [{ ...offer, target: moved(target) }] : []
  })
  block.pages = block.pages.filter((page) => page.at < from || page.at === 0)
  block.text = block.text.slice(0, from)
  if (traced) block.runs = sliceRuns(block.runs, 0, from)
  work.blocks.splice(work.blocks.indexOf(block) + 1, 0, rest)
  return rest
}

/**
 * The next shown block's words come after `glue` at the end of this one; those left out between stay, after it. True where a repair
 * by hand had parted them, which then says so no more, or says what it still changes.
 */
export function glueNext(work: Work, block: WorkBlock, next: WorkBlock, glue: string): boolean {
  const offset = block.text.length + glue.length
  const moved = (spot: Spot): Spot => (spot.block === next ? { block, at: spot.at + offset } : spot)
  const along = <M extends WorkMark>(mark: M): M => ({ ...mark, from: moved(mark.from), to: moved(mark.to) })
  // What reached from one to the other said how they were parted.
  const parted = (mark: WorkMark) => mark.from.block === block && mark.to.block === next
  const writings = work.repairs.filter((mark) => parted(mark) && mark.kind === 'by-hand').map((mark) => ({ ...along(mark), after: block.text.slice(mark.from.at) + glue + next.text.slice(0, mark.to.at) }))
  work.repairs = [...work.repairs.filter((mark) => !parted(mark)).map(along), ...writings.filter(({ before, after }) => before !== after)]
  work.offers = work.offers.filter((mark) => !parted(mark)).map((offer) => ({ ...along(offer), ...(offer.target && { target: moved(offer.target) }) }))
  if (work.extracted !== null) {
    block.runs = concatRuns([
      { runs: block.runs, length: block.text.length },
      heldAt(originAfter(work, block, block.text.length), offset - block.text.length),
      { runs: next.runs, length: next.text.length },
    ])
  }
  block.pages = [...block.pages, ...next.pages.map((page) => ({ ...page, at: page.at + offset }))]
  block.text += glue + next.text
  work.blocks.splice(work.blocks.indexOf(next), 1)
  return writings.length > 0
}

/** [TX2] No blank at either end, and where there is an empty line there are two blocks. False where nothing would be left. */
export function tidyBlock(work: Work, block: WorkBlock): boolean {
  const leading = block.text.length - block.text.trimStart().length
  if (leading === block.text.length) return false
  if (leading > 0) replaceWords(work, block, 0, leading, '')
  const trailing = block.text.trimEnd().length
  if (trailing < block.text.length) replaceWords(work, block, trailing, block.text.length, '')
  const gap = /\s*\n\s*\n\s*/.exec(block.text)
  return gap === null || tidyBlock(work, cutBlock(work, block, gap.index, gap.index + gap[0].length))
}
