import type { Chance } from '../../../../corpus/degrade/chance.ts'

const added = ['largely', 'in fact', 'perhaps', 'of course', 'certainly', 'so to speak', 'once more', 'deeply', 'almost', 'in the end']
const other = ['harbour', 'committee', 'winter', 'railway', 'meadow', 'notice', 'engine', 'parish', 'measure', 'quarrel', 'lantern', 'ledger']
/** What scanners take for each other. */
const misread: readonly [string, string][] = [
  ['rn', 'm'], ['m', 'rn'], ['l', '1'], ['l', 'i'], ['i', 'l'], ['e', 'c'], ['c', 'e'], ['o', '0'], ['u', 'n'], ['n', 'u'], ['h', 'b'], ['b', 'h'], ['t', 'f'], ['f', 't'], ['a', 'o'], ['s', '5'], ['y', 'v'], ['r', 'n'],
]

export const someWord = (chance: Chance) => chance.pick(other)
export const someWords = (chance: Chance) => chance.pick(added)

/** A slip of the finger: one letter left out, doubled, exchanged with the next or another. */
export function misspelt(word: string, chance: Chance): string {
  const at = chance.between(0, word.length - 1)
  const slips = [
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at + 1) + word.slice(at),
    () => word.slice(0, at) + (word[at + 1] ?? 'e') + word[at]! + word.slice(at + 2),
    () => word.slice(0, at) + chance.pick([...'aeinrst']) + word.slice(at + 1),
  ]
  for (let tries = 0; tries < 20; tries += 1) {
    const slip = chance.pick(slips)()
    if (slip !== word && slip !== '') return slip
  }
  return `${word}e`
}

/** As a bad scan reads it: about `share` of the letters are others. */
export function scanned(text: string, share: number, chance: Chance): string {
  let out = ''
  for (let at = 0; at < text.length; ) {
    const [from, to] = chance.pick(misread)
    const hit = misread.filter(([seen]) => text.startsWith(seen, at))
    if (hit.length > 0 && chance.yes(share * 1.6)) {
      const [seen, read] = hit.find(([one]) => one === from) ?? chance.pick(hit)
      out += read
      at += seen.length
    } else {
      out += chance.yes(share / 20) ? to : text[at]!
      at += 1
    }
  }
  return out
}

/** The same with a word or two changed so that it says something else. */
export function nearQuotation(text: string, chance: Chance): string {
  const words = text.split(' ')
  const changes = chance.between(1, Math.max(1, Math.min(2, words.length >> 3)))
  for (let count = 0; count < changes; count += 1) {
    const at = chance.between(0, words.length - 1)
    words[at] = words[at]!.replace(/[\p{L}\p{N}]+/u, someWord(chance))
  }
  return words.join(' ')
}

/** The same denied, or with another number where it has one. */
export function denied(text: string): string {
  if (/\d/.test(text)) return text.replace(/\d/, (digit) => String((Number(digit) + 3) % 10))
  const not = text.replace(/\b(was|is|were|are|has|had|will|can|must|could|would|did)\b/, '$1 not')
  return not === text ? text.replace(/\s/, ' never ') : not
}

/** A sentence of an editor's that uses words of the quote. */
export function editorsSentence(text: string, chance: Chance): string {
  const words = text.split(/\s+/)
  const from = chance.between(0, Math.max(0, words.length - 5))
  const some = words.slice(from, from + chance.between(3, 6)).join(' ').replace(/[.!?“”"]/g, '').toLowerCase()
  return chance.pick([`(What is meant by ${some} will be said below.)`, `One may ask whether ${some} was what the author had in mind.`, `A note of the editors: ${some}, as the first edition has it.`])
}
