import { traceWords } from './correct-document-trace.ts'
import { originAfter, shownOf, type Spot, type Work, type WorkBlock, type WorkMark, type WorkPart } from './correct-document-work.ts'
import { cutBlock, glueNext, isMove, replaceWords, tidyBlock } from './correct-document-words.ts'

/** A shown block becomes furniture: its words are kept beside the text. */
export function excludeBlock(work: Work, block: WorkBlock, reason: string): void {
  dropMarksIn(work, block)
  Object.assign(block, { excluded: reason, runs: [], pages: [], parts: new Set<WorkPart>() })
  const spot = { block, at: 0 }
  work.repairs.push({ kind: 'excluded', from: spot, to: spot, before: block.text, after: '', confidence: 1 })
}

/** Furniture becomes text, where it was found. */
export function restoreBlock(work: Work, block: WorkBlock): boolean {
  work.repairs = work.repairs.filter((mark) => mark.from.block !== block)
  const { before, after } = neighboursOf(work, block)
  delete block.excluded
  if (work.extracted !== null) block.runs = traceWords(work.extracted, block.text, before ? originAfter(work, before, before.text.length) : 0)
  const label = before?.pages.at(-1)?.label ?? after?.pages[0]?.label
  block.pages = label === undefined ? [] : [{ at: 0, label }]
  block.parts = sharedParts(before, after)
  return tidyBlock(work, block)
}

/** [from, to) of a block are the blanks at which it is cut, or nothing. */
export function splitByHand(work: Work, block: WorkBlock, from: number, to: number): void {
  const joined = work.repairs.find((mark) => mark.kind === 'by-hand' && mark.from.block === block && mark.to.block === block && mark.from.at === from && mark.to.at === to && /^\s*\n\s*\n\s*$/.test(mark.before))
  const before = block.text.slice(from, to)
  work.repairs = work.repairs.filter((mark) => mark !== joined)
  const rest = cutBlock(work, block, from, to)
  // What a person had joined, and cuts as it was, is as it was.
  if (!joined) work.repairs.push(byHand({ block, at: from }, { block: rest, at: 0 }, before, '\n\n'))
}

/** With the next shown block. */
export function joinByHand(work: Work, block: WorkBlock, next: WorkBlock, glue: string): void {
  const at = block.text.length
  if (!glueNext(work, block, next, glue)) work.repairs.push(byHand({ block, at }, { block, at: at + glue.length }, '\n\n', glue))
}

/** Blocks move as they are, in their order, to before `target` (null: the end). Parts that are all theirs go along. */
export function moveBlocks(work: Work, moving: readonly WorkBlock[], target: WorkBlock | null): void {
  const whole = new Set(work.parts.filter((part) => work.blocks.every((block) => !block.parts.has(part) || moving.includes(block))))
  work.blocks = work.blocks.filter((block) => !moving.includes(block))
  const at = target ? work.blocks.indexOf(target) : work.blocks.length
  work.blocks.splice(at, 0, ...moving)
  const { before } = neighboursOf(work, moving[0]!)
  const { after } = neighboursOf(work, moving.at(-1)!)
  const shared = sharedParts(before, after)
  for (const block of moving) if (block.excluded === undefined) block.parts = new Set([...[...block.parts].filter((part) => whole.has(part)), ...shared])
}

export function recordMove(work: Work, block: WorkBlock): void {
  if (block.excluded !== undefined) return
  const told = work.repairs.some((mark) => isMove(mark) && mark.from.block === block && mark.to.block === block && mark.from.at === 0 && mark.to.at === block.text.length)
  if (!told) work.repairs.push(byHand({ block, at: 0 }, { block, at: block.text.length }, block.text, block.text))
}

/** Makes one stretch of words stand in blocks of its own, and gives these. */
export function standApart(work: Work, from: Spot, to: Spot): WorkBlock[] {
  let last = to.block
  const tail = /^\s*/.exec(last.text.slice(to.at))![0].length
  if (to.at + tail < last.text.length) cutBlock(work, last, to.at, to.at + tail)
  let first = from.block
  const lead = /\s*$/.exec(first.text.slice(0, from.at))![0].length
  if (from.at - lead > 0) {
    const rest = cutBlock(work, first, from.at - lead, from.at)
    if (last === first) last = rest
    first = rest
  }
  return work.blocks.slice(work.blocks.indexOf(first), work.blocks.indexOf(last) + 1).filter((block) => block.excluded === undefined)
}

/** Text between two spots, in one block or across several, becomes `text`; `found`: as it had been found there. */
export function replaceAcross(work: Work, from: Spot, to: Spot, text: string, found = false): boolean {
  const { block } = from
  let end = to.at
  while (to.block !== block) {
    const next = neighboursOf(work, block).after
    if (!next) return false
    const offset = block.text.length
    glueNext(work, block, next, '')
    if (next !== to.block) continue
    end = offset + to.at
    break
  }
  replaceWords(work, block, from.at, end, text, found)
  return tidyBlock(work, block)
}

/** The shown blocks before and after one. */
export function neighboursOf(work: Work, block: WorkBlock): { before: WorkBlock | undefined; after: WorkBlock | undefined } {
  const index = work.blocks.indexOf(block)
  return {
    before: work.blocks.slice(0, index).findLast((other) => other.excluded === undefined),
    after: work.blocks.slice(index + 1).find((other) => other.excluded === undefined),
  }
}

/** The shown block whose words were found last before `origin`, those given aside; null: none was. */
export function foundBefore(work: Work, origin: number, aside: readonly WorkBlock[]): WorkBlock | null {
  let best: WorkBlock | null = null
  for (const block of shownOf(work)) {
    const at = block.runs[0]?.origin ?? 0
    if (!aside.includes(block) && at <= origin && (best === null || at >= (best.runs[0]?.origin ?? 0))) best = block
  }
  return best
}

export function byHand(from: Spot, to: Spot, before: string, after: string): WorkMark {
  return { kind: 'by-hand', from, to, before, after, confidence: 1 }
}

function sharedParts(before: WorkBlock | undefined, after: WorkBlock | undefined): ReadonlySet<WorkPart> {
  return new Set([...(before?.parts ?? [])].filter((part) => after?.parts.has(part)))
}

function dropMarksIn(work: Work, block: WorkBlock): void {
  const elsewhere = (mark: WorkMark) => mark.from.block !== block && mark.to.block !== block
  work.repairs = work.repairs.filter(elsewhere)
  work.offers = work.offers.filter((offer) => elsewhere(offer) && offer.target?.block !== block)
}
