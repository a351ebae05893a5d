import { excludeBlock, foundBefore, moveBlocks, neighboursOf, replaceAcross, restoreBlock, standApart } from './correct-document-blocks.ts'
import { shownOf, wordsBetween, type Spot, type Work, type WorkBlock, type WorkMark, type WorkOffer } from './correct-document-work.ts'
import { cutBlock, glueNext, isMove, replaceWords, tidyBlock } from './correct-document-words.ts'

/** Gives a sentence where it cannot be done. */
type Done = string | null

const nothingLeft = 'Nothing would be left of this block. Leave it out instead.'

/** [RV3] What import, or a person, found before stands again. */
export function undoRepair(work: Work, mark: WorkMark): Done {
  if (mark.kind === 'excluded') return restoreBlock(work, mark.from.block) ? null : 'This block has no words to put back.'
  work.repairs = work.repairs.filter((other) => other !== mark)
  if (isMove(mark) && (mark.kind === 'moved-block' || mark.kind === 'by-hand')) return moveBack(work, mark)
  const { from, to, before } = mark
  if (from.block === to.block && before.trim() === '' && to.at - from.at === from.block.text.length) return nothingLeft
  return replaceAcross(work, from, to, asFound(mark), true) ? null : nothingLeft
}

/** A word that was joined keeps its hyphen as found. The line's end after it is left only to verse: elsewhere it would be nobody's. */
function asFound({ kind, from, before }: WorkMark): string {
  const words = storable(before)
  if (kind !== 'joined-word' || from.block.kind === 'verse') return words
  return words.replace(/\s*\n\s*/g, '').replaceAll('\u00AD', '-')
}

/** [RV3] What a rule would have done, had it been surer. */
export function takeOffer(work: Work, offer: WorkOffer): Done {
  const { kind, from, to, target, why, before, after, confidence } = offer
  work.offers = work.offers.filter((other) => other !== offer)
  if (target) return takeMove(work, offer, target)
  if (kind === 'excluded' || after.trim() === '') {
    const blocks = coveredBy(work, from, to)
    if (blocks.length === shownOf(work).length) return 'Nothing would be left of the text.'
    if (blocks.length > 0) {
      for (const block of blocks) excludeBlock(work, block, why)
      return null
    }
  }
  if (from.block !== to.block) return replaceAcross(work, from, to, after) ? null : nothingLeft
  replaceWords(work, from.block, from.at, to.at, after)
  work.repairs.push({ kind, from, to: { block: from.block, at: from.at + after.length }, before, after, confidence })
  return tidyBlock(work, from.block) ? null : nothingLeft
}

/**
 * Words that belong elsewhere go there. At the end of a block they follow it as blocks of their own, or go on its sentence where that
 * is broken off and they begin in its midst; inside a block they go into its words.
 */
function takeMove(work: Work, offer: WorkOffer, target: Spot): Done {
  const moving = standApart(work, offer.from, offer.to)
  const { block, at } = placeAfterCut(work, target, offer, moving)
  if (moving.length === 0 || moving.includes(block)) return 'These words already stand there.'
  const rest = at > 0 && at < block.text.length ? cutBlock(work, block, trimmedEnd(block, at), at + blanksAt(block, at)) : null
  if (at === 0) {
    moveBlocks(work, moving, block)
  } else {
    moveBlocks(work, moving, work.blocks[work.blocks.indexOf(block) + 1] ?? null)
  }
  const first = moving[0]!
  const last = moving.at(-1)!
  let from: Spot = { block: first, at: 0 }
  let to: Spot = { block: last, at: last.text.length }
  if (at > 0 && (rest !== null || goesOn(block, first))) {
    const glue = /\p{L}-$/u.test(block.text) ? '' : ' '
    const start = block.text.length + glue.length
    glueNext(work, block, first, glue)
    from = { block, at: start }
    if (first === last) to = { block, at: block.text.length }
  }
  const holder = to.block
  const next = rest ?? (at > 0 ? neighboursOf(work, holder).after : undefined)
  if (next && (rest !== null || (from.block === block && goesOn(holder, next)))) glueNext(work, holder, next, ' ')
  const words = wordsBetween(work, from, to)!
  work.repairs.push({ kind: 'moved-block', from, to, before: words, after: words, confidence: offer.confidence })
  return null
}

/** Making the words stand apart may have cut the very block that they are to go to. */
function placeAfterCut(work: Work, target: Spot, offer: WorkOffer, moving: readonly WorkBlock[]): Spot {
  if (target.block !== offer.to.block || target.at < offer.to.at) return target
  const rest = neighboursOf(work, moving.at(-1)!).after
  const gone = offer.to.at + /^\s*/.exec(target.block.text.slice(offer.to.at))![0].length
  return rest ? { block: rest, at: Math.max(0, target.at - gone) } : target
}

function moveBack(work: Work, mark: WorkMark): Done {
  if (work.extracted === null) return 'This text does not say where these words were found. Move them by hand.'
  const moving = standApart(work, mark.from, mark.to)
  const home = foundBefore(work, moving[0]!.runs[0]?.origin ?? 0, moving)
  const target = home ? (work.blocks[work.blocks.indexOf(home) + 1] ?? null) : (shownOf(work).find((block) => !moving.includes(block)) ?? null)
  if (target === null || !moving.includes(target)) moveBlocks(work, moving, target)
  return null
}

/** The whole blocks that [from, to) is; none where it is less than whole. */
function coveredBy(work: Work, from: Spot, to: Spot): WorkBlock[] {
  if (from.at > 0 || to.at < to.block.text.length) return []
  return work.blocks.slice(work.blocks.indexOf(from.block), work.blocks.indexOf(to.block) + 1).filter((block) => block.excluded === undefined)
}

/** One paragraph breaks off in mid-sentence and the other begins in one. */
function goesOn(block: WorkBlock, next: WorkBlock): boolean {
  return block.kind === 'paragraph' && next.kind === 'paragraph' && /[\p{L}\p{N},;-]$/u.test(block.text) && /^\p{Ll}/u.test(next.text)
}

function trimmedEnd(block: WorkBlock, at: number): number {
  return block.text.slice(0, at).trimEnd().length
}

function blanksAt(block: WorkBlock, at: number): number {
  return /^\s*/.exec(block.text.slice(at))![0].length
}

/** What was found may hold what no text can keep. */
export function storable(words: string): string {
  return words.replace(/\r\n?/g, '\n').replace(/[\0\p{Surrogate}]/gu, '')
}

