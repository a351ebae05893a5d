import type { Claim } from './claim.ts'
import { foldWords, smallWords, wordsIn } from './telling-words.ts'

/** What a claim's words say, as far as words tell: for comparing two claims. */
export interface ClaimWording {
  /** Stems of the telling words, in their order. */
  stems: readonly string[]
  /** The same, each once. */
  set: ReadonlySet<string>
  /** Whether it denies: an odd number of words that turn a sentence round. */
  denies: boolean
  /** Words that make another sentence of the same telling words: how sure, how many, on what condition. */
  limits: string
  /** Who does it comes after “by”, so that the words may stand the other way round. */
  passive: boolean
  /** It sets one thing against another, so that what comes first matters. */
  compares: boolean
}

const known = new WeakMap<Claim, ClaimWording>()
const negations = new Set('not no never nor neither cannot without nobody none nothing hardly nowhere'.split(' '))
/** Which of these a sentence has, by kind, must be the same in both. */
const kinds: readonly (readonly [string, readonly string[]])[] = [
  ['may', 'may might could can perhaps possibly probably likely'.split(' ')],
  ['ought', 'must should ought shall need needs'.split(' ')],
  ['some', 'some many most few several often sometimes usually partly largely mostly'.split(' ')],
  ['only', 'only solely merely alone'.split(' ')],
  ['if', 'if unless whether when'.split(' ')],
  ['became', 'became become becomes becoming'.split(' ')],
  ['first', 'before'.split(' ')],
  ['later', 'after since'.split(' ')],
]
const kindOf = new Map(kinds.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)))
/** Words that say little beside those they stand with. */
const weak = new Set('very really quite thus therefore hence indeed also all every each any both own such itself themselves himself even still already however always'.split(' '))

export function claimWording(claim: Claim): ClaimWording {
  let wording = known.get(claim)
  if (!wording) known.set(claim, (wording = wordingOf(claim.text)))
  return wording
}

export function wordingOf(text: string): ClaimWording {
  // “can’t”, “isn’t”: the word that turns the sentence round stands by itself.
  const spelled = text.normalize('NFKC').replace(/\bcan[’']t\b/giu, 'can not').replace(/\bcannot\b/giu, 'can not').replace(/\bwon[’']t\b/giu, 'will not').replace(/n[’']t\b/giu, ' not')
  const words = wordsIn(foldWords(spelled))
  const limits = new Set<string>()
  let turned = 0
  const stems: string[] = []
  for (const word of words) {
    if (negations.has(word)) turned++
    else if (kindOf.has(word)) limits.add(kindOf.get(word)!)
    else if (!smallWords.has(word) && !weak.has(word)) stems.push(stemOf(word))
  }
  return { stems, set: new Set(stems), denies: turned % 2 === 1, limits: [...limits].sort().join(' '), passive: words.includes('by'), compares: words.includes('than') }
}

const endings = ['isations', 'izations', 'isation', 'ization', 'ations', 'ation', 'ically', 'ingly', 'ments', 'ment', 'ised', 'ized', 'ises', 'izes', 'ise', 'ize', 'ings', 'ions', 'ing', 'ion', 'ers', 'ied', 'ies', 'ed', 'es', 'er', 'ly', 's', 'y', 'e']

/** The word without an ending that seldom changes what it is about; light on purpose, a person judges. */
export function stemOf(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= 4)
  const stem = ending === undefined ? word : word.slice(0, -ending.length)
  // “controlled” and “controls”: a doubled letter before the ending is one.
  return ending !== undefined && /([bdgklmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem
}
