import type { Sentence } from './sentence.ts'

/** Of a passage's likelihood: less than this is next to nothing. */
const idle = 0.005

/** A run of sentences of one document. `first` and `last` are indexes into the sentences. */
export interface Chosen {
  first: number
  last: number
  /** In (0, 1]: the share of all likelihood that lies in it. Smaller from one to the next. */
  share: number
}

export interface Choice {
  /** How many passages at most, over all documents. */
  most: number
  /** UTF-16 units, from the first sentence's start to the last one's end. */
  longest?: number
  /** In [0, 1]: 0 gives each document the same chance, 1 lets a document have as many as its sentences score. */
  lean?: number
  /** Whether a sentence may be part of a passage: all may when not said. */
  open?: (at: number) => boolean
}

/**
 * [SG3] [SG4] The passages in which most of what bears on a claim is likely to stand. In each document likelihood is spread over the sentences
 * by softmax, as if something in it bore on the claim; documents share by how well they score on the whole. Then the run of sentences
 * that holds most is taken, and so on with what is left: neighbours that score well are taken along, a document that has given
 * what it has gives way to others, and no passage overlaps another.
 */
export function choosePassages(sentences: readonly Sentence[], scores: Float64Array, { most, longest = 1200, lean = 0.6, open = () => true }: Choice): Chosen[] {
  const left = likelihood(sentences, scores, lean)
  const free = sentences.map((_, at) => open(at))
  const chosen: Chosen[] = []
  while (chosen.length < most) {
    const run = bestRun(sentences, left, free, longest)
    if (!run || run.share <= 0) break
    const best = withoutIdleEnds(run, left)
    chosen.push(best)
    for (let at = best.first; at <= best.last; at += 1) {
      left[at] = 0
      free[at] = false
    }
  }
  return chosen
}

/** Sums to 1. */
function likelihood(sentences: readonly Sentence[], scores: Float64Array, lean: number): Float64Array {
  const shares = new Float64Array(sentences.length)
  const top = scores.reduce((a, b) => Math.max(a, b), -Infinity)
  if (top === -Infinity) return shares
  let all = 0
  for (let first = 0; first < sentences.length; ) {
    let end = first
    let sum = 0
    while (end < sentences.length && sentences[end]!.document === sentences[first]!.document) sum += Math.exp(scores[end++]! - top)
    // A document far behind the best has nothing that bears on the claim, and no share.
    if (sum > 0) {
      for (let at = first; at < end; at += 1) shares[at] = (Math.exp(scores[at]! - top) / sum) * sum ** lean
      all += sum ** lean
    }
    first = end
  }
  return all > 0 ? shares.map((share) => share / all) : shares
}

/** Two pointers: for each sentence the longest run that ends with it. */
function bestRun(sentences: readonly Sentence[], left: Float64Array, free: readonly boolean[], longest: number): Chosen | undefined {
  let best: Chosen | undefined
  let first = 0
  let sum = 0
  for (let last = 0; last < sentences.length; last += 1) {
    if (!free[last] || sentences[last]!.document !== sentences[first]?.document) {
      first = free[last] ? last : last + 1
      sum = 0
      if (!free[last]) continue
    }
    sum += left[last]!
    while (first < last && sentences[last]!.end - sentences[first]!.start > longest) sum -= left[first++]!
    if (!best || sum > best.share) best = { first, last, share: sum }
  }
  return best
}

/** A sentence at either end that adds next to nothing is left off: a passage is as long as what it has to say. */
function withoutIdleEnds({ first, last, share }: Chosen, left: Float64Array): Chosen {
  let [from, to] = [first, last]
  while (from < to && left[from]! < idle * share) from += 1
  while (to > from && left[to]! < idle * share) to -= 1
  return { first: from, last: to, share }
}
