import { expect, it } from 'vitest'
import { aClaim, aMap, aPosition, aQuestion, aSupport } from '../testing/factories.ts'
import { testRemoval } from '../testing/expect-command.ts'
import { applyCommand } from './apply-command.ts'
import { connectOptions } from './connect-options.ts'

const map = aMap({
  claims: [aQuestion({ id: 'q' }), aQuestion({ id: 'q2' }), aPosition({ id: 'p' }), aClaim({ id: 'a' }), aClaim({ id: 'b' }), aClaim({ id: 'gone', removed: testRemoval })],
  relations: [aSupport({ id: 'r', from: 'a', to: 'p' })],
})

it('offers a position as an answer to a question, and no reason for one', () => {
  expect(connectOptions(map, { claim: 'p' }, { claim: 'q' })).toEqual(['answers'])
  expect(connectOptions(map, { claim: 'q' }, { claim: 'a' })).toEqual([])
  expect(connectOptions(map, { claim: 'q' }, { claim: 'q2' })).toEqual(['specialises', 'rephrases'])
})

it('offers to undercut and to back an inference', () => {
  expect(connectOptions(map, { claim: 'b' }, { relation: 'r' })).toEqual(['attacks', 'supports'])
  expect(connectOptions(map, { claim: 'q' }, { relation: 'r' })).toEqual([])
})

it('offers between claims what is not there yet', () => {
  expect(connectOptions(map, { claim: 'b' }, { claim: 'a' })[0]).toBe('supports')
  expect(connectOptions(map, { claim: 'a' }, { claim: 'p' })).not.toContain('supports')
})

it('offers nothing to itself, to what is removed and to what is not there', () => {
  for (const [from, to] of [['a', 'a'], ['a', 'gone'], ['gone', 'a'], ['a', 'x'], ['x', 'a']] as const) {
    expect(connectOptions(map, { claim: from }, { claim: to })).toEqual([])
  }
})

it('offers only what the map accepts', () => {
  for (const from of map.claims.keys()) {
    for (const to of [...[...map.claims.keys()].map((claim) => ({ claim })), { relation: 'r' }]) {
      for (const kind of connectOptions(map, { claim: from }, to)) {
        const item = { id: 'new', kind, premises: [{ claim: from }], target: to }
        expect(applyCommand(map, { type: 'add', on: 'relation', item }).ok).toBe(true)
      }
    }
  }
})
