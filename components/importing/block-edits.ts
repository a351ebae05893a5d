import type { Block } from '../../lib/domain/document/canonical-text.ts'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import type { Step } from './correction-row.ts'
import { blockWords, kindFromValue } from './block-words.ts'

/** What a person does to block `index`, as steps; null where it cannot be done, or changes nothing. */

export function setKind(doc: ImportedText, index: number, value: string): Step | null {
  const block = doc.blocks[index]!
  const { kind, level } = kindFromValue(value)
  if (block.kind === kind && (kind !== 'heading' || block.level === level)) return null
  return { words: `Set as ${blockWords[kind].name.toLowerCase()}: ${opening(doc, block)}`, corrections: [{ do: 'set-kind', block: index, kind, ...(level ? { level } : {}) }] }
}

export function leaveOut(doc: ImportedText, index: number): Step {
  return { words: `Left out: ${opening(doc, doc.blocks[index]!)}`, corrections: [{ do: 'exclude-block', block: index, reason: 'left out by hand' }] }
}

export function putBack(doc: ImportedText, index: number): Step {
  return { words: `Put back: ${opening(doc, doc.blocks[index]!)}`, corrections: [{ do: 'restore-block', block: index }] }
}

/** Several pieces put back as one step, from the last, so that none changes the place of another. */
export function putBackAll(doc: ImportedText, indexes: readonly number[]): Step {
  return { words: `Put back ${indexes.length} pieces`, corrections: [...indexes].sort((a, b) => b - a).map((block) => ({ do: 'restore-block', block })) }
}

export function joinWithNext(doc: ImportedText, index: number): Step | null {
  const next = doc.blocks.findIndex((block, i) => i > index && !block.excluded)
  if (next < 0) return null
  const verse = doc.blocks[index]!.kind === 'verse' && doc.blocks[next]!.kind === 'verse'
  return { words: `Joined with the next: ${opening(doc, doc.blocks[index]!)}`, corrections: [{ do: 'join-blocks', block: index, ...(verse ? { glue: '\n' as const } : {}) }] }
}

export function joinWithPrevious(doc: ImportedText, index: number): Step | null {
  const before = doc.blocks.findLastIndex((block, i) => i < index && !block.excluded)
  return before < 0 ? null : joinWithNext(doc, before)
}

/** Past the next shown block, up or down. */
export function moveBlock(doc: ImportedText, index: number, by: -1 | 1): Step | null {
  const other = by < 0 ? doc.blocks.findLastIndex((block, i) => i < index && !block.excluded) : doc.blocks.findIndex((block, i) => i > index && !block.excluded)
  if (other < 0) return null
  return { words: `Moved ${by < 0 ? 'up' : 'down'}: ${opening(doc, doc.blocks[index]!)}`, corrections: [{ do: 'move-block', block: index, before: by < 0 ? other : other + 1 }] }
}

/** The block's words are to read `text`; with `splitAt`, an offset into it, the block is cut in two there. */
export function writeWords(doc: ImportedText, index: number, text: string, splitAt?: number): Step | null {
  const block = doc.blocks[index]!
  const old = doc.text.slice(block.start, block.end)
  const keepsLines = block.kind === 'verse' || old.includes('\n')
  const tidy = (words: string) => (keepsLines ? words.replace(/[ \t]*\n\s*/g, '\n') : words.replace(/\s*\n\s*/g, ' '))
  const before = tidy(splitAt === undefined ? text : text.slice(0, splitAt)).trimStart()
  const written = (splitAt === undefined ? before : before + tidy(text.slice(splitAt))).trimEnd()
  if (written.trim() === '') return leaveOut(doc, index)
  const corrections: NonNullable<Step['corrections']>[number][] = []
  const change = smallestChange(old, written)
  if (change) corrections.push({ do: 'write-words', start: block.start + change.from, end: block.start + change.to, text: change.text })
  const cut = before.length
  if (splitAt !== undefined && before.trim() !== '' && written.slice(cut).trim() !== '') corrections.push({ do: 'split-block', block: index, at: block.start + cut })
  if (corrections.length === 0) return null
  const split = corrections.some((correction) => correction.do === 'split-block')
  return { words: `${split ? 'Split' : 'Wrote over'}: ${opening(doc, block)}`, corrections }
}

/** The one stretch in which `after` differs from `before`; no character is cut in two. */
export function smallestChange(before: string, after: string): { from: number; to: number; text: string } | null {
  if (before === after) return null
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before[before.length - tail - 1] === after[after.length - tail - 1]) tail += 1
  if (isLowHalf(before, head) || isLowHalf(after, head)) head -= 1
  if (isLowHalf(before, before.length - tail) || isLowHalf(after, after.length - tail)) tail -= 1
  return { from: head, to: before.length - tail, text: after.slice(head, after.length - tail) }
}

function isLowHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0
}

/** The first words of a block, to say which one is meant. */
export function opening(doc: ImportedText, block: Block): string {
  const words = (block.excluded ? block.text : doc.text.slice(block.start, Math.min(block.end, block.start + 80))).replace(/\s+/g, ' ').trim()
  return words.length > 36 ? `“${words.slice(0, 34).trimEnd()}…”` : `“${words}”`
}
