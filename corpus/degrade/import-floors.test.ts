import { describe, expect, it } from 'vitest'
import type { ReadDocument } from '../../lib/domain/document/canonical-text.ts'
import { importText } from '../../lib/domain/importing/import-text.ts'
import { englishWords } from '../../lib/extractors/english-words.ts'
import { decodeText } from '../../lib/extractors/decode-text.ts'
import { degradedCase } from './degraded-case.ts'
import { expectedCases } from './expected-cases.ts'
import { naiveImport } from './naive-import.ts'
import { aTally, scored, scoreReading, type Scored, type Scores } from './score-reading.ts'

/** Seeds of their own: `npm run bench -- import` draws others, and hundreds of them. */
const cases = [...expectedCases(), ...Array.from({ length: 70 }, (_, at) => degradedCase(40_000 + at))]

function scoresOf(read: (raw: string) => ReadDocument): Scores {
  const sum = Object.fromEntries(scored.map((name) => [name, aTally()])) as Scores
  for (const { bytes, truth } of cases) {
    const scores = scoreReading(read(decodeText(bytes).text), truth)
    for (const name of scored) {
      for (const count of ['of', 'right', 'wrong', 'offered'] as const) sum[name][count] += scores[name][count]
      sum[name].faults.push(...scores[name].faults)
    }
  }
  return sum
}

const shareOf = (scores: Scores, name: Scored) => scores[name].right / scores[name].of

describe('degraded texts, of which the truth is known', () => {
  const ours = scoresOf((raw) => importText(raw, englishWords))
  const naive = scoresOf(naiveImport)

  // A wrong repair of an author's words is worse than a missed one: nothing here may rise.
  it.each([
    ['[IM7] no wrong letter is put before a word', 'initials'],
    ['[IM6] no compound loses its hyphen', 'compounds kept'],
    ['[IM6] no two words are glued at a line’s end', 'line ends'],
    ['[IM4] no sentence of an author’s is left out', 'furniture'],
  ] as const)('%s', (_, name) => {
    expect(ours[name].faults.filter((said) => /wrong letter|none was lost|glued|left out/.test(said))).toEqual([])
  })

  it.each([
    ['[IM10] headings are found', 'headings', 0.85],
    ['[IM7] lost and displaced initials are restored', 'initials', 0.7],
    ['[IM6] cut words are joined', 'word joins', 0.92],
    ['[IM4] furniture is left out', 'furniture', 0.85],
    ['[IM5] paragraphs are contiguous', 'contiguous paragraphs', 0.88],
    ['[IM11] titles are read', 'title', 0.85],
    ['[IM11] authors are read', 'authors', 0.85],
    ['[IM11] dates are read', 'date', 0.85],
  ] as const)('%s (%s: at least %f)', (_, name, floor) => {
    expect(shareOf(ours, name)).toBeGreaterThanOrEqual(floor)
  })

  it('a naive reading fails here, so these floors hold something up', () => {
    expect(naive['compounds kept'].wrong).toBeGreaterThan(0)
    expect(shareOf(naive, 'contiguous paragraphs')).toBeLessThan(0.88)
    expect(shareOf(naive, 'furniture')).toBeLessThan(0.5)
  })
})
