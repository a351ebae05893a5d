import type { Block } from '../../lib/domain/document/canonical-text.ts'
import { correctDocument } from '../../lib/domain/document/correct-document.ts'
import type { Correction } from '../../lib/domain/document/correction.ts'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import type { Result } from '../../lib/domain/result.ts'
import type { Step } from './correction-row.ts'
import { repairKey } from './doubts.ts'

/** What a person did to one text, for another. */
export interface CarriedSteps {
  /** As they are done there. */
  fitting: readonly Step[]
  /** What does not fit, in words to be copied: what was done, and how the block then read. */
  left: readonly string[]
}

/** Steps made on `from` that fit `to`: a step fits where every block, repair and offer it speaks of stands there once, word for word. */
export function carrySteps(from: ImportedText, to: ImportedText, steps: readonly Step[]): CarriedSteps {
  const fitting: Step[] = []
  const left: string[] = []
  let old = from
  let now = to
  for (const step of steps) {
    const carried: Correction[] = []
    let next: ImportedText | null = now
    let reads = ''
    for (const correction of step.corrections ?? []) {
      const fits: Correction | null = next && carry(old, next, correction)
      const made: Result<ImportedText> | null = next && fits && correctDocument(next, [fits])
      next = made?.ok ? made.value : null
      if (fits) carried.push(fits)
      const before = correctDocument(old, [correction])
      if (!before.ok) continue
      old = before.value
      if (correction.do === 'write-words') reads = wordsOf(old, blockAround(old, correction.start))
    }
    if (next) {
      now = next
      fitting.push(step.corrections ? { ...step, corrections: carried } : step)
    } else left.push(reads ? `${step.words}\n${reads}` : step.words)
  }
  return { fitting, left }
}

function carry(old: ImportedText, now: ImportedText, correction: Correction): Correction | null {
  switch (correction.do) {
    case 'undo-repair':
      return on(twin(old, now, old.repairs, now.repairs, correction.repair, repairKey), (repair) => ({ ...correction, repair }))
    case 'take-offer':
    case 'decline-offer':
      return on(twin(old, now, old.offers, now.offers, correction.offer, repairKey), (offer) => ({ ...correction, offer }))
    case 'remove-part':
      return on(twin(old, now, old.parts, now.parts, correction.part, (doc, part) => JSON.stringify([part.title, part.authors, doc.text.slice(part.start, part.start + 60)])), (part) => ({ ...correction, part }))
    case 'write-words':
      return inBlock(old, now, blockAround(old, correction.start), (shift) => ({ ...correction, start: correction.start + shift, end: correction.end + shift }))
    case 'split-block':
      return inBlock(old, now, correction.block, (shift, block) => ({ ...correction, block, at: correction.at + shift }))
    case 'join-blocks':
      return on(twinBlock(old, now, correction.block), (block) => (wordsOf(old, nextShown(old, correction.block)) === wordsOf(now, nextShown(now, block)) ? { ...correction, block } : null))
    case 'move-block':
      return on(twinBlock(old, now, correction.block), (block) => on(correction.before === old.blocks.length ? now.blocks.length : twinBlock(old, now, correction.before), (before) => ({ ...correction, block, before })))
    case 'mark-part':
      return on(twinBlock(old, now, correction.from), (from) => on(twinBlock(old, now, correction.to - 1), (last) => ({ ...correction, from, to: last + 1 })))
    default:
      return on(twinBlock(old, now, correction.block), (block) => ({ ...correction, block }))
  }
}

function inBlock(old: ImportedText, now: ImportedText, index: number, make: (shift: number, block: number) => Correction): Correction | null {
  return on(twinBlock(old, now, index), (block) => make(now.blocks[block]!.start - old.blocks[index]!.start, block))
}

function twinBlock(old: ImportedText, now: ImportedText, index: number): number | null {
  return twin(old, now, old.blocks, now.blocks, index, (doc, block: Block) => `${block.excluded ? 'out' : 'in'} ${block.excluded ? block.text : doc.text.slice(block.start, block.end)}`)
}

/** The index of what is the same in the other text; of several that are, the one in the same place among as many. */
function twin<T>(old: ImportedText, now: ImportedText, ours: readonly T[], theirs: readonly T[], index: number, keyOf: (doc: ImportedText, item: T) => string): number | null {
  const item = ours[index]
  if (!item) return null
  const key = keyOf(old, item)
  const alike = (doc: ImportedText, items: readonly T[]) => items.flatMap((other, at) => (keyOf(doc, other) === key ? [at] : []))
  const [here, there] = [alike(old, ours), alike(now, theirs)]
  return here.length === there.length ? there[here.indexOf(index)]! : null
}

function blockAround({ blocks }: ImportedText, at: number): number {
  return blocks.findIndex((block) => !block.excluded && block.start <= at && block.end >= at)
}

function nextShown({ blocks }: ImportedText, index: number): number {
  return blocks.findIndex((block, at) => at > index && !block.excluded)
}

function wordsOf(doc: ImportedText, index: number): string {
  const block = doc.blocks[index]
  return block ? doc.text.slice(block.start, block.end) : ''
}

function on<T>(value: number | null, make: (value: number) => T | null): T | null {
  return value === null ? null : make(value)
}
