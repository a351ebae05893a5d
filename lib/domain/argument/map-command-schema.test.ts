import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandArbitrary } from '../testing/arbitraries.ts'
import { aClaim, aSupport } from '../testing/factories.ts'
import { testRemoval } from '../testing/expect-command.ts'
import { maySet } from './item-fields.ts'
import { mapCommandSchema } from './map-command-schema.ts'

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))

describe('commands from outside', () => {
  it('come through as they are (seed 7)', () => {
    fc.assert(
      fc.property(commandArbitrary, (command) => {
        const parsed = mapCommandSchema.safeParse(command)
        // The arbitrary also makes `set` commands that clear what a thing cannot be without.
        const clears = JSON.stringify(command).includes('null')
        if (parsed.success) expect(JSON.stringify(parsed.data).length).toBe(JSON.stringify(command).length)
        else expect(clears).toBe(true)
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it.each<[string, unknown]>([
    ['an unknown type', { type: 'explode' }],
    ['a field that there is not', { type: 'add', on: 'claim', item: { ...aClaim(), colour: 'red' } }],
    ['a weight out of range', { type: 'add', on: 'claim', item: aClaim({ weight: 2 }) }],
    ['a target that is both', { type: 'add', on: 'relation', item: { ...aSupport(), target: { claim: 'a', relation: 'b' } } }],
    ['a required field cleared', { type: 'set', on: 'claim', id: 'a', changes: { kind: null } }],
    ['text by set', { type: 'set', on: 'claim', id: 'a', changes: { text: 'x' } }],
    ['a batch in a batch', { type: 'batch', commands: [{ type: 'batch', commands: [] }] }],
    ['an infinite position', { type: 'move', positions: [{ claim: 'a', pos: { x: Infinity, y: 0, byHand: true } }] }],
    ['no command', null],
    ['a position that nests without end', { type: 'add', on: 'claim', item: aClaim({ pos: { x: 0, y: 0, byHand: true, more: nested(100_000) } as never }) }],
    ['a removal that does', { type: 'batch', commands: [{ type: 'remove', on: 'claim', id: 'a', removed: { at: '', more: nested(100) } }] }],
    ['a premise that does', { type: 'set-premise', relation: 'r', claim: 'a', premise: { more: nested(5_000) } }],
  ])('are refused with %s', (_title, command) => {
    expect(mapCommandSchema.safeParse(command).success).toBe(false)
  })

  it('[MC9] may keep what nests as deep as a value may', () => {
    const command = { type: 'batch', commands: [{ type: 'add', on: 'claim', item: { ...aClaim(), unknown: { more: nested(63) } } }] }
    expect(mapCommandSchema.safeParse(command).success).toBe(true)
  })

  it('may clear what a thing can be without', () => {
    const command = { type: 'batch', commands: [{ type: 'set', on: 'claim', id: 'a', changes: { note: null, weight: null } }, { type: 'remove', on: 'claim', id: 'a', removed: testRemoval }] }
    expect(mapCommandSchema.safeParse(command).data).toEqual(command)
    expect(maySet('claim', 'note', null)).toBe(true)
    expect(maySet('claim', 'kind', null)).toBe(false)
  })
})
