/** Words that say nothing of what a sentence is about. */
const functionWords = new Set(
  'a an the of and or to in on at by for with from as is are was were be been being it its this that these those there their they them he him his she her we our you your i not no nor but if then than so such which who whom whose what when where how all any each own same too very can will just do does did has had have having would could should may might must into over under out up down about against between through during before after above below again further once here why because until while also only other some more most'.split(' '),
)
const suffixes = ['ations', 'ation', 'ising', 'izing', 'ised', 'ized', 'ings', 'ing', 'ies', 'ied', 'edly', 'ed', 'ness', 'ments', 'ment', 'ers', 'er', 'es', 'ly', 's', 'e', 'y']

/** The telling words of a text, small and without their endings, as often as they stand there. */
export function termsOf(text: string): string[] {
  const words = text.toLowerCase().replaceAll('’', "'").match(/[\p{L}\p{N}']+/gu) ?? []
  return words.filter((word) => !functionWords.has(word)).map(stem)
}

/** A word without its ending: rough, but the same for *ruling* and *rules*, and at least three letters stay. */
function stem(word: string): string {
  const suffix = suffixes.find((end) => word.endsWith(end) && word.length - end.length >= 3)
  return suffix ? word.slice(0, -suffix.length) : word
}

/** The pieces of four letters in a text's words: *bureaucrat* and *bureaucracy* share five of them. */
export function letterPieces(text: string): string[] {
  const letters = ` ${text.toLowerCase().replace(/[^\p{L}]+/gu, ' ')} `
  const pieces: string[] = []
  for (let at = 0; at + 4 <= letters.length; at += 1) {
    const piece = letters.slice(at, at + 4)
    if (piece[1] !== ' ' && piece[2] !== ' ') pieces.push(piece)
  }
  return pieces
}
