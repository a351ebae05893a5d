import { expect, it } from 'vitest'
import { aClaim, aDefinition, aMap, aPosition, aQuestion, aSupport } from '../testing/factories.ts'
import { testRemoval } from '../testing/expect-command.ts'
import { applyCommand } from './apply-command.ts'
import { connectOptions } from './connect-options.ts'
import type { MapCommand } from './map-command.ts'
import type { Target } from './relation.ts'

const map = aMap({
  claims: [aQuestion({ id: 'q' }), aQuestion({ id: 'q2' }), aPosition({ id: 'p' }), aClaim({ id: 'a' }), aDefinition({ id: 'b' }), aClaim({ id: 'gone', removed: testRemoval })],
  relations: [aSupport({ id: 'r', from: 'a', to: 'p' })],
})

function kinds(from: string, to: Target): string[] {
  return connectOptions(map, { claim: from }, to).map(({ kind }) => kind)
}

it('offers a position as an answer to a question, and no reason for one', () => {
  expect(kinds('p', { claim: 'q' })).toEqual(['answers'])
  expect(kinds('q', { claim: 'a' })).toEqual([])
  expect(kinds('q', { claim: 'q2' })).toEqual(['specialises', 'rephrases'])
})

it('offers to undercut and to back an inference, and to join its premises', () => {
  expect(connectOptions(map, { claim: 'b' }, { relation: 'r' })).toEqual([
    { kind: 'attacks', label: 'undercuts' },
    { kind: 'supports', label: 'backs' },
    { kind: 'supports', label: 'is a further premise of', joins: 'r' },
  ])
  expect(kinds('a', { relation: 'r' })).toEqual(['attacks', 'supports'])
  expect(kinds('q', { relation: 'r' })).toEqual([])
})

it('says which relation is there already', () => {
  expect(connectOptions(map, { claim: 'b' }, { claim: 'p' })[0]).toEqual({ kind: 'supports', label: 'supports' })
  expect(connectOptions(map, { claim: 'a' }, { claim: 'p' })[0]).toEqual({ kind: 'supports', label: 'supports', existing: 'r' })
})

it('offers nothing to itself, to what is removed and to what is not there', () => {
  for (const [from, to] of [['a', 'a'], ['a', 'gone'], ['gone', 'a'], ['a', 'x'], ['x', 'a']] as const) {
    expect(kinds(from, { claim: to })).toEqual([])
  }
  expect(kinds('a', { relation: 'x' })).toEqual([])
})

it('offers only what the map accepts', () => {
  for (const from of map.claims.keys()) {
    for (const to of [...[...map.claims.keys()].map((claim) => ({ claim })), { relation: 'r' }]) {
      for (const { kind, joins } of connectOptions(map, { claim: from }, to)) {
        const command: MapCommand = joins
          ? { type: 'set-premise', relation: joins, claim: from, premise: {} }
          : { type: 'add', on: 'relation', item: { id: 'new', kind, premises: [{ claim: from }], target: to } }
        expect(applyCommand(map, command).ok).toBe(true)
      }
    }
  }
})
