import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../lib/domain/argument/apply-command.ts'
import type { Claim } from '../../lib/domain/argument/claim.ts'
import { table } from '../../lib/domain/comparison/testing/table.ts'
import { linkHeld } from './link-held.ts'

const { map } = table({ claims: ['x', { id: 'word', kind: 'definition', text: 'A class owns.' }], says: [['A', 'x', 'asserts', { settled: false }]] }).comparison.input

function after(command: ReturnType<typeof linkHeld>) {
  const result = applyCommand(map, command)
  if (!result.ok) throw new Error(result.error.message)
  return [...result.value.evidence.values()].map(({ passage, stance, settled, target, by }) => ({ passage, stance, settled, target, by }))
}

describe('linking a passage of one text with a passage of another', () => {
  it('[PL6] both become evidence of one claim, each with its own stance or to be settled later', () => {
    const held = [{ passage: 'a', stance: 'denies' as const }, { passage: 'b', stance: null }]
    expect(after(linkHeld(map, { target: { claim: 'x' } }, held, 'ada')).slice(1)).toEqual([
      { passage: 'a', stance: 'denies', settled: true, target: { claim: 'x' }, by: 'ada' },
      { passage: 'b', stance: 'asserts', settled: false, target: { claim: 'x' }, by: 'ada' },
    ])
  })

  it('[PL6] or of a claim that is new with them, in the same step', () => {
    const claim: Claim = { id: 'new', kind: 'claim', text: 'They share this.', tags: [] }
    const command = linkHeld(map, { claim }, [{ passage: 'a', stance: null }, { passage: 'b', stance: 'none' }])
    expect(command.type).toBe('batch')
    expect(after(command).slice(1).map(({ target }) => target)).toEqual([{ claim: 'new' }, { claim: 'new' }])
  })

  it('[PL6] what is its evidence already is not linked twice: its stance is settled where one is given', () => {
    expect(after(linkHeld(map, { target: { claim: 'x' } }, [{ passage: 'p0', stance: 'denies' }]))).toMatchObject([{ passage: 'p0', stance: 'denies', settled: true }])
    expect(after(linkHeld(map, { target: { claim: 'x' } }, [{ passage: 'p0', stance: null }]))).toMatchObject([{ passage: 'p0', stance: 'asserts', settled: false }])
  })

  it('[PL6] a definition is used until somebody settles it', () => {
    expect(after(linkHeld(map, { target: { claim: 'word' } }, [{ passage: 'a', stance: null }])).at(-1)).toMatchObject({ stance: 'uses', settled: false })
  })
})
