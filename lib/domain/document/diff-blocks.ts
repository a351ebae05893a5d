import type { Block, ReadDocument } from './canonical-text.ts'
import { alignUnique, longestRising } from './diff-blocks-align.ts'
import { likestPairs, wordsOf } from './diff-blocks-likeness.ts'

/** What became of a block from one revision to the next; `before` and `after` are indexes into the blocks of each. */
export type BlockChange =
  | { change: 'kept'; before: number; after: number }
  /** Other words, another kind, or left out now and not before. */
  | { change: 'changed'; before: number; after: number }
  /** The same or nearly the same words, elsewhere in the order. */
  | { change: 'moved'; before: number; after: number }
  | { change: 'added'; after: number }
  | { change: 'removed'; before: number }

/** In [0, 1]: how much of two blocks must be the same for one to be the other, changed in its place, or elsewhere. */
const ALIKE = 0.5
const ALIKE_ELSEWHERE = 0.75

/**
 * [RV10] Which blocks of a document stand in another reading of it, in the order of `after`; what was removed stands where it was.
 * Blocks with the same words are matched in order (patience diff), what is left between them by how many of their words they share,
 * and what is left then wherever it is: nearly linear in the number of words.
 */
export function diffBlocks(before: ReadDocument, after: ReadDocument): BlockChange[] {
  const a = before.blocks.map((block) => saying(before, block))
  const b = after.blocks.map((block) => saying(after, block))
  const matched = new Map<number, BlockChange>()
  const taken = new Set<number>()
  const match = (change: 'kept' | 'changed' | 'moved', [from, to]: readonly [number, number]) => {
    matched.set(to, { change, before: from, after: to })
    taken.add(from)
  }
  for (const pair of alignUnique(a.map(({ key }) => key), b.map(({ key }) => key))) match('kept', pair)
  for (const gap of gapsOf(matched, a.length, b.length)) {
    const alike = likestPairs(gap.before.map((index) => [index, a[index]!.words]), gap.after.map((index) => [index, b[index]!.words]), ALIKE)
    // Those that cross the rest may have moved.
    for (const pair of longestRising(alike.sort(([x], [y]) => x - y))) match('changed', pair)
  }
  const leftBefore = a.flatMap(({ words }, index) => (taken.has(index) ? [] : [[index, words] as const]))
  const leftAfter = b.flatMap(({ words }, index) => (matched.has(index) ? [] : [[index, words] as const]))
  for (const pair of likestPairs(leftBefore, leftAfter, ALIKE_ELSEWHERE)) match('moved', pair)
  return inReadingOrder(matched, taken, a.length, b.length)
}

interface Said {
  /** The same for blocks that are the same in every way. */
  key: string
  words: readonly string[]
}

function saying(document: ReadDocument, block: Block): Said {
  const text = block.excluded ? block.text : document.text.slice(block.start, block.end)
  return { key: `${block.kind} ${block.level ?? ''} ${block.excluded ? 'out' : ''}\n${text}`, words: wordsOf(text) }
}

/** Stretches of both sides between blocks that are matched, where neither is empty. */
function gapsOf(matched: ReadonlyMap<number, BlockChange>, beforeLength: number, afterLength: number): { before: number[]; after: number[] }[] {
  const pairs = [...matched].sort(([x], [y]) => x - y).map(([to, change]) => [(change as { before: number }).before, to] as const)
  const gaps: { before: number[]; after: number[] }[] = []
  let [a, b] = [0, 0]
  for (const [from, to] of [...pairs, [beforeLength, afterLength] as const]) {
    if (from > a && to > b) gaps.push({ before: range(a, from), after: range(b, to) })
    ;[a, b] = [from + 1, to + 1]
  }
  return gaps
}

function inReadingOrder(matched: ReadonlyMap<number, BlockChange>, taken: ReadonlySet<number>, beforeLength: number, afterLength: number): BlockChange[] {
  const changes: BlockChange[] = []
  let told = 0
  const tellRemoved = (until: number) => {
    for (; told < until; told += 1) if (!taken.has(told)) changes.push({ change: 'removed', before: told })
  }
  for (let index = 0; index < afterLength; index += 1) {
    const change = matched.get(index)
    if (change && change.change !== 'moved' && 'before' in change) tellRemoved(change.before)
    changes.push(change ?? { change: 'added', after: index })
  }
  tellRemoved(beforeLength)
  return changes
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
