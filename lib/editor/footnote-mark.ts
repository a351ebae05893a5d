/** The length of the mark that a footnote begins with ("1", "12.", "*", "[a]"), without the blank after it; 0 where it has none. */
export function footnoteMark(words: string): number {
  return /^(?:\[[\p{L}\p{N}*]{1,4}\]|\(?\p{N}{1,3}[.)]?|[*†‡§¶‖]{1,4}|\p{L}[.)])(?=\s)/u.exec(words)?.[0].length ?? 0
}
