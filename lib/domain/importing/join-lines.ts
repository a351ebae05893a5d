import { endOrigin, insertedText, joinTraced, sliceTraced } from './traced-text.ts'
import type { TracedText } from './traced-text.ts'
import { joinWord } from './join-word.ts'
import type { Vocabulary } from './vocabulary.ts'

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u

/** [IM5] Lines of one paragraph become one line; words cut by a line's end are joined as `joinWord` decides. */
export function joinLines(lines: readonly TracedText[], words: Vocabulary): TracedText {
  const pieces: TracedText[] = []
  lines.forEach((line, index) => {
    const below = lines[index + 1]
    if (!below) pieces.push(line)
    else pieces.push(...lineAndSeam(line, below.text, words))
  })
  return joinTraced(pieces)
}

function lineAndSeam(above: TracedText, below: string, words: Vocabulary): TracedText[] {
  const split = /([\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*)[-\u2010]$/u.exec(above.text.slice(-80))
  const head = /^[\p{L}\p{M}\p{N}]+/u.exec(below.slice(0, 80))
  if (split && head && (split[1]!.length > 1 || /\p{N}/u.test(split[1]!))) {
    const decision = joinWord(split[1]!, head[0], words)
    if (decision.how !== 'keep-apart') {
      const hyphen = above.text.at(-1)!
      const after = decision.how === 'keep-hyphen' ? hyphen : ''
      const mark = { kind: 'joined-word' as const, before: `${hyphen}\n`, confidence: decision.confidence }
      return [sliceTraced(above, 0, above.text.length - 1), insertedText(after, above.origins.at(-1)!, mark)]
    }
  }
  // An em dash set without blanks keeps none; scripts without blanks between words get none.
  const tight = /[\p{L}\p{N}][—―]$/u.test(above.text.slice(-2)) || (cjk.test(above.text.at(-1) ?? '') && cjk.test(below[0] ?? ''))
  return [above, insertedText(tight ? '' : ' ', endOrigin(above), { kind: 'joined-line', before: '\n', confidence: 1 })]
}

/** Lines that stay lines within one block: a stanza. */
export function stackLines(lines: readonly TracedText[]): TracedText {
  return joinTraced(lines.flatMap((line, index) => (index === 0 ? [line] : [insertedText('\n', endOrigin(lines[index - 1]!)), line])))
}
