import { describe, expect, it } from 'vitest'
import { correctDocument } from '../../lib/domain/document/correct-document.ts'
import { importText, type ImportedText } from '../../lib/domain/importing/import-text.ts'
import { carrySteps } from './carry-steps.ts'
import type { Step } from './correction-row.ts'

const paragraphs = ['The mill at the ford was closed in March.', 'The owner had left in the night with the ledgers.', 'Ninety families lived by the mill until the spring.', 'The council kept its silence.']
const old = importText(paragraphs.join('\n\n'))
const write = (words: string, instead: string): Step => ({ words: 'Wrote over', corrections: [{ do: 'write-words', start: old.text.indexOf(words), end: old.text.indexOf(words) + words.length, text: instead }] })
const end = (doc: ImportedText, steps: readonly Step[]) => {
  const made = correctDocument(doc, steps.flatMap(({ corrections = [] }) => corrections))
  return made.ok ? made.value.text : made.error.message
}

describe('corrections carried to a newer text', () => {
  it('are made where the same words stand, wherever that is', () => {
    const newer = importText(['A new beginning that nobody had seen before.', ...paragraphs].join('\n\n'))
    const { fitting, left } = carrySteps(old, newer, [write('ledgers', 'account books'), { words: 'Left out', corrections: [{ do: 'exclude-block', block: 2 }] }, { words: 'Set the date', about: { date: '1911' } }])
    expect(left).toEqual([])
    expect(fitting).toHaveLength(3)
    expect(end(newer, fitting)).toBe(['A new beginning that nobody had seen before.', paragraphs[0], paragraphs[1]!.replace('ledgers', 'account books'), paragraphs[3]].join('\n\n'))
  })

  it('are told in words where they do not fit, and what was built on them is not made by half', () => {
    const newer = importText(paragraphs.join('\n\n').replace('the ledgers', 'all the ledgers'))
    const first = write('ledgers', 'account books')
    const { fitting, left } = carrySteps(old, newer, [first, { words: 'Joined', corrections: [{ do: 'join-blocks', block: 1 }] }, { words: 'Set as heading', corrections: [{ do: 'set-kind', block: 0, kind: 'heading', level: 2 }] }])
    expect(fitting.map(({ words }) => words)).toEqual(['Set as heading'])
    expect(left).toEqual(['Wrote over\nThe owner had left in the night with the account books.', 'Joined'])
  })

  it('are not made where the same words stand more often than they did', () => {
    const newer = importText([...paragraphs, paragraphs[3]].join('\n\n'))
    expect(carrySteps(old, newer, [{ words: 'Left out', corrections: [{ do: 'exclude-block', block: 3 }] }])).toEqual({ fitting: [], left: ['Left out'] })
  })
})
