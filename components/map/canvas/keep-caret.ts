/**
 * Where a selection [start, end) of `before` lies in `after`, when somebody else changed one stretch of the text.
 * UTF-16 code units.
 */
export function keepCaret(before: string, after: string, start: number, end: number): [number, number] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const move = (offset: number) => {
    if (offset <= head) return offset
    if (offset >= before.length - tail) return offset + after.length - before.length
    return after.length - tail
  }
  return [move(start), move(end)]
}
