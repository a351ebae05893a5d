import { everydayWords, isEverydayWord } from './everyday-words.ts'
import { languageOf } from './language-of.ts'
import { foldWord } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

export type WordJoin = { how: 'drop-hyphen' | 'keep-hyphen' | 'keep-apart'; confidence: number }

const set = (list: string) => new Set(list.split(' '))

/** First halves that English writes with a hyphen far more often than without. */
const hyphenPrefixes = set(
  'self non ex half well semi quasi pseudo anti pro post pre all cross high low long short two three four five ten so would one world working middle old new full part mid neo ultra co vice best ill hard far wide deep ever never much less more counter petty anglo franco russo sino socio euro multi inter trans micro macro great grand single double first second third many flat',
)

/** Of those, the ones that are no words themselves: what follows must be one. */
const boundPrefixes = set('ex co pro pre non anti multi inter trans micro macro semi quasi pseudo post mid neo ultra vice anglo franco russo sino socio euro counter')

/** Short first halves that are words, and yet at a line's end nearly always the beginning of a longer one. */
const beginnings = set('a al an ad am at be by con com de dis do en ex for im in mis no of on or out per re sub sup sur to un up us with under over inter some any every ear par pur dif suf ob op oc ac ap as at')

/** Endings that are never words: a second half such as these was cut off its word. */
const endings =
  /^(?:[bcdfghjklmnpqrstvwxz]{0,3}(?:tion|tions|sion|sions|ment|ments|ness|ity|ities|ism|isms|ist|ists|ing|ings|ed|er|ers|ly|al|ally|ance|ence|ances|ences|able|ible|ably|ative|ation|ations|ary|aries|ous|ously|ive|ives|ised|ising|isation|ize|ized|izing|ization|ic|ics|ical|ically|ate|ated|ates|ating|ful|less|ship|ships|tive|tial|cial|ture|tures|ant|ents|ent))$/

/** “pre- and post-war”: the hyphen stands for a word that comes later. */
const suspenders = set('and or to nor und oder bis bzw et ou y o e en of och eller и или')

/** What keeps its hyphen in languages that have few: by first half, by second half. */
const keepers: Record<string, { heads?: ReadonlySet<string>; tails?: ReadonlySet<string>; pairs?: RegExp }> = {
  de: { heads: set('ex nicht pro anti') },
  fr: {
    heads: set('peut celui celle ceux celles est sous demi non ex avant après contre vice grand petit belle beau mi semi quasi soixante quatre vingt trente quarante cinquante dix vis social socio franco moi toi lui elle nous vous eux arc chef haut bas mot nord sud'),
    tails: set('il elle ils elles on ci là je tu nous vous moi toi leur même mêmes être dire midi'),
    pairs: /^(?:au|par)-(?:dessus|dessous|delà|devant)$|(?<!^ce)-lui$|^(?:y|va|a)-t$|-(?:huit|neuf|sept|six|cinq|quatre|trois|deux|dix|vingt)$/,
  },
  es: { heads: set('ex anti socio político') },
  pt: { tails: set('se lo la los las me te nos vos lhe lhes o a os as') },
  ru: { heads: set('кое кой северо юго социал'), tails: set('то либо нибудь таки ка'), pairs: /^по-(?:.*(?:ски|цки)|моему|твоему|своему|нашему|вашему|прежнему|новому|другому|разному|видимому|настоящему)$|^из-(?:за|под)$|^во-(?:первых|вторых)$|^в-(?:третьих|четвёртых|четвертых)$/ },
  uk: { heads: set('будь казна хтозна'), tails: set('то небудь таки за під') },
}
const joining = set('de fr es it pt nl sv pl ru uk tr')

/**
 * [IM6] [IM33] A hyphen at a line's end, between `left` (with no hyphen) and `right`. It goes only when the text itself, the words that
 * every text uses, the shape of the halves, or the habit of the language shows that it was put there by the line's end.
 */
export function joinWord(left: string, right: string, words: Vocabulary): WordJoin {
  const head = foldWord(left)
  const tail = foldWord(right)
  if (/\p{N}$/u.test(left) || /^[\p{Lu}\p{N}]/u.test(right) || (/^\p{Lu}{2,}$/u.test(left) && /^\p{Ll}/u.test(right)))
    return { how: 'keep-hyphen', confidence: 0.95 }
  if (!/^\p{Ll}/u.test(right)) return { how: 'keep-apart', confidence: 0.5 }
  if (suspenders.has(tail)) return { how: 'keep-apart', confidence: 0.9 }
  const lastPart = head.slice(head.lastIndexOf('-') + 1)
  const hyphenated = words.get(`${head}-${tail}`) ?? 0
  const solid = (words.get(head + tail) ?? 0) + (lastPart === head ? 0 : (words.get(lastPart + tail) ?? 0))
  if (hyphenated > solid) return { how: 'keep-hyphen', confidence: 0.98 }
  if (solid > 0) return { how: 'drop-hyphen', confidence: solid > hyphenated ? 0.99 : 0.9 }
  const language = languageOf(words)
  if (language !== null && joining.has(language)) {
    const { heads, tails, pairs } = keepers[language] ?? {}
    return (heads?.has(lastPart) ?? false) || (tails?.has(tail) ?? false) || (pairs?.test(`${lastPart}-${tail}`) ?? false) ? { how: 'keep-hyphen', confidence: 0.85 } : { how: 'drop-hyphen', confidence: 0.93 }
  }
  return /^[a-z']+$/.test(lastPart + tail) ? joinEnglish(left, lastPart, tail, words) : { how: 'keep-hyphen', confidence: 0.6 }
}

function joinEnglish(left: string, head: string, tail: string, words: Vocabulary): WordJoin {
  if (head === 'co' && /^(?:op|ord|ex|ed|author|owner)/.test(tail)) return { how: 'keep-hyphen', confidence: 0.75 }
  if ((head === 'anti' && !/^(?:cipat|que|qu|dote|thes|thet|septic|biotic|path|bod)/.test(tail)) || (head === 'non' && tail.length > 4 && tail !== 'sense')) return { how: 'keep-hyphen', confidence: 0.8 }
  if (everydayWords.has(head + tail)) return { how: 'drop-hyphen', confidence: 0.97 }
  if (isEverydayWord(head + tail)) return { how: 'drop-hyphen', confidence: 0.9 }
  const bound = boundPrefixes.has(head)
  const tailIsWord = (words.get(tail) ?? 0) > 0 || isEverydayWord(tail)
  const headIsWord = (words.get(head) ?? 0) > 0 || isEverydayWord(head) || (hyphenPrefixes.has(head) && !bound)
  if (hyphenPrefixes.has(head) && (tailIsWord || (!bound && /.{3}(?:ed|ing)$/.test(tail)))) return { how: 'keep-hyphen', confidence: 0.8 }
  if (words.lexicon) return !tailIsWord && endings.test(tail) ? { how: 'drop-hyphen', confidence: 0.95 } : joinListed(head, tail, /^\p{Lu}/u.test(left), words)
  if (!tailIsWord && endings.test(tail)) return { how: 'drop-hyphen', confidence: 0.95 }
  if (beginnings.has(head)) return tailIsWord && head.length > 2 && !/^(?:mis|dis|con|com|per|sub|sup|sur)$/.test(head) ? { how: 'keep-hyphen', confidence: 0.6 } : { how: 'drop-hyphen', confidence: 0.88 }
  // A first half that is no word and ends as no word does, or is too short to be one.
  if (!headIsWord && (!tailIsWord || head.length <= 3)) return { how: 'drop-hyphen', confidence: 0.9 }
  // Not sure: the two halves belong together, and the hyphen, which the author may have written, stays.
  return { how: 'keep-hyphen', confidence: 0.6 }
}

/** Second halves that English writes together with what is before them. */
const solidTails = set('ways day days man men woman women wife wives self selves where thing things body how ever wise ward wards ship ships land lands town towns folk port ports page pages room rooms master masters runner runners')

/** [IM37] With a list of words at hand. Where both halves are words that everyone uses, the hyphen may be the author's: “make-shift”. */
function joinListed(head: string, tail: string, isName: boolean, words: Vocabulary): WordJoin {
  const isUsual = (word: string) => word.length > 1 && ((words.get(word) ?? 0) > 0 || isEverydayWord(word))
  // The list has “er”, “mo” and “haber”, which are words to players of games.
  const isListed = (word: string) => isUsual(word) || (word.length > 3 && words.lexicon!.has(word))
  if (words.lexicon!.has(head + tail)) return isUsual(head) && isListed(tail) && head.length > 2 && !solidTails.has(tail) && !beginnings.has(head) ? { how: 'keep-hyphen', confidence: 0.6 } : { how: 'drop-hyphen', confidence: 0.95 }
  if (!isListed(tail) || (isName ? !isUsual(head) : !isListed(head) && head.length <= 3)) return { how: 'drop-hyphen', confidence: 0.88 }
  return { how: 'keep-hyphen', confidence: isListed(head) ? 0.8 : 0.6 }
}
