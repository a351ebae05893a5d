import { describe, expect, it } from 'vitest'
import { importText } from '../../lib/domain/importing/import-text.ts'
import { aboutChanges, addStep, correctionsOf, redoStep, rowFrom, startRow, undoStep, type CorrectionRow, type Step } from './correction-row.ts'

const base = importText('The lamp keepers\n\nThe keepers lit the lamps at dusk.\n\nNobody had ever asked them.\n')
const heading = (block: number): Step => ({ words: 'Set as a heading', corrections: [{ do: 'set-kind', block, kind: 'heading', level: 2 }] })

function after(row: CorrectionRow, ...steps: Step[]): CorrectionRow {
  return steps.reduce((before, step) => {
    const next = addStep(before, step)
    if (!next.ok) throw new Error(next.error.message)
    return next.value
  }, row)
}

describe('a row of corrections', () => {
  it('is undone and done again step by step, whatever a step was made of', () => {
    const done = after(startRow(base), heading(1), { words: 'Set the title', about: { title: 'Lamps' } }, { ...heading(2), settled: ['a key'] })
    expect(done.now.blocks.map((block) => block.kind)).toEqual(['heading', 'heading', 'heading'])
    const back = undoStep(undoStep(done))
    expect(back.now.blocks.map((block) => block.kind)).toEqual(['heading', 'heading', 'paragraph'])
    expect(aboutChanges(back.done)).toEqual({})
    expect(redoStep(redoStep(back)).now).toEqual(done.now)
    expect(undoStep(startRow(base)).now).toBe(base)
  })

  it('forgets what was undone once something else is done', () => {
    const row = after(undoStep(after(startRow(base), heading(1))), heading(2))
    expect(row.undone).toEqual([])
    expect(redoStep(row)).toBe(row)
  })

  it('is worked out anew beyond the steps that are kept', () => {
    const many = Array.from({ length: 40 }, (_, n): Step => ({ words: 'To and fro', corrections: [{ do: 'set-kind', block: 1, kind: n % 2 ? 'paragraph' : 'quotation' }] }))
    let row = after(startRow(base), heading(2), ...many)
    for (let n = 0; n < 40; n += 1) row = undoStep(row)
    expect(row.now.blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'heading'])
  })

  it('is the same when it is made again from what was kept', () => {
    const row = after(startRow(base), heading(1), heading(2))
    const again = rowFrom(base, JSON.parse(JSON.stringify(row.done)))
    expect(again.ok && again.value.now).toEqual(row.now)
    expect(correctionsOf(row.done)).toHaveLength(2)
    expect(rowFrom(base, [heading(99)]).ok).toBe(false)
  })
})
