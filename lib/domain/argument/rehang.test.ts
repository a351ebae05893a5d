import { describe, expect, it } from 'vitest'
import { aClaim, aMap, anAnswer, anAttack, anUndercut, aPosition, aQuestion, aSupport } from '../testing/factories.ts'
import { expectCommand, testRemoval } from '../testing/expect-command.ts'
import { applyCommand } from './apply-command.ts'
import type { ArgumentMap } from './argument-map.ts'
import { joinReason, rehang, type Hung } from './rehang.ts'
import type { Target } from './relation.ts'

const map = aMap({
  question: 'q',
  claims: [aQuestion({ id: 'q' }), aQuestion({ id: 'q2' }), aPosition({ id: 'yes' }), aPosition({ id: 'no' }), aClaim({ id: 'a' }), aClaim({ id: 'b' }), aClaim({ id: 'c' }), aClaim({ id: 'u' })],
  relations: [
    anAnswer({ id: 'ry', from: 'yes', to: 'q' }),
    anAnswer({ id: 'rn', from: 'no', to: 'q' }),
    anAttack({ id: 'ra', from: 'a', to: 'yes' }),
    aSupport({ id: 'rbc', from: ['b', 'c'], to: 'yes' }),
    anUndercut({ id: 'ru', from: 'u', to: 'ra' }),
  ],
})

function after(hung: Hung, target: Target | null, of: ArgumentMap = map) {
  const result = rehang(of, hung, target, testRemoval)
  if (!result.ok) return result.error.code
  const changed = applyCommand(of, result.value.command)
  if (!changed.ok) throw new Error(changed.error.message)
  return [...changed.value.relations.values()].filter(({ removed }) => !removed).map(({ id, kind, premises, target: at }) => `${id.length > 4 ? 'new' : id}: ${premises.map(({ claim }) => claim).join('+')} ${kind} ${at.claim ?? at.relation}`)
}

describe('hanging something elsewhere', () => {
  it('[OL5] takes the same relation there, with its meaning where that makes sense', () => {
    expect(after({ claim: 'a', relation: 'ra' }, { claim: 'no' })).toContain('ra: a attacks no')
    expect(after({ claim: 'a', relation: 'ra' }, { relation: 'rbc' })).toContain('ra: a attacks rbc')
    expect(after({ claim: 'u', relation: 'ru' }, { claim: 'b' })).toContain('ru: u attacks b')
    expect(after({ claim: 'yes', relation: 'ry' }, { claim: 'q2' })).toContain('ry: yes answers q2')
    expect(after({ relation: 'rbc' }, { claim: 'no' })).toContain('rbc: b+c supports no')
  })

  it('[OL5] gives it the likeliest meaning where its own makes none', () => {
    expect(after({ claim: 'yes', relation: 'ry' }, { claim: 'no' })).toContain('ry: yes supports no')
    expect(after({ claim: 'a', relation: 'ra' }, { claim: 'q' })).toContain('ra: a answers q')
    expect(after({ claim: 'u' }, { claim: 'no' })).toContain('new: u supports no')
    expect(after({ claim: 'q2' }, { claim: 'a' })).toBe('no-meaning')
  })

  it('[OL5] takes one premise out of a joint reason, and leaves the rest', () => {
    expect(after({ claim: 'b', partOf: 'rbc' }, { claim: 'no' })).toEqual(expect.arrayContaining(['rbc: c supports yes', 'new: b supports no']))
    expect(after({ claim: 'b', partOf: 'rbc' }, null)).toContain('rbc: c supports yes')
  })

  it('[OL5] hangs nothing on itself, on what hangs on it, or where it hangs', () => {
    expect(after({ claim: 'yes', relation: 'ry' }, { claim: 'u' })).toBe('circle')
    expect(after({ relation: 'rbc' }, { claim: 'b' })).toBe('circle')
    expect(after({ claim: 'a', relation: 'ra' }, { relation: 'ru' })).toBe('circle')
    expect(after({ claim: 'a', relation: 'ra' }, { claim: 'yes' })).toBe('there-already')
  })

  it('[OL5] lets it stand by itself, without what was about its step', () => {
    expect(after({ claim: 'a', relation: 'ra' }, null)).toEqual(['ry: yes answers q', 'rn: no answers q', 'rbc: b+c supports yes'])
    expect(after({ claim: 'q' }, null)).toBe('there-already')
  })

  it('[OL5] is one command, and taken back as one', () => {
    const moved = rehang(map, { claim: 'b', partOf: 'rbc' }, { claim: 'no' }, testRemoval)
    const joined = joinReason(map, { claim: 'u', relation: 'ru' }, 'rbc', testRemoval)
    for (const result of [moved, joined]) if (result.ok) expectCommand(map, result.value.command)
    expect([moved.ok, joined.ok]).toEqual([true, true])
    expect(joinReason(map, { claim: 'yes', relation: 'ry' }, 'rbc', testRemoval).ok).toBe(false)
  })
})
