import { originOf, type OffsetRun } from '../importing/offset-runs.ts'
import { lastAtOrBefore } from './last-at-or-before.ts'

/** Words and where they were found: `runs` count from their own start. */
export interface FoundWords {
  runs: readonly OffsetRun[]
  length: number
}

/** The runs of units [from, to), counted from `from`. */
export function sliceRuns(runs: readonly OffsetRun[], from: number, to: number): OffsetRun[] {
  const sliced: OffsetRun[] = []
  if (from >= to) return sliced
  for (let index = Math.max(0, lastAtOrBefore(runs.length, (i) => runs[i]!.at, from)); index < runs.length && runs[index]!.at < to; index += 1) {
    const run = runs[index]!
    const at = Math.max(run.at, from)
    sliced.push(run.held ? { at: at - from, origin: run.origin, held: true } : { at: at - from, origin: originOf([run], at) })
  }
  return sliced
}

/** The runs of pieces one after another: the very same as of all their units, but without a look at each unit. */
export function concatRuns(pieces: readonly FoundWords[]): OffsetRun[] {
  const runs: OffsetRun[] = []
  let offset = 0
  for (const { runs: piece, length } of pieces) {
    for (let index = 0; index < piece.length; index += 1) {
      const { at, origin, held } = piece[index]!
      const units = (piece[index + 1]?.at ?? length) - at
      // After so many units the others follow of themselves.
      for (let unit = 0; unit < Math.min(units, 3); unit += 1) pushUnit(runs, offset + at + unit, held ? origin : origin + unit)
    }
    offset += length
  }
  return runs
}

/** As `runsOf` does it, of which this must never differ. */
function pushUnit(runs: OffsetRun[], at: number, origin: number): void {
  const last = runs.at(-1)
  if (last?.held && origin === last.origin) return
  if (last && !last.held && origin === last.origin + (at - last.at)) return
  if (last && !last.held && at - last.at === 1 && origin === last.origin) last.held = true
  else runs.push({ at, origin })
}
