import { describe, expect, it } from 'vitest'
import { aClaim, aMap, aRelation, aSupport, anAttack, anEvidence, anUndercut, aVoice } from '../testing/factories.ts'
import { testRemoval } from '../testing/expect-command.ts'
import type { ArgumentMap } from './argument-map.ts'
import { checkMap } from './check-map.ts'
import { readMap } from './read-map.ts'

const a = aClaim({ id: 'a' })
const b = aClaim({ id: 'b' })
const c = aClaim({ id: 'c' })
const gone = aClaim({ id: 'gone', text: 'It withered away.', removed: testRemoval })

function read(map: ArgumentMap) {
  const reading = readMap(map)
  expect(checkMap(reading.map)).toEqual([])
  expect(readMap(reading.map)).toEqual({ map: reading.map, problems: [] })
  for (const problem of reading.problems) expect(problem.message).toMatch(/^[A-Z“].*\.$/u)
  return { ...reading, codes: reading.problems.map(({ code }) => code), relations: [...reading.map.relations.keys()], evidence: [...reading.map.evidence.keys()] }
}

describe('the map as everyone reads it', () => {
  it('[RD2] leaves out what is removed, without a word', () => {
    const { map, problems } = read(aMap({ claims: [a, gone], voices: [aVoice({ removed: testRemoval })] }))
    expect([...map.claims.keys()]).toEqual(['a'])
    expect(map.voices.size).toBe(0)
    expect(problems).toEqual([])
  })

  it('[RD3] leaves a missing premise out of a joint argument, and an argument out that has none left', () => {
    const joint = aSupport({ id: 'r1', from: [a, gone], to: c })
    const alone = aSupport({ id: 'r2', from: gone, to: c })
    const groundless = aSupport({ id: 'r3', from: [], to: c })
    const { map, relations, problems } = read(aMap({ claims: [a, c, gone], relations: [joint, alone, groundless] }))
    expect(relations).toEqual(['r1', 'r3'])
    expect(map.relations.get('r1')!.premises).toEqual([{ claim: 'a' }])
    expect(problems.map(({ at }) => at)).toEqual(['r1', 'r2'])
    expect(problems[0]!.message).toContain('“It withered away.”')
  })

  it('[RD4] leaves out what points at nothing, and what hangs on it', () => {
    const support = aSupport({ id: 'r1', from: a, to: gone })
    const undercut = anUndercut({ id: 'r2', from: b, to: support })
    const backing = aSupport({ id: 'r3', from: c, to: { relation: 'r2' } })
    const evidence = anEvidence({ id: 'e', on: { relation: 'r3' } })
    const result = read(aMap({ claims: [a, b, c, gone], relations: [support, undercut, backing], evidence: [evidence] }))
    expect(result.relations).toEqual([])
    expect(result.evidence).toEqual([])
    expect(result.codes).toEqual(['target-missing', 'target-missing', 'target-missing', 'target-missing'])
  })

  it('[RD5] leaves out a circle of relations and what hangs on it', () => {
    const first = anAttack({ id: 'r1', from: a, to: { relation: 'r2' } })
    const second = anAttack({ id: 'r2', from: b, to: { relation: 'r1' } })
    const tail = anAttack({ id: 'r3', from: c, to: { relation: 'r1' } })
    const fine = anAttack({ id: 'r4', from: c, to: a })
    const result = read(aMap({ claims: [a, b, c], relations: [first, second, tail, fine] }))
    expect(result.relations).toEqual(['r4'])
    expect(result.codes).toEqual(['cycle', 'cycle', 'target-missing'])
  })

  it('[RD6] leaves out a relation without form', () => {
    const relations = [
      aRelation({ id: 'r1', kind: 'equals', from: [a, b], to: c }),
      aRelation({ id: 'r2', kind: 'equals', from: a, to: a }),
      aRelation({ id: 'r3', kind: 'equals', from: a, to: { relation: 'r4' } }),
      aSupport({ id: 'r4', from: a, to: a }),
      aRelation({ id: 'r5', kind: 'answers', from: [], to: a }),
    ]
    expect(read(aMap({ claims: [a, b, c], relations })).relations).toEqual(['r4'])
  })

  it('[RD6] a pair that lost one of two premises is read as the pair that is left', () => {
    const relation = aRelation({ id: 'r', kind: 'equals', from: [a, gone], to: c })
    expect(read(aMap({ claims: [a, c, gone], relations: [relation] })).relations).toEqual(['r'])
  })

  it('[RD7] reads a relation made twice once, and what hangs on either with it', () => {
    const relations = [
      aSupport({ id: 'r2', from: a, to: b, note: 'so it follows' }),
      aSupport({ id: 'r1', from: a, to: b }),
      anUndercut({ id: 'u1', from: c, to: 'r1' }),
      anUndercut({ id: 'u2', from: c, to: 'r2' }),
      aSupport({ id: 'r3', from: a, to: b, scheme: 'example' }),
    ]
    const evidence = [anEvidence({ id: 'e1', on: { relation: 'u2' }, passage: 'p' }), anEvidence({ id: 'e2', on: { relation: 'u1' }, passage: 'p' })]
    const result = read(aMap({ claims: [a, b, c], relations, evidence }))
    expect(result.relations).toEqual(['r1', 'r3', 'u1'])
    expect(result.map.relations.get('r1')!.note).toBe('so it follows')
    expect(result.evidence).toEqual(['e1'])
    expect(result.map.evidence.get('e1')!.target).toEqual({ relation: 'u1' })
    expect(result.codes).toEqual(['duplicate', 'duplicate', 'duplicate'])
  })

  it('[RD7] keeps two people’s readings of one passage apart', () => {
    const one = anEvidence({ id: 'e1', on: a, passage: 'p', by: 'ann', settled: false })
    const evidence = [one, { ...one, id: 'e2', by: 'ben' }, { ...one, id: 'e3', settled: true }, { ...one, id: 'e4', stance: 'denies' as const }]
    const result = read(aMap({ claims: [a], evidence }))
    expect(result.evidence).toEqual(['e1', 'e2', 'e4'])
    expect(result.map.evidence.get('e1')!.settled).toBe(true)
  })

  it('[RD8] leaves out a sense and a voice that are not there, and keeps a passage that is not', () => {
    const evidence = anEvidence({ id: 'e', on: a, sense: 'gone', passage: 'later', reports: [{ voice: 'nobody', stance: 'denies', mode: 'quotes' }] })
    const { map, codes } = read(aMap({ claims: [a, gone], evidence: [evidence] }))
    expect(map.evidence.get('e')).toEqual({ ...evidence, sense: undefined, reports: [] })
    expect(codes).toEqual(['sense-missing', 'voice-missing'])
  })

  it('[RD9] reads words of a newer version plainly', () => {
    const { map, codes } = read(aMap({
      claims: [aClaim({ id: 'a', kind: 'axiom' as never, weight: 7 }), b],
      relations: [aRelation({ from: a, to: b, kind: 'resembles' as never })],
      evidence: [anEvidence({ id: 'e', on: a, stance: 'doubts' as never })],
    }))
    expect(map.claims.get('a')).toEqual({ ...a, weight: undefined })
    expect(map.relations.size).toBe(0)
    expect(map.evidence.get('e')!.stance).toBe('none')
    expect(codes).toEqual(['unknown-kind', 'weight-range', 'unknown-kind', 'unknown-stance'])
  })

  it('[RD10] has no question where it is gone', () => {
    const { map, codes } = read(aMap({ claims: [gone], question: 'gone' }))
    expect(map).not.toHaveProperty('question')
    expect(codes).toEqual(['question-missing'])
  })

  it('[RD1] reads the same whatever the order', () => {
    const relations = [aSupport({ id: 'r2', from: a, to: b }), aSupport({ id: 'r1', from: a, to: b })]
    const one = readMap(aMap({ claims: [a, b], relations }))
    const other = readMap(aMap({ claims: [b, a], relations: [...relations].reverse() }))
    expect(other).toEqual(one)
    expect([...other.map.claims.keys()]).toEqual([...one.map.claims.keys()])
  })
})

describe('what is wrong with a map', () => {
  it('names each thing that must not be', () => {
    const problems = checkMap(aMap({
      question: 'x',
      claims: [gone],
      relations: [anAttack({ id: 'r1', to: { relation: 'r1' }, from: 'x' }), aRelation({ id: 'r2', kind: 'equals', to: 'gone' })],
      evidence: [anEvidence({ on: 'x', stance: 'doubts' as never, sense: 'x', reports: [{ voice: 'x', stance: 'none', mode: 'quotes' }] })],
    }))
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set([
      'removed', 'premise-missing', 'cycle', 'relation-form', 'target-missing', 'unknown-stance', 'sense-missing', 'voice-missing', 'question-missing',
    ]))
  })
})
