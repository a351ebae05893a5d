import { lastAtOrBefore } from '../document/last-at-or-before.ts'

/**
 * Where canonical text was found: from canonical UTF-16 offset `at` on, up to the next run, unit `at + n` came from unit
 * `origin + n` of the extracted text; `held` runs stand all for `origin` itself (text that import put in).
 */
export interface OffsetRun {
  at: number
  origin: number
  held?: true
}

export function runsOf(origins: Uint32Array): OffsetRun[] {
  const runs: OffsetRun[] = []
  for (let at = 0; at < origins.length; at += 1) {
    const origin = origins[at]!
    const last = runs.at(-1)
    if (last?.held && origin === last.origin) continue
    if (last && !last.held && origin === last.origin + (at - last.at)) continue
    if (last && !last.held && at - last.at === 1 && origin === last.origin) last.held = true
    else runs.push({ at, origin })
  }
  return runs
}

/** The UTF-16 offset into the extracted text that canonical offset `offset` came from. */
export function originOf(runs: readonly OffsetRun[], offset: number): number {
  const run = runs[lastAtOrBefore(runs.length, (index) => runs[index]!.at, offset)]
  if (!run) return 0
  return run.held ? run.origin : run.origin + (offset - run.at)
}
