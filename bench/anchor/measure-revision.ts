import { chanceFrom } from '../../corpus/degrade/chance.ts'
import { anchorPassages } from '../../lib/domain/anchoring/anchor-passages.ts'
import { EditedText, type Edit } from '../../lib/domain/anchoring/testing/edited-text.ts'
import { misspelt, someWords } from '../../lib/domain/anchoring/testing/edit-words.ts'
import { paragraphsOf, passageToEdit, wordsOf } from '../../lib/domain/anchoring/testing/passage-to-edit.ts'
import type { BenchTable } from '../bench-table.ts'
import type { ApproximateSearch } from './nearest-match.ts'

const LENGTH = 600_000
const PASSAGES = 2_000
/** The baseline is measured on so many of the passages, and reckoned up. */
const SAMPLE = 30

/** Two thousand passages on a revision of 600 KB in which every third paragraph was touched. */
export function measureRevision(source: string, seed: number, search: ApproximateSearch): BenchTable {
  const chance = chanceFrom(seed)
  const before = longText(source, seed)
  const passages = Array.from({ length: PASSAGES }, () => passageToEdit(before, chance))
  const edits: Edit[] = []
  for (const paragraph of paragraphsOf(before)) {
    if (!chance.yes(0.33)) continue
    const word = chance.pick(wordsOf(before, paragraph))
    edits.push(chance.yes(0.5) ? { from: word.start, to: word.end, put: misspelt(before.slice(word.start, word.end), chance) } : { from: word.start, to: word.start, put: `${someWords(chance)} ` })
  }
  const edited = new EditedText(before, [{ from: 0, to: 0, put: 'A preface that was not there before.\n\n' }, ...edits.filter(({ from }) => from > 0)])
  const selectors = passages.map(({ selector }) => selector)
  // Once unmeasured, as in a worker that has anchored before; then the best of three.
  anchorPassages(edited.text.slice(0, 60_000), selectors.slice(0, 200))
  let took = Infinity
  let states = { exact: 0, moved: 0, ambiguous: 0, orphaned: 0 }
  for (let run = 0; run < 3; run += 1) {
    // Another string each time, so that nothing is remembered of the run before.
    const text = `${edited.text}${' '.repeat(run)}`
    const began = performance.now()
    const anchors = anchorPassages(text, selectors)
    took = Math.min(took, performance.now() - began)
    states = { exact: 0, moved: 0, ambiguous: 0, orphaned: 0 }
    for (const { state } of anchors) states[state] += 1
  }
  const began = performance.now()
  for (const { exact } of selectors.slice(0, SAMPLE)) search(edited.text, exact, Math.min(256, Math.floor(exact.length / 2)))
  const theirs = ((performance.now() - began) / SAMPLE) * PASSAGES
  return {
    title: `anchor: ${PASSAGES.toLocaleString('en')} passages on a revision of ${edited.text.length.toLocaleString('en')} characters`,
    columns: ['search', 'time (ms)', 'a passage (ms)', 'times ours'],
    rows: [
      ['ours, all together', Math.round(took), took / PASSAGES, 1],
      [`approx-string-match, passage by passage (reckoned from ${SAMPLE})`, Math.round(theirs), theirs / PASSAGES, Math.round((theirs / took) * 10) / 10],
    ],
    notes: [`Ours: ${Object.entries(states).map(([state, count]) => `${count} ${state}`).join(', ')}. Every third paragraph has a typo or a word more; a preface moves everything.`],
  }
}

/** The texts one after the other, again with other words from the second time on, so that it is no chorus. */
function longText(source: string, seed: number): string {
  const chance = chanceFrom(seed + 1)
  const words = [...new Set(source.match(/\p{L}{4,}/gu) ?? [])]
  let text = source
  while (text.length < LENGTH) text += `\n\n${source.replace(/\p{L}{4,}/gu, (word) => (chance.yes(0.5) ? chance.pick(words) : word))}`
  return text.slice(0, LENGTH)
}
