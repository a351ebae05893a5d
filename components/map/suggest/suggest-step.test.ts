import { beforeEach, describe, expect, it } from 'vitest'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { invertCommand } from '../../../lib/domain/argument/invert-command.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { removalOf } from '../../../lib/domain/argument/removal-of.ts'
import { aClaim, aMap, aSupport } from '../../../lib/domain/testing/factories.ts'
import { addReason } from '../edits/add-reason.ts'
import { isWhole, suggestStep, withSuggestions } from './suggest-step.ts'
import type { OwnSuggestion } from './suggestion-ledger.ts'

const stored = aMap({ claims: [aClaim({ id: 'a', text: 'It is so', pos: { x: 0, y: 0, byHand: true } }), aClaim({ id: 'b', text: 'Someone saw it' })], relations: [aSupport({ id: 'r', from: ['b'], to: 'a' })] })
const removed = { at: '2026-11-22T00:00:00Z', by: 'ada' }
let ids: number

beforeEach(() => void (ids = 0))

function after(own: readonly OwnSuggestion[], ...commands: MapCommand[]): readonly OwnSuggestion[] {
  return commands.reduce((all, command) => {
    const next = suggestStep(stored, all, command, { newId: () => `s${++ids}`, now: () => '2026-11-22T07:00:00Z' })
    if (!next.ok) throw new Error(next.error.message)
    return next.value
  }, own)
}

const write = (id: string, text: string): MapCommand => ({ type: 'edit-text', id, text })
const textOf = (map: ArgumentMap, id: string) => map.claims.get(id)?.text

describe('a step while one suggests', () => {
  it('[SU22] is a suggestion of its own where it is about something else', () => {
    const own = after([], write('a', 'It was so'), write('b', 'Two saw it'))
    expect(own.map(({ suggestion }) => suggestion.commands)).toEqual([[write('a', 'It was so')], [write('b', 'Two saw it')]])
    expect(textOf(withSuggestions(stored, own), 'b')).toBe('Two saw it')
  })

  it('[SU22] belongs to the suggestion whose claim it goes on writing', () => {
    const own = after([], addReason(aClaim({ id: 'c', text: '' }), 'supports', { claim: 'a' }), write('c', 'I was'), write('c', 'I was there'))
    expect(own).toHaveLength(1)
    expect(own[0]!.suggestion.sentence).toContain('I was there')
    expect(textOf(withSuggestions(stored, own), 'c')).toBe('I was there')
  })

  it('[SU22] is not ready to be sent while a claim has no words', () => {
    const empty = after([], addReason(aClaim({ id: 'c', text: '' }), 'supports', { claim: 'a' }))
    expect(isWhole(empty[0]!.suggestion)).toBe(false)
    expect(isWhole(after(empty, write('c', 'I was there'))[0]!.suggestion)).toBe(true)
  })

  it('[SU22] that takes another back leaves no suggestion', () => {
    const added = after([], addReason(aClaim({ id: 'c', text: 'x' }), 'supports', { claim: 'a' }))
    expect(after(added, removalOf(withSuggestions(stored, added), { claims: ['c'] }, removed))).toEqual([])
    expect(after([], write('a', 'It was so'), write('a', 'It is so'))).toEqual([])
    const removal = removalOf(stored, { claims: ['b'] }, removed)
    expect(after([], removal, invertCommand(stored, removal, removed))).toEqual([])
  })

  it('[SU22] that only moves a card is none, and what comes with a move of others leaves it out', () => {
    const move: MapCommand = { type: 'move', positions: [{ claim: 'a', pos: { x: 5, y: 5, byHand: true } }] }
    expect(suggestStep(stored, [], move, { newId: () => 's', now: () => '' })).toMatchObject({ ok: false, error: { code: 'place-only' } })
    const own = after([], { type: 'batch', commands: [{ type: 'add', on: 'claim', item: aClaim({ id: 'c', text: 'x', pos: { x: 1, y: 1, byHand: true } }) }, move] })
    expect(withSuggestions(stored, own).claims.get('a')?.pos?.x).toBe(0)
    const moved = after(own, { type: 'move', positions: [{ claim: 'c', pos: { x: 9, y: 9, byHand: true } }, { claim: 'a', pos: null }] })
    expect(moved).toHaveLength(1)
    expect(withSuggestions(stored, moved).claims.get('c')?.pos?.x).toBe(9)
  })

  it('[SU22] that cannot be carried out is refused with a sentence', () => {
    expect(suggestStep(stored, [], write('nowhere', 'x'), { newId: () => 's', now: () => '' })).toMatchObject({ ok: false })
  })
})
