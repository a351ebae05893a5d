/** A word that so many blocks have tells nothing of any one of them. */
const TOO_COMMON = 24
/** Of one block's words, so many of the rarest look for its like. */
const TELLING = 16

/** A block's words in order, folded; the marks where it has no words. */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase()
  return folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? folded.match(/\S/gu) ?? []
}

/**
 * Which blocks of two sets are most alike, the likest pair first, each block in one pair at most. In [0, 1], likeness is the share of
 * their words that two blocks have in common (Dice). Only blocks that share a telling word are compared.
 */
export function likestPairs(before: readonly (readonly [number, readonly string[]])[], after: readonly (readonly [number, readonly string[]])[], least: number): [number, number][] {
  if (before.length === 0 || after.length === 0) return []
  const having = new Map<string, number[]>()
  before.forEach(([, words], nth) => {
    for (const word of new Set(words)) having.set(word, [...(having.get(word) ?? []).slice(0, TOO_COMMON), nth])
  })
  const found: { from: number; to: number; likeness: number }[] = []
  for (const [to, words] of after) {
    const telling = rarest(words, having)
    const candidates = new Set(telling.flatMap((word) => having.get(word)!))
    for (const nth of candidates) {
      const [from, others] = before[nth]!
      const likeness = shared(words, others)
      if (likeness >= least) found.push({ from, to, likeness })
    }
  }
  found.sort((x, y) => y.likeness - x.likeness || Math.abs(x.from - x.to) - Math.abs(y.from - y.to) || x.to - y.to)
  const [usedFrom, usedTo] = [new Set<number>(), new Set<number>()]
  return found.flatMap(({ from, to }): [number, number][] => {
    if (usedFrom.has(from) || usedTo.has(to)) return []
    usedFrom.add(from)
    usedTo.add(to)
    return [[from, to]]
  })
}

function rarest(words: readonly string[], having: ReadonlyMap<string, readonly number[]>): string[] {
  return [...new Set(words)]
    .filter((word) => (having.get(word)?.length ?? 0) > 0)
    .sort((x, y) => having.get(x)!.length - having.get(y)!.length)
    .slice(0, TELLING)
}

function shared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    common += 1
  }
  return (2 * common) / (a.length + b.length)
}
