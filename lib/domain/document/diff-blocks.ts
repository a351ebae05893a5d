import type { ReadDocument } from './canonical-text.ts'

/** What became of a block from one revision to the next; `before` and `after` are indexes into the blocks of each. */
export type BlockChange =
  | { change: 'kept'; before: number; after: number }
  /** Other words, another kind, or left out now and not before. */
  | { change: 'changed'; before: number; after: number }
  /** The same or nearly the same words, elsewhere in the order. */
  | { change: 'moved'; before: number; after: number }
  | { change: 'added'; after: number }
  | { change: 'removed'; before: number }

/** Which blocks of a document stand in another reading of it, in the order of `after`; what was removed stands where it was. */
export function diffBlocks(before: ReadDocument, after: ReadDocument): BlockChange[] {
  const removed = before.blocks.map((_, index): BlockChange => ({ change: 'removed', before: index }))
  return [...removed, ...after.blocks.map((_, index): BlockChange => ({ change: 'added', after: index }))]
}
