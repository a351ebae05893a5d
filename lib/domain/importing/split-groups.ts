import type { DraftMove } from './draft-block.ts'
import type { LineMove } from './find-disorder.ts'
import type { LineGroup } from './group-wrapped.ts'

/** [IM40] Groups of lines cut where a stretch that may move begins, ends, or would go; and the moves by group instead of by line. */
export function splitGroups(groups: readonly LineGroup[], moves: readonly LineMove[]): { groups: LineGroup[]; moves: DraftMove[] } {
  if (moves.length === 0) return { groups: [...groups], moves: [] }
  const cuts = new Set(moves.flatMap(({ from, to, after }) => [from, to, after + 1]))
  const split: LineGroup[] = []
  /** Place of a group's first line in the row of all lines → the group's place. */
  const starts = new Map<number, number>()
  let at = 0
  for (const group of groups) {
    let own: number[] = []
    for (const line of group.lines) {
      if (own.length === 0 || cuts.has(at)) {
        starts.set(at, split.length)
        own = []
        split.push({ ...group, lines: own })
      }
      own.push(line)
      at += 1
    }
  }
  starts.set(at, split.length)
  return { groups: split, moves: moves.map((move) => ({ ...move, from: starts.get(move.from)!, to: starts.get(move.to)!, after: starts.get(move.after + 1)! - 1 })) }
}
