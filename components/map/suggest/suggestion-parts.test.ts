import { expect, it } from 'vitest'
import { aClaim, aMap, aRelation } from '../../../lib/domain/testing/factories.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { suggestionParts as partsOn } from './suggestion-parts.ts'

const map = aMap({ claims: ['old', 'x', 'y'].map((id) => aClaim({ id })), relations: [aRelation({ id: 'r', from: ['x'], to: 'y' })] })
const suggestionParts = (commands: readonly MapCommand[]) => partsOn(map, commands)

const claim = (id: string): MapCommand => ({ type: 'add', on: 'claim', item: { id, kind: 'claim', text: id, tags: [] } })
const reason = (id: string, from: string, to: string): MapCommand => ({ type: 'add', on: 'relation', item: { id, kind: 'supports', premises: [{ claim: from }], target: { claim: to } } })

it('[SU25] a new claim and the relation that brings it are one part', () => {
  expect(suggestionParts([claim('a'), reason('q', 'a', 'old')])).toEqual([{ commands: [0, 1], needs: [] }])
})

it('[SU25] a reason for a claim that is itself suggested needs that claim', () => {
  expect(suggestionParts([claim('a'), reason('q', 'a', 'old'), claim('b'), reason('s', 'b', 'a'), claim('c'), reason('t', 'c', 'b')])).toEqual([
    { commands: [0, 1], needs: [] },
    { commands: [2, 3], needs: [0] },
    { commands: [4, 5], needs: [0, 1] },
  ])
})

it('[SU25] what is done to different things stands by itself, what is done to one thing does not', () => {
  const commands: MapCommand[] = [
    { type: 'edit-text', id: 'x', text: 'x' },
    { type: 'set-tag', claim: 'y', tag: 't', present: true },
    { type: 'set', on: 'claim', id: 'x', changes: { note: 'n' } },
  ]
  expect(suggestionParts(commands)).toEqual([
    { commands: [0, 2], needs: [] },
    { commands: [1], needs: [] },
  ])
})

it('[SU25] a removal with what hangs on it is one part', () => {
  const removed = { at: '2026-11-22T00:00:00Z' }
  const commands: MapCommand[] = [
    { type: 'remove', on: 'relation', id: 'r', removed },
    { type: 'edit-text', id: 'old', text: 'y' },
    { type: 'remove', on: 'claim', id: 'x', removed },
  ]
  expect(suggestionParts(commands).map((part) => part.commands)).toEqual([[0, 2], [1]])
})
