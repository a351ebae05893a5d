import { foldWord } from './vocabulary.ts'

/** How a text uses the words it was asked about. */
export interface Usage {
  /** Sentences seen. */
  sentences: number
  /** Of those, how many begin with a small letter. */
  small: number
  /** word → sentences that it begins. */
  begins: ReadonlyMap<string, number>
  /** word → times used. */
  times: ReadonlyMap<string, number>
  /** “word next” → times. */
  pairs: ReadonlyMap<string, number>
  /** “word … other”: `other` within the three words after `word`, not next to it. */
  near: ReadonlyMap<string, number>
}

/**
 * Counts only what is asked for, in one pass.
 *
 * @param texts - pieces of running text
 * @param asked - words, folded
 */
export function countUsage(texts: Iterable<string>, asked: ReadonlySet<string>): Usage {
  const [begins, times, pairs, near] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  let sentences = 0
  let small = 0
  for (const text of texts) {
    let [third, second, last] = ['', '', '']
    let end = 0
    for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu)) {
      const word = foldWord(match[0])
      const between = text.slice(end, match.index)
      if (last !== '' && /[.!?…]["”’»)]*\s/.test(between)) {
        sentences += 1
        // “… noisy!” they said, “vol. ii”: no sentence begins there.
        if (/^\p{Ll}/u.test(match[0])) small += /[”’»")…]|\.\./.test(between) || last.length < 4 ? 0 : 1
        else if (asked.has(word)) add(begins, word)
        third = second = last = ''
      }
      if (asked.has(word)) add(times, word)
      if (asked.has(last)) add(pairs, `${last} ${word}`)
      if (asked.has(second)) add(near, `${second} ${word}`)
      if (asked.has(third)) add(near, `${third} ${word}`)
      third = second
      second = last
      last = word
      end = match.index + match[0].length
    }
  }
  return { sentences, small, begins, times, pairs, near }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
