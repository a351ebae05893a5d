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
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (runs[middle]!.at <= offset) low = middle
    else high = middle - 1
  }
  const run = runs[low]
  if (!run) return 0
  return run.held ? run.origin : run.origin + (offset - run.at)
}
