export interface WordChange {
  text: string
  change: 'same' | 'gone' | 'new'
}

/** Words compared one by one up to here; of longer stretches the differing middle is one change. */
const MOST = 600

/** How `before` became `after`, word by word, blanks with the word before them. */
export function wordChanges(before: string, after: string): WordChange[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - tail - 1] === b[b.length - tail - 1]) tail += 1
  const changes: WordChange[] = []
  const put = (words: readonly string[], change: WordChange['change']) => {
    if (words.length === 0) return
    const last = changes.at(-1)
    if (last?.change === change) last.text += words.join('')
    else changes.push({ text: words.join(''), change })
  }
  put(a.slice(0, head), 'same')
  const [oldMiddle, newMiddle] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  if (oldMiddle.length > MOST || newMiddle.length > MOST) {
    put(oldMiddle, 'gone')
    put(newMiddle, 'new')
  } else for (const [change, word] of longestCommon(oldMiddle, newMiddle)) put([word], change)
  put(a.slice(a.length - tail), 'same')
  return changes
}

function wordsOf(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? []
}

/** The shortest row of changes that keeps as many words as possible (the usual table of common subsequences). */
function longestCommon(a: readonly string[], b: readonly string[]): [WordChange['change'], string][] {
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) for (let j = b.length - 1; j >= 0; j -= 1) common[i * width + j] = a[i] === b[j] ? common[(i + 1) * width + j + 1]! + 1 : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
  const row: [WordChange['change'], string][] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      row.push(['same', a[i]!])
      i += 1
      j += 1
    } else if (i < a.length && (j >= b.length || common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) row.push(['gone', a[i++]!])
    else row.push(['new', b[j++]!])
  }
  return row
}
