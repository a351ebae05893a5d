import { stemOf, type ClaimWording } from './claim-wording.ts'

export interface Likeness {
  kind: 'same' | 'opposite'
  /** In [0, 1]. */
  score: number
}

/** Words of which one denies the other: sentences that differ in them alone are opposites. */
const opposites = new Map(
  'true false,good bad,right wrong,more less,increase decrease,increase reduce,grow shrink,rise fall,strong weak,possible impossible,just unjust,legal illegal,moral immoral,rational irrational,always never,same different,equal unequal,succeed fail,success failure,accept reject,support oppose,better worse,higher lower,high low,progressive reactionary,include exclude,able unable,democratic undemocratic,voluntary forced,strengthen weaken,help hinder,begin end'
    .split(',')
    .flatMap((pair) => {
      const [one, other] = pair.split(' ').map(stemOf) as [string, string]
      return [[one, other], [other, one]] as const
    }),
)
const negating = ['un', 'non', 'in', 'im', 'ir', 'il', 'dis', 'anti']

/**
 * How like two claims are in their words; null where something in them says that they are neither the same nor opposites:
 * another number, another condition, “may” where the other says “is”, the same words the other way round. `weightOf`: how
 * much a stem tells. Shared stems weigh by that (Jaccard), a claim that holds all of a shorter one gains a little, and the
 * order of the shared stems counts.
 */
export function compareWordings(one: ClaimWording, other: ClaimWording, weightOf: (stem: string) => number): Likeness | null {
  if (one.set.size < 2 || other.set.size < 2 || one.limits !== other.limits) return null
  // Most pairs are told apart by this, without looking further.
  let met = 0
  for (const stem of one.set) if (other.set.has(stem)) met++
  if (met + 1 < 0.6 * Math.max(one.set.size, other.set.size)) return null
  return compareClosely(one, other, weightOf)
}

function compareClosely(one: ClaimWording, other: ClaimWording, weightOf: (stem: string) => number): Likeness | null {
  const onlyOne = [...one.set].filter((stem) => !other.set.has(stem))
  const onlyOther = [...other.set].filter((stem) => !one.set.has(stem))
  if ([...onlyOne, ...onlyOther].some((stem) => /\d/.test(stem))) return null
  const turned = turnedWords(onlyOne, onlyOther)
  const left = (stems: readonly string[]) => stems.filter((stem) => !turned.has(stem))
  const [restOne, restOther] = [joinNear(left(onlyOne), left(onlyOther)), joinNear(left(onlyOther), left(onlyOne))]
  const weigh = (stems: Iterable<string>) => [...stems].reduce((sum, stem) => sum + weightOf(stem), 0)
  const shared = [...one.set].filter((stem) => other.set.has(stem))
  const nearby = (onlyOne.length - turned.size / 2 - restOne.length) * 0.9
  const met = weigh(shared) + Math.max(0, nearby)
  const [extraOne, extraOther] = [weigh(restOne), weigh(restOther)]
  // Each says something of its own: sentences with one word exchanged are about different things.
  if (extraOne > 0 && extraOther > 0 && (restOne.length > 1 || restOther.length > 1 || shared.length < 4)) return null
  const jaccard = met / (met + extraOne + extraOther)
  const contained = met / (met + Math.min(extraOne, extraOther))
  if ((one.compares || other.compares) && joinNear(one.stems.slice(0, 1), other.stems.slice(0, 1)).length > 0 && one.stems[0] !== other.stems[0]) return null
  const order = orderOf(one, other, shared)
  if (order < 0.6 && one.passive === other.passive) return null
  const score = Math.min(1, (0.8 * jaccard + 0.2 * contained) * (one.passive === other.passive ? 0.8 + 0.2 * order : 0.95))
  const isOpposite = (one.denies !== other.denies) !== (turned.size > 0)
  return { kind: isOpposite ? 'opposite' : 'same', score }
}

/** The stems by which one turns the other round: “just” and “unjust”, “more” and “less”. An odd number of pairs does, so only one is taken. */
function turnedWords(one: readonly string[], other: readonly string[]): Set<string> {
  for (const stem of one) {
    const against = other.find((that) => opposites.get(stem) === that || negating.some((prefix) => that === prefix + stem || stem === prefix + that))
    if (against !== undefined) return new Set([stem, against])
  }
  return new Set()
}

/** What of the stems has none beside it that is the same but for a letter or an ending. */
function joinNear(stems: readonly string[], others: readonly string[]): string[] {
  return stems.filter((stem) => !others.some((other) => isNear(stem, other)))
}

function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < 5) return false
  if (long.startsWith(short)) return long.length - short.length <= 3
  return long.length >= 6 && long.length - short.length <= 2 && long[0] === short[0] && dice(short, long) >= 0.8
}

/** The share of pairs of letters that two words have in common (Dice), in [0, 1]. */
function dice(one: string, other: string): number {
  const pairs = (word: string) => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
  const left = pairs(other)
  const total = one.length + other.length - 2
  let met = 0
  for (const pair of pairs(one)) {
    const at = left.indexOf(pair)
    if (at < 0) continue
    met++
    left.splice(at, 1)
  }
  return (2 * met) / total
}

/** How far the shared stems come in the same order, in [0, 1]: the longest run common to both over their number. */
function orderOf(one: ClaimWording, other: ClaimWording, shared: readonly string[]): number {
  const places = new Map(other.stems.map((stem, place) => [stem, place]))
  const seen = new Set(shared)
  const order: number[] = []
  for (const stem of one.stems) if (seen.delete(stem)) order.push(places.get(stem)!)
  // Longest rising subsequence, by the smallest end of each length.
  const ends: number[] = []
  for (const place of order) {
    const at = ends.findIndex((end) => end >= place)
    ends[at < 0 ? ends.length : at] = place
  }
  return order.length === 0 ? 0 : ends.length / order.length
}
