/** A stretch of a text in two states: in both, only before (`gone`), only after (`came`). */
export interface DiffPart {
  is: 'same' | 'gone' | 'came'
  words: string
}

/** So many pairs of words are compared at most; what lies between the first and the last difference of longer texts is told as a whole. */
const mostPairs = 400_000

/** What was taken out of and put into a text, word by word. The parts without `came` are the text before, those without `gone` the text after. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const old = pieces(before)
  const now = pieces(after)
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++
  const parts: DiffPart[] = []
  put(parts, 'same', old.slice(0, start))
  between(old.slice(start, old.length - end), now.slice(start, now.length - end), parts)
  put(parts, 'same', old.slice(old.length - end))
  return parts
}

/** Words, each with the space before it, so that a change of one word is a change of one piece. */
function pieces(text: string): string[] {
  return text.match(/\s*[\p{L}\p{N}\p{M}’']+|\s*[^\s\p{L}\p{N}]|\s+$/gu) ?? []
}

/** The longest common run of pieces by the usual table; what went is told before what came. */
function between(old: readonly string[], now: readonly string[], parts: DiffPart[]): void {
  if (old.length * now.length > mostPairs) {
    put(parts, 'gone', old)
    put(parts, 'came', now)
    return
  }
  const width = now.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i * width + j] = old[i] === now[j] ? lengths[(i + 1) * width + j + 1]! + 1 : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  let i = 0
  let j = 0
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      put(parts, 'same', [old[i++]!])
      j++
    } else if (i < old.length && (j === now.length || lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)) put(parts, 'gone', [old[i++]!])
    else put(parts, 'came', [now[j++]!])
  }
}

function put(parts: DiffPart[], is: DiffPart['is'], words: readonly string[]): void {
  const said = words.join('')
  const last = parts.at(-1)
  if (said === '') return
  if (last?.is === is) last.words += said
  else parts.push({ is, words: said })
}
