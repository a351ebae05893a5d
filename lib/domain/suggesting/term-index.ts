/**
 * Okapi BM25 (Robertson & Zaragoza 2009) over units of text: how much a unit shares of a question's terms, rare ones counting more.
 * With the idf that is never negative: ln(1 + (N − n + ½) / (n + ½)).
 */
export class TermIndex {
  readonly size: number
  readonly #postings = new Map<string, { units: number[]; counts: number[] }>()
  readonly #lengths: Float64Array
  readonly #average: number
  readonly #b: number

  /** @param units the terms of each @param b in [0, 1]: how much a long unit is held against it */
  constructor(units: readonly (readonly string[])[], b = 0.5) {
    this.size = units.length
    this.#b = b
    this.#lengths = Float64Array.from(units, (terms) => terms.length)
    this.#average = this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, units.length) || 1
    units.forEach((terms, unit) => {
      for (const [term, count] of countsOf(terms)) {
        let posting = this.#postings.get(term)
        if (!posting) this.#postings.set(term, (posting = { units: [], counts: [] }))
        posting.units.push(unit)
        posting.counts.push(count)
      }
    })
  }

  /** A score ≥ 0 for each unit. */
  scores(terms: readonly string[]): Float64Array {
    const scores = new Float64Array(this.size)
    for (const [term, times] of countsOf(terms)) {
      const posting = this.#postings.get(term)
      if (!posting) continue
      const rarity = Math.log(1 + (this.size - posting.units.length + 0.5) / (posting.units.length + 0.5))
      posting.units.forEach((unit, at) => {
        const count = posting.counts[at]!
        scores[unit]! += (times * rarity * count * 2.2) / (count + 1.2 * (1 - this.#b + (this.#b * this.#lengths[unit]!) / this.#average))
      })
    }
    return scores
  }
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
