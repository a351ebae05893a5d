import { describe, expect, it } from 'vitest'
import { converge } from './testing/converge.ts'

const steps = 120

describe(`[YD9] two to six people, ${steps} edits and undos, offline for spans, heard late and in any order, end with one map that reads clean`, () => {
  it.each(Array.from({ length: 40 }, (_, index) => 1000 + index))('seed %i', (seed) => {
    const { faults, edits } = converge({ seed, steps })
    expect(faults).toEqual([])
    expect(edits).toBeGreaterThan(0)
  })
})
