import { describe, expect, it } from 'vitest'
import type { ArgumentMap } from '../argument/argument-map.ts'
import type { Relation } from '../argument/relation.ts'
import { aClaim, aMap, aPosition, aQuestion, aRelation, aSupport, anAnswer, anAttack, anUndercut } from '../testing/factories.ts'
import type { ClaimLabel } from './claim-label.ts'
import { evaluateMap, type EvaluationOptions } from './evaluate-map.ts'
import { explainLabel } from './explain-label.ts'

const claims = ['a', 'b', 'c', 'd', 'e'].map((id) => aClaim({ id, text: id.toUpperCase() }))

function argue(...relations: Relation[]): ArgumentMap {
  return aMap({ claims, relations })
}

function backing(of: Relation, from: string): Relation {
  return aSupport({ from, to: { relation: of.id } })
}

/** Each label and each sentence, by claim. */
function expectLabels(map: ArgumentMap, expected: Record<string, [ClaimLabel, string]>, options?: EvaluationOptions): void {
  const evaluation = evaluateMap(map, options)
  for (const [id, [label, sentence]] of Object.entries(expected)) {
    expect([id, evaluation.labels.get(id), explainLabel(map, evaluation, id)]).toEqual([id, label, sentence])
  }
}

const assumed = 'Nothing that holds speaks against it, and it is taken for granted until something does.'

describe('how claims stand', () => {
  it('[EV2] a claim that nothing is said about is in', () => {
    expectLabels(argue(), { a: ['in', assumed] })
  })

  it('[EV2] an assumption that is attacked is refuted; its attacker attacked, it is in again', () => {
    expectLabels(argue(anAttack({ from: 'b', to: 'a' })), { a: ['refuted', '“B” speaks against it.'], b: ['in', assumed] })
    expectLabels(argue(anAttack({ from: 'b', to: 'a' }), anAttack({ from: 'c', to: 'b' })), { a: ['in', assumed], b: ['refuted', '“C” speaks against it.'] })
  })

  it('[EV3] unranked reasons for and against leave it contested', () => {
    expectLabels(argue(aSupport({ from: 'b', to: 'a' }), anAttack({ from: 'c', to: 'a' })), { a: ['contested', 'There are reasons both ways: “B” for it, “C” against it.'] })
  })

  it('[EV3] without a joint premise the step does not act', () => {
    const joint = aSupport({ from: ['b', 'c'], to: 'a' })
    expectLabels(argue(joint, anAttack({ from: 'd', to: 'c' })), { a: ['unestablished', 'No reason for it holds: “C” does not hold.'], c: ['refuted', '“D” speaks against it.'] })
    expectLabels(argue(joint), { a: ['in', '“B” and “C” support it.'] })
  })

  it('[EV4] an undercut takes the step away, and an undercut of the undercut gives it back', () => {
    const step = aSupport({ from: 'b', to: 'a' })
    const undercut = anUndercut({ from: 'c', to: step })
    expectLabels(argue(step, undercut), { a: ['unestablished', 'No reason for it holds: the step from “B” is undercut.'], b: ['in', assumed] })
    expectLabels(argue(step, undercut, anUndercut({ from: 'd', to: undercut })), { a: ['in', '“B” supports it.'] })
  })

  it('[EV4] backing and undercut leave the step undecided, backing alone leaves it be', () => {
    const step = aSupport({ from: 'b', to: 'a' })
    expectLabels(argue(step, anUndercut({ from: 'c', to: step }), backing(step, 'd')), { a: ['undecided', 'Whether “B” bears on it is undecided.'] })
    expectLabels(argue(step, backing(step, 'd')), { a: ['in', '“B” supports it.'] })
  })

  it('[EV3] claims that support each other in a loop are circular, and so is one that speaks against itself', () => {
    expectLabels(argue(aSupport({ from: 'a', to: 'b' }), aSupport({ from: 'b', to: 'a' }), aSupport({ from: 'a', to: 'c' })), {
      a: ['circular', 'It rests on itself, by way of “B”.'],
      b: ['circular', 'It rests on itself, by way of “A”.'],
      c: ['undecided', 'It hinges on “A”, which is undecided.'],
    })
    expectLabels(argue(anAttack({ from: 'a', to: 'a' })), { a: ['circular', 'What speaks against it rests on it.'] })
    expectLabels(argue(anAttack({ from: 'a', to: 'b' }), anAttack({ from: 'b', to: 'c' }), anAttack({ from: 'c', to: 'a' })), { a: ['circular', 'What speaks against it rests on it.'] })
  })

  it('[EV3] claims that attack each other are contested', () => {
    expectLabels(argue(anAttack({ from: 'a', to: 'b' }), anAttack({ from: 'b', to: 'a' })), { a: ['contested', 'It and “B” stand against each other, and nothing decides between them.'] })
  })

  it('[EV5] contraries exclude one another, both ways', () => {
    const contrary = aRelation({ kind: 'contrary', from: 'a', to: 'b' })
    expectLabels(argue(contrary), { a: ['contested', 'It and “B” exclude each other, and nothing decides between them.'] })
    expectLabels(argue(contrary, anAttack({ from: 'c', to: 'b' })), { a: ['in', assumed], b: ['refuted', '“C” speaks against it.'] })
    const granted = new Set(['b'])
    expectLabels(argue(aRelation({ kind: 'contradictory', from: 'a', to: 'b' })), { a: ['refuted', '“B” holds, which excludes it.'], b: ['in', 'It is granted.'] }, { granted })
  })

  it('[EV5] answers exclude one another where their question says so, and questions have no label', () => {
    const answers = (exclusive: boolean) =>
      aMap({
        claims: [aQuestion({ id: 'q', exclusive }), ...['x', 'y', 'z'].map((id) => aPosition({ id, text: id.toUpperCase() })), aClaim({ id: 's', text: 'S' }), aClaim({ id: 't', text: 'T' })],
        relations: [...['x', 'y', 'z'].map((id) => anAnswer({ from: id, to: 'q' })), anAttack({ from: 's', to: 'y' }), anAttack({ from: 't', to: 'z' })],
      })
    expectLabels(answers(true), { x: ['in', assumed], y: ['refuted', '“S” speaks against it.'] })
    const contested = answers(true)
    const open = { ...contested, relations: new Map([...contested.relations].filter(([, { kind }]) => kind === 'answers')) }
    expectLabels(open, { x: ['contested', 'It and “Y” and “Z” exclude each other, and nothing decides between them.'] })
    expect(evaluateMap({ ...open, claims: answers(false).claims }).labels.get('y')).toBe('in')
    expect(evaluateMap(open).labels.has('q')).toBe(false)
  })

  it('[EV6] what is granted is in whatever is said; an attack among grants is a clash; incompatible grants are none', () => {
    const attack = anAttack({ id: 'clash', from: 'b', to: 'a' })
    const map = argue(attack, aRelation({ kind: 'contrary', from: 'c', to: 'd' }))
    const evaluation = evaluateMap(map, { granted: new Set(['a', 'b', 'c', 'd']) })
    expect(evaluation.labels.get('a')).toBe('in')
    expect(evaluation.clashes).toEqual(['clash'])
    expect([...evaluation.granted]).toEqual(['a', 'b'])
    expect(evaluation.labels.get('c')).toBe('contested')
    expect(evaluateMap(aMap({ claims: [aClaim({ id: 'g', granted: true })] })).granted).toEqual(new Set(['g']))
  })

  it('[EV6] with only what is granted nothing is assumed', () => {
    expectLabels(argue(aSupport({ from: 'b', to: 'a' })), { a: ['unestablished', 'No reason for it holds: “B” does not hold.'], b: ['unestablished', 'No reason is given for it.'] }, { assumes: false })
    expectLabels(argue(aSupport({ from: 'b', to: 'a' })), { a: ['in', '“B” supports it.'] }, { assumes: false, granted: new Set(['b']) })
  })

  it('[EV1] weights, sameness and rephrasing play no part', () => {
    const map = argue(anAttack({ from: 'b', to: 'a', weight: 0 }), aRelation({ kind: 'equals', from: 'c', to: 'a' }), aRelation({ kind: 'rephrases', from: 'd', to: 'a' }))
    expectLabels(map, { a: ['refuted', '“B” speaks against it.'], c: ['in', assumed], d: ['in', assumed] })
  })

  it('[EV7] takes a chain of thousands, and a claim with thousands of reasons', () => {
    const many = Array.from({ length: 4000 }, (_, index) => aClaim({ id: `n${index}` }))
    const chain = many.slice(1).map((claim, index) => anAttack({ from: claim.id, to: `n${index}` }))
    const labels = evaluateMap(aMap({ claims: many, relations: chain })).labels
    expect([labels.get('n3999'), labels.get('n3998'), labels.get('n0')]).toEqual(['in', 'refuted', 'refuted'])
    const star = many.slice(1).map(({ id }) => aSupport({ from: id, to: 'n0' }))
    expect(evaluateMap(aMap({ claims: many, relations: star })).labels.get('n0')).toBe('in')
  })
})
