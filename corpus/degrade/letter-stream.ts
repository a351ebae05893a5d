/** A text's letters and digits only, folded, each with where it stands: what two readings of one text have in common. */
export interface LetterStream {
  letters: string
  /** UTF-16 offset in the text of each unit of `letters`. */
  at: readonly number[]
}

export function letterStream(text: string): LetterStream {
  const at: number[] = []
  let letters = ''
  for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) {
    // A letter whose small form is longer would shift what follows.
    const small = match[0].toLowerCase()
    const unit = small.length === match[0].length ? small : match[0]
    letters += unit
    for (let index = 0; index < unit.length; index += 1) at.push(match.index + index)
  }
  return { letters, at }
}

export function lettersOf(text: string): string {
  return letterStream(text.normalize('NFKC')).letters
}
