import { expect, it } from 'vitest'
import type { BlockView } from './block-views.ts'
import { viewStretches } from './view-stretches.ts'

const view = (key: string): BlockView => ({ key, leftOut: null, kind: 'paragraph', text: key, marks: [], page: null, note: null })

it('cuts a long text so that a block more, or less, changes one stretch', () => {
  const views = Array.from({ length: 3_000 }, (_, index) => view(`b${index * 211}`))
  const before = viewStretches(views)
  expect(before.flat()).toEqual(views)
  expect(before.length).toBeGreaterThan(60)
  expect(Math.max(...before.map((stretch) => stretch.length))).toBeLessThan(250)
  for (const changed of [views.toSpliced(1_500, 1), views.toSpliced(1_500, 0, view('x1')), views.with(1_500, view('b316500'))]) {
    const after = viewStretches(changed, before)
    expect(after.flat()).toEqual(changed)
    expect(after.filter((stretch) => !before.includes(stretch)).length).toBeLessThanOrEqual(2)
  }
})
