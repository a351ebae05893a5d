import { describe, expect, it } from 'vitest'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { readMap } from '../../../lib/domain/argument/read-map.ts'
import { removalOf } from '../../../lib/domain/argument/removal-of.ts'
import { aClaim, aMap, aSupport } from '../../../lib/domain/testing/factories.ts'
import { addReason } from '../edits/add-reason.ts'
import { drawSuggestions, type DrawnSuggestion } from './draw-suggestions.ts'
import { suggestStep } from './suggest-step.ts'

const stored = aMap({ claims: [aClaim({ id: 'a', text: 'It is so' }), aClaim({ id: 'b', text: 'Someone saw it' })], relations: [aSupport({ id: 'r', from: ['b'], to: 'a' })] })
const read = readMap(stored).map
const ada = { name: 'Ada', colour: 'blue' }
const made = (id: string, ...commands: MapCommand[]): DrawnSuggestion[] => {
  let own: Parameters<typeof suggestStep>[1] = []
  for (const command of commands) {
    const next = suggestStep(stored, own, command, { newId: () => `${id}${own.length}`, now: () => '' })
    if (next.ok) own = next.value
  }
  return own.map(({ suggestion }) => ({ suggestion, by: ada }))
}
const draw = (input: Partial<Parameters<typeof drawSuggestions>[0]>) => drawSuggestions({ stored, read, applied: [], over: [], chosen: null, ...input })

describe('suggestions drawn over the map', () => {
  it('[SU21] leave the map as it is where there are none', () => {
    expect(draw({}).map).toBe(read)
  })

  it('[SU21] of others add what is not there, and change nothing that is', () => {
    const over = made('s', addReason(aClaim({ id: 'c', text: 'I was there' }), 'supports', { claim: 'a' }), { type: 'edit-text', id: 'b', text: 'Two saw it' }, removalOf(stored, { claims: ['a'] }, { at: '2026-11-22T00:00:00Z' }))
    const { map, changes, onlySuggested } = draw({ over })
    expect(map.claims.get('b')?.text).toBe('Someone saw it')
    expect([...map.claims.keys()]).toEqual(['a', 'b', 'c'])
    expect(changes.get('b')).toEqual({ change: 'changed', by: ada, suggestion: 's1', becomes: { text: 'Two saw it' } })
    expect(changes.get('c')).toMatchObject({ change: 'added', suggestion: 's0' })
    expect(changes.get('a')).toMatchObject({ change: 'removed' })
    expect(onlySuggested.has('c')).toBe(true)
    expect(onlySuggested.has('a')).toBe(false)
  })

  it('[SU21] of one’s own are worked on as if they were there, and show what was', () => {
    const applied = made('s', addReason(aClaim({ id: 'c', text: 'I was there' }), 'supports', { claim: 'a' }), { type: 'edit-text', id: 'a', text: 'It was so' })
    const { map, changes, onlySuggested } = draw({ applied })
    expect(map.claims.get('a')?.text).toBe('It was so')
    expect(changes.get('a')?.was).toEqual({ text: 'It is so' })
    expect(onlySuggested.size).toBe(0)
  })

  it('[SU21] keep a premise that is to go where it stands, while the argument goes on without it', () => {
    const joint = aMap({ claims: ['a', 'b', 'c'].map((id) => aClaim({ id })), relations: [aSupport({ id: 'r', from: ['b', 'c'], to: 'a' })] })
    const removal = removalOf(joint, { claims: ['c'] }, { at: '2026-11-22T00:00:00Z' })
    const own = suggestStep(joint, [], removal, { newId: () => 's', now: () => '' })
    if (!own.ok) throw new Error(own.error.message)
    const { map, changes } = drawSuggestions({ stored: joint, read: readMap(joint).map, applied: own.value.map(({ suggestion }) => ({ suggestion, by: ada })), over: [], chosen: null })
    expect(map.relations.get('r')?.premises.map(({ claim }) => claim)).toEqual(['b', 'c'])
    expect([changes.get('c')?.change, changes.get('r')?.change]).toEqual(['removed', 'changed'])
  })

  it('[SU21] of two about one sentence the one in hand is shown', () => {
    const over = [...made('s', { type: 'edit-text', id: 'a', text: 'It was so' }), ...made('t', { type: 'edit-text', id: 'a', text: 'Is it so' })]
    expect(draw({ over }).changes.get('a')).toMatchObject({ suggestion: 's0', becomes: { text: 'It was so' } })
    expect(draw({ over, chosen: 't0' }).changes.get('a')).toMatchObject({ suggestion: 't0', becomes: { text: 'Is it so' } })
  })

  it('[SU25] that no longer fit say why', () => {
    const over = made('s', { type: 'edit-text', id: 'a', text: 'It was so' })
    const now = { ...stored, claims: new Map([...stored.claims, ['a', aClaim({ id: 'a', text: 'Nobody knows' })]]) }
    const { conflicts, changes } = draw({ stored: now, read: now, over })
    expect(conflicts.get('s0')).toHaveLength(1)
    expect(changes.has('a')).toBe(false)
  })
})
