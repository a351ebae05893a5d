/** One thing that was judged: what each rater made of it; null where a rater did not judge it. */
export type Unit = readonly (string | null)[]

export interface Alpha {
  /** Null where it is undefined: fewer than two values were used, or nothing was judged twice. */
  alpha: number | null
  /** Units that at least two raters judged, and the judgements in them. */
  units: number
  judgements: number
  /**
   * From the 2.5th to the 97.5th percentile of `rounds` samples of the units; null where alpha is, where there are fewer than five units or too
   * many samples are undefined, and where all samples say the same: that is want of variety and not precision.
   */
  interval: readonly [number, number] | null
}

/**
 * Krippendorff's alpha for nominal values (Krippendorff 2011, “Computing Krippendorff’s Alpha-Reliability”): 1 − observed by
 * expected disagreement, from the coincidences of values within units. Missing judgements are not values. The interval is a bootstrap over
 * units, the same each time for one `seed`.
 */
export function krippendorffAlpha(units: readonly Unit[], { rounds = 1_000, seed = 1 }: { rounds?: number; seed?: number } = {}): Alpha {
  const counted = units.map(countValues).filter(({ size }) => size >= 2)
  const alpha = alphaOf(counted)
  return { alpha, units: counted.length, judgements: counted.reduce((sum, { size }) => sum + size, 0), interval: alpha === null || counted.length < fewestUnits ? null : interval(counted, rounds, seed) }
}

/** Of fewer a sample repeats itself rather than telling anything. */
const fewestUnits = 5

interface Counted {
  values: ReadonlyMap<string, number>
  size: number
}

function countValues(unit: Unit): Counted {
  const values = new Map<string, number>()
  let size = 0
  for (const value of unit) {
    if (value === null) continue
    values.set(value, (values.get(value) ?? 0) + 1)
    size++
  }
  return { values, size }
}

function alphaOf(units: readonly Counted[]): number | null {
  const totals = new Map<string, number>()
  let all = 0
  let agreeing = 0
  for (const { values, size } of units) {
    for (const [value, count] of values) {
      totals.set(value, (totals.get(value) ?? 0) + count)
      // Of a unit's pairs of judgements, those of one value, weighted so that each judgement counts once.
      agreeing += (count * (count - 1)) / (size - 1)
    }
    all += size
  }
  let expected = 0
  for (const count of totals.values()) expected += count * (count - 1)
  if (totals.size < 2 || all < 2) return null
  return ((all - 1) * agreeing - expected) / (all * (all - 1) - expected)
}

function interval(units: readonly Counted[], rounds: number, seed: number): readonly [number, number] | null {
  const random = generator(seed)
  const found: number[] = []
  for (let round = 0; round < rounds; round++) {
    const alpha = alphaOf(units.map(() => units[Math.floor(random() * units.length)]!))
    if (alpha !== null) found.push(alpha)
  }
  if (found.length < rounds / 2) return null
  found.sort((a, b) => a - b)
  const at = (share: number) => found[Math.min(found.length - 1, Math.floor(share * found.length))]!
  const [low, high] = [at(0.025), at(0.975)]
  return low === high ? null : [low, high]
}

/** Mulberry32: small, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let word = Math.imul(state ^ (state >>> 15), state | 1)
    word = (word + Math.imul(word ^ (word >>> 7), word | 61)) ^ word
    return ((word ^ (word >>> 14)) >>> 0) / 4_294_967_296
  }
}
