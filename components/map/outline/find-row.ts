/**
 * The index of the row that begins with what was typed, looking on from `from` and round; else of one in which a word does. -1: none.
 * While the same letters go on, the row in hand still counts.
 */
export function findRow(words: readonly string[], typed: string, from: number): number {
  const wanted = plain(typed)
  const order = words.map((_, step) => (from + step) % words.length)
  const begins = order.find((index) => plain(words[index]!).startsWith(wanted))
  return begins ?? order.find((index) => ` ${plain(words[index]!)}`.includes(` ${wanted}`)) ?? -1
}

function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase().trimStart()
}
