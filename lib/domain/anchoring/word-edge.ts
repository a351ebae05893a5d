import { endOfUnit, type TextView } from './text-view.ts'

/** Scripts that put no space between words: there every character may begin one. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{S}\p{Cs}]/u
const divides = /[\p{P}\p{Z}\s]/u
const elides = /^['’]$/

/** True when a word begins at unit `index` of the text, or the text ends there. */
export function isWordEdge(view: TextView, index: number): boolean {
  if (index <= 0 || index >= view.letters.length) return true
  const [before, after] = [endOfUnit(view, index - 1), view.at[index]!]
  // Both came from one ligature.
  if (after < before) return false
  if (after > before && divides.test(view.text.slice(before, after))) return !elides.test(view.text.slice(before, after))
  return unspaced.test(String.fromCharCode(view.letters[index]!)) || unspaced.test(String.fromCharCode(view.letters[index - 1]!))
}

/** True when `left` and `right`, which followed each other, are not one word cut in two. */
export function isEdgeBetween(left: string, right: string): boolean {
  const last = /[\p{L}\p{N}\p{M}]$/u.exec(left)?.[0]
  const first = /^[\p{L}\p{N}\p{M}]/u.exec(right)?.[0]
  return last === undefined || first === undefined || unspaced.test(last) || unspaced.test(first)
}
