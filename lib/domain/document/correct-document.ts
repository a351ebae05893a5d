import type { ImportedText } from '../importing/import-text.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Correction } from './correction.ts'
import { byHand, excludeBlock, joinByHand, moveBlocks, neighboursOf, recordMove, restoreBlock, splitByHand } from './correct-document-blocks.ts'
import { storable, takeOffer, undoRepair } from './correct-document-offers.ts'
import { closeWork, openWork, placeOf, settle, shownOf, type Work, type WorkBlock, type WorkMark, type WorkPart } from './correct-document-work.ts'
import { isMove, replaceWords, tidyBlock } from './correct-document-words.ts'

/** What was done in a sentence where it cannot be, else null. */
type Done = string | null

/**
 * [RV2] [RV3] The document after a row of corrections: its text, blocks, repairs, offers, pages, parts and the way back to what was
 * extracted. Pure, and the same whether they are made at once or one by one. A correction that does not fit the document fails
 * with a sentence, `at` its place in the row; then none is made.
 */
export function correctDocument(read: ImportedText, corrections: readonly Correction[]): Result<ImportedText> {
  if (corrections.length === 0) return ok(read)
  const work = openWork(read)
  for (const [index, correction] of corrections.entries()) {
    const refused = correct(work, correction)
    if (refused !== null) return fail('correction', refused, String(index))
    settle(work)
  }
  return ok(closeWork(work, read))
}

function correct(work: Work, correction: Correction): Done {
  switch (correction.do) {
    case 'undo-repair':
      return on(work.repairs[correction.repair], 'This repair is not there any more.', (mark) => undoRepair(work, mark))
    case 'take-offer':
      return on(work.offers[correction.offer], 'This offer is not there any more.', (offer) => takeOffer(work, offer))
    case 'decline-offer':
      return on(work.offers[correction.offer], 'This offer is not there any more.', (offer) => {
        work.offers = work.offers.filter((other) => other !== offer)
        return null
      })
    case 'mark-part':
      return markPart(work, correction)
    case 'remove-part':
      return on(work.parts[correction.part], 'This part is not there any more.', (part) => {
        work.parts = work.parts.filter((other) => other !== part)
        for (const block of work.blocks) if (block.parts.has(part)) block.parts = new Set([...block.parts].filter((other) => other !== part))
        return null
      })
    case 'write-words':
      return writeWords(work, correction)
    default:
      return on(work.blocks[correction.block], 'This block is not there any more.', (block) => correctBlock(work, block, correction))
  }
}

function correctBlock(work: Work, block: WorkBlock, correction: Extract<Correction, { block: number }>): Done {
  if (correction.do === 'set-kind') return setKind(block, correction)
  if (correction.do === 'move-block') return moveBlock(work, block, correction.before)
  if (correction.do === 'restore-block') {
    if (block.excluded === undefined) return 'This block is not left out.'
    return restoreBlock(work, block) ? null : 'This block has no words to put back.'
  }
  if (block.excluded !== undefined) return 'This block is left out: put it back first.'
  if (correction.do === 'exclude-block') {
    if (shownOf(work).length === 1) return 'Nothing would be left of the text.'
    excludeBlock(work, block, correction.reason?.trim() || 'left out by hand')
    return null
  }
  if (correction.do === 'join-blocks') return on(neighboursOf(work, block).after, 'There is no block after this one to join it with.', (next) => (joinByHand(work, block, next, correction.glue ?? ' '), null))
  return splitBlock(work, block, correction.at - block.start)
}

function setKind(block: WorkBlock, { kind, level }: Extract<Correction, { do: 'set-kind' }>): Done {
  const depth = level ?? (kind === 'heading' ? (block.level ?? 2) : undefined)
  block.kind = kind
  if (depth === undefined) delete block.level
  else block.level = depth
  return null
}

function splitBlock(work: Work, block: WorkBlock, at: number): Done {
  const { text } = block
  const from = text.slice(0, Math.max(0, at)).trimEnd().length
  const to = at + /^\s*/.exec(text.slice(at))![0].length
  if (at <= 0 || at >= text.length || from === 0 || to >= text.length) return 'A block is cut inside it, between two of its words.'
  if (cutsCharacter(text, at)) return 'This would cut a character in two.'
  splitByHand(work, block, from, to)
  return null
}

function moveBlock(work: Work, block: WorkBlock, before: number): Done {
  if (before > work.blocks.length) return 'There is no such place in the text.'
  const target = work.blocks[before] ?? null
  const at = work.blocks.indexOf(block)
  if (before === at || before === at + 1) return null
  moveBlocks(work, [block], target)
  recordMove(work, block)
  return null
}

function writeWords(work: Work, { start, end, text: given }: Extract<Correction, { do: 'write-words' }>): Done {
  const block = shownOf(work).find((shown) => start >= shown.start && end <= shown.start + shown.text.length)
  if (!block || end < start) return 'Words are written over inside one block.'
  const { from, to, text } = written(block.text, start - block.start, end - block.start, storable(given).normalize('NFC'))
  if (from === to && text === '') return null
  if ((block.text.slice(0, from) + text + block.text.slice(to)).trim() === '') return 'Nothing would be left of this block. Leave it out instead.'
  if (cutsCharacter(block.text, from) || cutsCharacter(block.text, to)) return 'This would cut a character in two.'
  const earlier = work.repairs.filter((mark) => isWriting(mark) && mark.from.block === block && mark.to.block === block && mark.from.at <= to && mark.to.at >= from)
  const low = Math.min(from, ...earlier.map((mark) => mark.from.at))
  const high = Math.max(to, ...earlier.map((mark) => mark.to.at))
  const before = asFound(block, low, high, earlier)
  const after = block.text.slice(low, from) + text + block.text.slice(to, high)
  work.repairs = work.repairs.filter((mark) => !earlier.includes(mark))
  replaceWords(work, block, from, to, text)
  if (before !== after) work.repairs.push(byHand({ block, at: low }, { block, at: low + after.length }, before, after))
  return tidyBlock(work, block) ? null : 'Nothing would be left of this block. Leave it out instead.'
}

/** Words by hand, not a join or a move. */
function isWriting(mark: WorkMark): boolean {
  return mark.kind === 'by-hand' && !isMove(mark) && !/\n\s*\n/.test(mark.before)
}

/** [low, high) of a block with what stood there before the writings in it. */
function asFound(block: WorkBlock, low: number, high: number, writings: readonly WorkMark[]): string {
  let found = ''
  let at = low
  for (const { from, to, before } of [...writings].sort((a, b) => placeOf(a.from) - placeOf(b.from))) {
    found += block.text.slice(at, from.at) + before
    at = to.at
  }
  return found + block.text.slice(at, high)
}

/** [TX2] What is written takes the blanks around it along where a block may not have them: at its ends, and where it is cut. */
function written(words: string, start: number, end: number, given: string): { from: number; to: number; text: string } {
  const from = words.slice(0, start).trimEnd().length
  const to = end + /^\s*/.exec(words.slice(end))![0].length
  const whole = words.slice(from, start) + given + words.slice(end, to)
  const cut = whole.replace(/\s*\n\s*\n\s*/g, '\n\n')
  const lead = from === 0 ? cut.trimStart() : cut
  const text = to === words.length ? lead.trimEnd() : lead
  return text === whole ? trimmed(words, start, end, given) : trimmed(words, from, to, text)
}

/** Without what is the same before and after, so that nothing is touched that did not change. */
function trimmed(words: string, from: number, to: number, text: string): { from: number; to: number; text: string } {
  let head = 0
  const most = Math.min(to - from, text.length)
  while (head < most && words[from + head] === text[head]) head += 1
  if (head > 0 && /[\ud800-\udbff]/.test(text[head - 1]!)) head -= 1
  let tail = 0
  while (tail < most - head && words[to - tail - 1] === text[text.length - tail - 1]) tail += 1
  if (tail > 0 && /[\udc00-\udfff]/.test(text[text.length - tail]!)) tail -= 1
  return { from: from + head, to: to - tail, text: text.slice(head, text.length - tail) }
}

function markPart(work: Work, { from, to, title, authors, date, role }: Extract<Correction, { do: 'mark-part' }>): Done {
  const blocks = work.blocks.slice(from, to).filter((block) => block.excluded === undefined)
  if (from >= to || to > work.blocks.length || blocks.length === 0) return 'A part has at least one block that is shown.'
  const crossed = work.parts.find((part) => {
    const inside = blocks.filter((block) => block.parts.has(part)).length
    return inside > 0 && inside < blocks.length && inside < work.blocks.filter((block) => block.parts.has(part)).length
  })
  if (crossed) return `This part would cross ${crossed.title ? `‘${crossed.title}’` : 'another'}. Take that one away first, or choose blocks all inside it.`
  const line = (words: string | null) => (words === null ? null : storable(words).trim().replace(/\s+/g, ' ') || null)
  const part: WorkPart = { title: line(title), authors: authors.flatMap((author) => line(author) ?? []), date: line(date), role, evidence: null }
  work.parts.push(part)
  for (const block of blocks) block.parts = new Set([...block.parts, part])
  return null
}

function cutsCharacter(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')
}

function on<T>(thing: T | undefined, missing: string, act: (thing: T) => Done): Done {
  return thing === undefined ? missing : act(thing)
}
