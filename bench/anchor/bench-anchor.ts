import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import search from 'approx-string-match'
import { anchorPassage } from '../../lib/domain/anchoring/anchor-passages.ts'
import { editCase, type EditCase } from '../../lib/domain/anchoring/testing/edit-case.ts'
import { editKinds, type EditName } from '../../lib/domain/anchoring/testing/edit-kinds.ts'
import { judgeAnchor, type Verdict } from '../../lib/domain/anchoring/testing/judge-anchor.ts'
import { importText } from '../../lib/domain/importing/import-text.ts'
import type { Bench, BenchTable } from '../bench-table.ts'
import { nearestMatch } from './nearest-match.ts'
import { measureNearDuplicates } from './measure-near-duplicates.ts'
import { measureRevision } from './measure-revision.ts'

const root = path.join(import.meta.dirname, '../..')

/** Passages looked for again in texts that were edited by program, and two thousand of them on one long revision. */
export const bench: Bench = async ({ seed, cases = 300, texts }) => {
  const sets: [string, string[]][] = [
    ['corpus/texts', textsOf(path.join(root, 'corpus/texts'))],
    ['corpus/degrade/clean', textsOf(path.join(root, 'corpus/degrade/clean'))],
    ['texts beside', textsOf(texts ?? path.join(root, '../shared/corpus'))],
  ]
  const there = sets.filter(([, found]) => found.length > 0)
  const tables = there.map(([name, found]) => judged(name, found, seed, cases))
  return [...tables, measureRevision(there.at(-1)![1].join('\n\n'), seed, search), measureNearDuplicates(seed)]
}

/** Every text of a folder as import reads it. */
function textsOf(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => /\.(txt|md)$/.test(name) && name !== 'README.md').sort().map((name) => importText(readFileSync(path.join(folder, name), 'utf8')).text)
}

const verdicts: readonly Verdict[] = ['right', 'edge', 'asked', 'lost', 'wrong']

function judged(name: string, texts: readonly string[], seed: number, most: number): BenchTable {
  const rows: (string | number)[][] = []
  const totals = { cases: 0, theirRight: 0, theirWrong: 0, theirs: 0, right: 0, edge: 0, asked: 0, lost: 0, wrong: 0 }
  for (const kind of Object.keys(editKinds) as EditName[]) {
    const counts = { right: 0, edge: 0, asked: 0, lost: 0, wrong: 0 }
    const theirs = { right: 0, wrong: 0, of: 0 }
    let done = 0
    for (let number = 0; done < most && number < most * 20; number += 1) {
      const made = editCase(kind, seed * 1_000_003 + number * 31 + kind.length * 7, texts)
      if (!made) continue
      done += 1
      counts[judgeAnchor(made, anchorPassage(made.text, made.selector))] += 1
      // The baseline is slow on whole texts: every tenth case says enough.
      if (done % 10 === 0) countTheirs(theirs, made)
    }
    for (const verdict of verdicts) totals[verdict] += counts[verdict]
    totals.cases += done
    totals.theirRight += theirs.right
    totals.theirWrong += theirs.wrong
    totals.theirs += theirs.of
    rows.push([kind, done, ...verdicts.map((verdict) => counts[verdict]), share(counts.right, done), share(theirs.right, theirs.of), share(theirs.wrong, theirs.of)])
  }
  rows.push(['all', totals.cases, ...verdicts.map((verdict) => totals[verdict]), share(totals.right, totals.cases), share(totals.theirRight, totals.theirs), share(totals.theirWrong, totals.theirs)])
  return {
    title: `anchor: ${name}`,
    columns: ['edit', 'cases', 'right', 'edge off', 'asked', 'lost', 'wrong', 'right (%)', 'nearest match right (%)', 'nearest match wrong (%)'],
    rows,
    notes: [
      `Seed ${seed}. Half of the cases show a window of about 1,500 characters, half the whole text. Asked: ambiguous. Lost: orphaned though it is there. Wrong: another place, or any where it is gone, with confidence.`,
      'Nearest match: the exact hit nearest to the old offset, else the least-error match of approx-string-match with up to a third of the quote as errors; on every tenth case.',
    ],
  }
}

function countTheirs(theirs: { right: number; wrong: number; of: number }, made: EditCase): void {
  const verdict = judgeAnchor(made, nearestMatch(made.text, made.selector, search))
  theirs.of += 1
  if (verdict === 'right') theirs.right += 1
  if (verdict === 'wrong') theirs.wrong += 1
}

const share = (part: number, whole: number) => (whole === 0 ? '–' : Math.round((part / whole) * 1000) / 10)
