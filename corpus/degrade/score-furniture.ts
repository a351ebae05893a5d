import type { ReadDocument } from '../../lib/domain/document/canonical-text.ts'
import { lettersOf } from './letter-stream.ts'
import { fault, short, type Tally } from './score-reading.ts'
import type { Truth } from './truth.ts'

/** Whether what is no author's is left out, and nothing else. A sentence of the author's that is left out is wrong. */
export function scoreFurniture(tally: Tally, read: ReadDocument, truth: Truth): void {
  tally.of = truth.furniture.length
  const left = truth.furniture.map((line) => line.replace(/\s+/g, ' '))
  const tolerated = [...truth.tolerated, ...truth.blocks.filter((block) => block.kind === 'caption').map((block) => block.text)].map(lettersOf)
  for (const block of read.blocks) {
    if (!block.excluded) continue
    const letters = lettersOf(block.text)
    if (letters === '' && block.text.trim() === '') continue
    const at = left.findIndex((line) => sameLine(line, block.text))
    if (at >= 0) {
      left.splice(at, 1)
      tally.right += 1
      continue
    }
    if (tolerated.includes(letters)) continue
    // Several lines in one block, and captions in pieces.
    const rest = withoutLines(letters, left, tally)
    if (rest !== '' && !tolerated.some((text) => text.includes(rest)) && !tolerated.some((text) => text !== '' && rest.startsWith(text))) fault(tally, `an author’s words left out: “${short(block.text)}” (${block.reason})`)
  }
  for (const line of left) tally.faults.push(`furniture shown: “${short(line)}”`)
}

function sameLine(line: string, other: string): boolean {
  const letters = lettersOf(line)
  return letters === lettersOf(other) && (letters !== '' || line.trim() === other.trim())
}

function withoutLines(letters: string, left: string[], tally: Tally): string {
  let rest = letters
  for (const line of [...left]) {
    const own = lettersOf(line)
    if (own.length < 4 || !rest.includes(own)) continue
    rest = rest.replace(own, '')
    left.splice(left.indexOf(line), 1)
    tally.right += 1
  }
  return rest
}
