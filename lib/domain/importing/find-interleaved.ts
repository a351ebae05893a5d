import type { DraftOffer } from './draft-block.ts'
import type { LineGroup } from './group-wrapped.ts'
import { joinLines } from './join-lines.ts'
import type { ReadsOn } from './reads-on.ts'
import type { TextLine } from './text-line.ts'
import type { Vocabulary } from './vocabulary.ts'

/** As many lines at least alternate, and by as much, on average and in all, must each read on better into the next but one. */
const FEWEST = 10
const EACH = 0.8
const IN_ALL = 16
const LONGEST = 20_000
const NEAR = 6

/**
 * [IM40] Two columns read across, a line of the one and a line of the other in turn: in a run of lines each reads on into the next but
 * one, and not into the next. Such a run becomes one group, so that a person can take both columns apart at once.
 */
export function findInterleaved(lines: readonly TextLine[], groups: readonly LineGroup[], readsOn: ReadsOn): LineGroup[] {
  if (lines.length < FEWEST || lines.length > LONGEST) return [...groups]
  const textOf = (at: number) => lines[at]!.content.text
  const better = lines.map((_, at) => (isRun(lines, at) ? readsOn(textOf(at), textOf(at + 2)) - readsOn(textOf(at), textOf(at + 1)) : -Infinity))
  return bestRuns(better).reduce((all, { from, to }) => gather(all, toBreak(lines, from, -1), toBreak(lines, to + 2, 1)), [...groups])
}

/** A column's first and last lines may say little of themselves: a blank line or a page's end near by ends the run. */
function toBreak(lines: readonly TextLine[], at: number, step: number): number {
  for (let near = at; Math.abs(near - at) <= NEAR; near += step) if (near <= 0 || near >= lines.length || lines[near]!.blanksBefore > 0 || lines[near]!.pageBefore) return Math.max(0, Math.min(lines.length, near))
  return at
}

function isRun(lines: readonly TextLine[], at: number): boolean {
  return [at + 1, at + 2].every((below) => below < lines.length && lines[below]!.blanksBefore === 0 && !lines[below]!.pageBefore)
}

/** Stretches in which what speaks for alternation outweighs what speaks against it. */
function bestRuns(better: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  let [from, sum, best, end] = [0, 0, 0, 0]
  const settle = () => {
    if (best >= IN_ALL && end - from >= FEWEST && best / (end - from) >= EACH) runs.push({ from, to: end })
    sum = best = 0
  }
  better.forEach((score, at) => {
    if (sum === 0) from = at
    sum += score
    if (sum > best) [best, end] = [sum, at + 1]
    // Once the run is plainly over.
    if (sum <= 0 || sum < best - 8) settle()
  })
  settle()
  return runs
}

function gather(groups: readonly LineGroup[], from: number, to: number): LineGroup[] {
  const inside = (line: number) => line >= from && line < to
  const mixed = groups.flatMap((group) => group.lines.filter(inside)).sort((a, b) => a - b)
  if (mixed.length !== to - from) return [...groups]
  let placed = false
  return groups.flatMap((group) => {
    if (!group.lines.some(inside)) return [group]
    const [before, after] = [group.lines.filter((line) => line < from), group.lines.filter((line) => line >= to)]
    const own = placed ? [] : [{ lines: mixed, caption: false, interleaved: true }]
    placed = true
    return [...(before.length > 0 ? [{ ...group, lines: before }] : []), ...own, ...(after.length > 0 ? [{ ...group, lines: after }] : [])]
  })
}

/** The two columns one after the other, to be taken as one. */
export function offerColumns(lines: readonly TextLine[], group: LineGroup, length: number, words: Vocabulary): DraftOffer {
  const columnOf = (side: number) => joinLines(group.lines.filter((_, at) => at % 2 === side).map((line) => lines[line]!.content), words).text
  const [left, right] = [columnOf(0), columnOf(1)]
  const cut = /\p{L}-$/u.test(left)
  return {
    kind: 'joined-line', at: 0, length, after: cut ? left + right : `${left} ${right}`, confidence: 0.85,
    why: 'Two columns seem to have been read across: each line reads on into the next but one, and not into the next.',
  }
}
