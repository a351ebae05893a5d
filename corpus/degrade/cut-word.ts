/**
 * Where a compositor may cut a word: between syllables, as near as spelling tells. At least two letters stand before the cut and three
 * after it. The rules are rough on purpose: what extraction finds was cut by people and programs who disagree about it, too.
 */
export function cutsOf(word: string): number[] {
  const letters = /^[\p{P}]*(\p{L}+)[\p{P}]*$/u.exec(word)
  if (!letters || /\p{Lu}.*\p{Lu}/u.test(word)) return []
  const from = word.indexOf(letters[1]!)
  const to = from + letters[1]!.length
  const cuts: number[] = []
  for (let at = from + 2; at <= to - 3; at += 1) if (isSyllableEnd(word.slice(from, at).toLowerCase(), word.slice(at, to).toLowerCase())) cuts.push(at)
  return cuts
}

const vowel = /[aeiouyäöüàâéèêëîïôûùœаеёиоуыэюя]/u
/** Letters that stand for one sound or begin a syllable together. */
const inseparable = /^(?:ch|sh|th|ph|wh|qu|gh|ck|sch|bl|br|cl|cr|dr|fl|fr|gl|gr|pl|pr|tr|ng|gn|ll|ss(?=$)|ст|тр|пр|бр|др|кр|гр|вл|сл|зд|сн|сл)/u

function isSyllableEnd(head: string, tail: string): boolean {
  // “wish-ed” has one syllable and “cau-se” has, too.
  if (!vowel.test(head) || !vowel.test(tail.slice(0, -1)) || /^[^aeiouy]+e[ds]?$/.test(tail)) return false
  if (/^(?:tion|sion|ment|ness|ful|less|ship|ing|able|ist|ism|ity|ly|keit|heit|ung|schaft|lich|ость|ство)/u.test(tail) && !vowel.test(tail[0]!)) return true
  const [last, first, second] = [head.at(-1)!, tail[0]!, tail[1]!]
  if (vowel.test(first) || /[ьъ]/u.test(first)) return false
  // One consonant between vowels goes to the syllable after it; of two, each has one, unless they belong together.
  if (vowel.test(last)) return vowel.test(second) || inseparable.test(tail)
  if (inseparable.test(last + first) || /^s(?:[tpkc][rl]|w)/.test(last + tail)) return false
  return vowel.test(second) || inseparable.test(tail)
}
