import { foldText } from '../../../lib/domain/argument/fold-text.ts'

/** A text in parts, with those that one of the words stands in marked, whatever the accents. */
export function markFound(text: string, words: string): { part: string; found: boolean }[] {
  const wanted = [...new Set(foldText(words).split(' '))].filter((word) => word !== '')
  if (wanted.length === 0) return [{ part: text, found: false }]
  // Folded letter by letter, so that each folded letter knows the place it came from.
  const letters = [...text]
  let folded = ''
  const from: number[] = []
  letters.forEach((letter, index) => {
    const own = /\s/u.test(letter) ? ' ' : foldText(letter)
    folded += own
    for (let count = 0; count < own.length; count++) from.push(index)
  })
  const found = new Array<boolean>(letters.length).fill(false)
  for (const word of wanted) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      // A letter's accents may be letters of their own, without a folded form: they go with it.
      const last = from[at + word.length] ?? letters.length
      for (let place = from[at]!; place < last; place++) if (place <= from[at + word.length - 1]! || foldText(letters[place]!) === '' && !/\s/u.test(letters[place]!)) found[place] = true
    }
  }
  const parts: { part: string; found: boolean }[] = []
  letters.forEach((letter, index) => {
    const last = parts.at(-1)
    if (last && last.found === found[index]) last.part += letter
    else parts.push({ part: letter, found: found[index]! })
  })
  return parts
}
