import { foldWord } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

export type WordJoin = { how: 'drop-hyphen' | 'keep-hyphen' | 'keep-apart'; confidence: number }

/** First halves that English writes with a hyphen far more often than without. */
const hyphenPrefixes = new Set(
  'self non ex half well semi quasi pseudo anti pro post pre all cross high low long short two three four five ten so would one world working middle old new full part mid neo ultra co vice'.split(' '),
)

/** Endings that are never words: a second half such as these was cut off its word. */
const endings =
  /^(?:[bcdfghjklmnpqrstvwxz]{0,3}(?:tion|tions|sion|sions|ment|ments|ness|ity|ities|ism|isms|ist|ists|ing|ings|ed|er|ers|ly|al|ally|ance|ence|ances|ences|able|ible|ably|ative|ation|ations|ary|aries|ous|ously|ive|ives|ised|ising|isation|ize|ized|izing|ization|ic|ics|ical|ically|ate|ated|ates|ating|ful|less|ship|ships|tive|tial|cial|ture|tures|ant|ents|ent))$/

/** “pre- and post-war”: the hyphen stands for a word that comes later. */
const suspenders = new Set(['and', 'or', 'to', 'nor', 'und', 'oder', 'bis', 'et', 'ou', 'y', 'o', 'e', 'en', 'of', 'i'])

/**
 * [IM6] A hyphen at a line's end, between `left` (with no hyphen) and `right`. It goes only when the text itself, or the
 * shape of the second half, shows that it was put there by the line's end.
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
  if (hyphenPrefixes.has(lastPart)) return { how: 'keep-hyphen', confidence: 0.8 }
  const tailIsWord = (words.get(tail) ?? 0) > 0
  const headIsWord = (words.get(lastPart) ?? 0) > 0
  if (!tailIsWord && endings.test(tail)) return { how: 'drop-hyphen', confidence: 0.95 }
  if (!tailIsWord && !headIsWord && /^[a-z]+$/.test(tail) && words.size > 300) return { how: 'drop-hyphen', confidence: 0.9 }
  // Not sure: the two halves belong together, and the hyphen, which the author may have written, stays.
  return { how: 'keep-hyphen', confidence: 0.6 }
}
