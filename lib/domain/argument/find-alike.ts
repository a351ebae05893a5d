import type { ArgumentMap } from './argument-map.ts'
import type { Claim } from './claim.ts'
import { foldWords, smallWords, wordsIn } from './telling-words.ts'

export interface Alike {
  claim: Claim
  /** In [0, 1]: 1 where all the words are the same. */
  score: number
}

interface Words {
  whole: ReadonlySet<string>
  folded: string
}

const remembered = new WeakMap<Claim, Words>()

/**
 * The claims whose words are nearest to what is being written, likeliest first: so that an existing claim is taken before
 * it is written again. The last word counts as the beginning of one. Scores rest on words alone: “is” and “is not” look
 * alike, and a person judges.
 */
export function findAlike(map: ArgumentMap, text: string, { except, limit = 5, least = 0.55 }: { except?: ReadonlySet<string>; limit?: number; least?: number } = {}): Alike[] {
  const folded = foldWords(text)
  const asked = wordsIn(folded)
  const telling = asked.filter((word) => !smallWords.has(word))
  if (telling.join('').length < 3) return []
  const last = /[\p{L}\p{N}]$/u.test(text) ? asked.at(-1) : undefined
  const known = [...map.claims.values()].filter(({ id, removed, text: own }) => !removed && !except?.has(id) && own.trim() !== '').map((claim) => ({ claim, words: wordsOf(claim) }))
  const weights = weigh(telling, known.map(({ words }) => words), last)
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  const found = known.flatMap(({ claim, words }): Alike[] => {
    let met = 0
    for (const [word, weight] of weights) if (meets(words, word, word === last)) met += weight
    const covered = met / total
    if (covered < least) return []
    // Of two that hold all the words, the one that says little else is nearer.
    const rest = [...words.whole].filter((word) => !smallWords.has(word)).length
    return [{ claim, score: words.folded === folded ? 1 : Math.min(0.99, covered * 0.8 + 0.2 * Math.min(1, weights.size / Math.max(1, rest))) }]
  })
  return found.sort((one, other) => other.score - one.score || (one.claim.id < other.claim.id ? -1 : 1)).slice(0, limit)
}

/** Rare words tell more than common ones. */
function weigh(telling: readonly string[], known: readonly Words[], last: string | undefined): Map<string, number> {
  const weights = new Map<string, number>()
  for (const word of new Set(telling)) {
    let count = 0
    for (const words of known) if (meets(words, word, word === last)) count++
    weights.set(word, 1 + Math.log((known.length + 1) / (count + 1)) / Math.log(known.length + 2))
  }
  return weights
}

function meets({ whole }: Words, word: string, begun: boolean): boolean {
  if (whole.has(word)) return true
  if (!begun) return false
  for (const own of whole) if (own.startsWith(word)) return true
  return false
}

function wordsOf(claim: Claim): Words {
  let words = remembered.get(claim)
  if (!words) {
    const folded = foldWords(claim.term ? `${claim.term} ${claim.text}` : claim.text)
    remembered.set(claim, (words = { whole: new Set(wordsIn(folded)), folded: foldWords(claim.text) }))
  }
  return words
}
