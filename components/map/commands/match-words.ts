import { foldText } from '../../../lib/domain/argument/fold-text.ts'

/**
 * How well words fit what is typed: every typed word begins one of them, in any order. Null where they do not fit; else
 * lower is better: its own words before other names for it, its first word before later ones.
 */
export function matchWords(typed: string, words: string, also: readonly string[] = []): number | null {
  const asked = foldText(typed).split(' ').filter(Boolean)
  const own = foldText(words).split(' ')
  const other = foldText(also.join(' ')).split(' ')
  let rank = 0
  for (const word of asked) {
    const at = own.findIndex((one) => one.startsWith(word))
    if (at >= 0) rank += Math.min(at, 9)
    else if (other.some((one) => one.startsWith(word))) rank += 10
    else return null
  }
  return rank
}
