import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapArbitrary } from '../testing/arbitraries.ts'
import { aClaim, aMap, anAnswer, anAttack, anEvidence, anUndercut, aPosition, aQuestion, aSupport, aVoice } from '../testing/factories.ts'
import { applyCommand } from './apply-command.ts'
import type { ArgumentMap } from './argument-map.ts'
import { excerptMap } from './excerpt-map.ts'
import { graftMap, type Graft } from './graft-map.ts'
import { invertCommand } from './invert-command.ts'
import { readMap } from './read-map.ts'

const question = aQuestion()
const position = aPosition()
const but = aClaim({ text: 'But so.' })
const reason = aClaim({ text: 'For so.', copiedFrom: { map: 'far', claim: 'x' }, pos: { x: 1, y: 2, byHand: true } })
const joint = aClaim({ text: 'And so.' })
const under = aClaim({ text: 'Not so.' })
const support = aSupport({ from: [reason, joint], to: position })
const undercut = anUndercut({ from: under, to: support })
const voice = aVoice({ name: 'Kant' })
const evidence = anEvidence({ on: reason, passage: 'p1', reports: [{ voice: voice.id, stance: 'asserts', mode: 'quotes' }] })
const map = aMap({ id: 'one', question: question.id, claims: [question, position, but, reason, joint, under], relations: [undercut, anAnswer({ from: position, to: question }), support, anAttack({ from: but, to: position })], evidence: [evidence, anEvidence({ on: reason, passage: 'p2' })], voices: [voice] })
const excerpt = excerptMap(map, [position.id, reason.id, joint.id, under.id])

function put(into: ArgumentMap, graft: Graft) {
  const grafted = graftMap(into, graft)
  const result = applyCommand(into, grafted.command)
  if (!result.ok) throw new Error(result.error.message)
  return { ...grafted, map: result.value }
}

describe('taking a part of a map', () => {
  it('[KB24] takes the claims, what joins them, and the words behind them, and says how its loose ends bore', () => {
    expect([...excerpt.map.relations.keys()].sort()).toEqual([support.id, undercut.id].sort())
    expect(excerpt.map.evidence.size).toBe(2)
    expect([...excerpt.leads]).toEqual([[position.id, 'answers']])
    expect([...excerptMap(map, [but.id]).leads]).toEqual([[but.id, 'attacks']])
    expect([...excerptMap(map, [undercut.id]).map.claims.keys()].sort()).toEqual([under.id, reason.id, joint.id, position.id].sort())
  })
})

describe('putting a map into another', () => {
  const target = aClaim({ text: 'Elsewhere.' })
  const ask = aQuestion()
  const there = aVoice({ name: 'Kant' })
  const into = aMap({ id: 'two', claims: [target, ask], voices: [there] })

  it('[KB24] makes everything anew, says where it was copied from, and takes one step', () => {
    const { map: after, claims, roots, leftBehind, command } = put(into, { ...excerpt, from: 'one', target: { claim: target.id }, cites: (id) => id === 'p1' })
    expect(claims).toHaveLength(4)
    expect(claims.some((id) => map.claims.has(id))).toBe(false)
    expect(roots).toHaveLength(1)
    const copied = [...after.claims.values()].find(({ text }) => text === 'For so.')!
    expect(copied).toMatchObject({ copiedFrom: { map: 'one', claim: reason.id } })
    expect(copied.pos).toBeUndefined()
    expect(leftBehind).toBe(1)
    expect([...after.evidence.values()]).toMatchObject([{ target: { claim: copied.id }, passage: 'p1', reports: [{ voice: there.id }] }])
    expect(after.voices.size).toBe(1)
    expect([...after.relations.values()].map(({ kind, premises, target: end }) => `${kind} ${premises.length} ${end.claim === target.id ? 'target' : end.claim ? 'claim' : 'step'}`).sort()).toEqual(['attacks 1 step', 'supports 1 target', 'supports 2 claim'])
    const undone = applyCommand(after, invertCommand(into, command, { at: '2026-01-01T00:00:00Z' }))
    expect(undone.ok && readMap(undone.value).map.claims.size).toBe(2)
  })

  it('[KB24] lets loose ends bear as they did, answer a question, and leaves a question by itself', () => {
    const kinds = (graft: Graft) => [...put(into, graft).map.relations.values()].filter(({ target: end }) => end.claim === graft.target?.claim).map(({ kind }) => kind)
    expect(kinds({ ...excerptMap(map, [but.id]), target: { claim: target.id } })).toEqual(['attacks'])
    expect(kinds({ ...excerptMap(map, [but.id]), target: { claim: ask.id } })).toEqual(['answers'])
    expect(kinds({ ...excerptMap(map, [question.id]), target: { claim: target.id } })).toEqual([])
    expect(kinds({ ...excerptMap(map, [but.id]) })).toEqual([])
  })

  const seed = 907
  it(`[KB24] can be done with any part of any map (seed ${seed})`, () => {
    fc.assert(
      fc.property(mapArbitrary, fc.nat(20), (raw, count) => {
        const { map: clean } = readMap(raw)
        const chosen = [...clean.claims.keys(), ...clean.relations.keys()].slice(0, count)
        const part = excerptMap(clean, chosen)
        const { map: after } = put(into, { ...part, target: { claim: target.id } })
        expect(readMap(after).problems).toEqual([])
        expect(after.claims.size).toBe(into.claims.size + part.map.claims.size)
      }),
      { seed, numRuns: 150 },
    )
  })
})
