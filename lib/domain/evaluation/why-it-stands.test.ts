import { describe, expect, it } from 'vitest'
import { aClaim, aMap, anAnswer, anAttack, anUndercut, aPosition, aQuestion, aRelation, aSupport } from '../testing/factories.ts'
import { evaluateMap } from './evaluate-map.ts'
import { explainLabel } from './explain-label.ts'
import { explainStep } from './explain-step.ts'
import { labelChanges } from './label-changes.ts'
import { anArgument } from './testing/an-argument.ts'
import { drawer } from './testing/drawer.ts'
import { whyItStands } from './why-it-stands.ts'

const claims = ['a', 'b', 'c', 'd', 'e'].map((id) => aClaim({ id, text: id.toUpperCase() }))

describe('why a claim stands as it does', () => {
  it('[EV10] goes from the claim to what it rests on, through the lines that decide', () => {
    const step = aSupport({ id: 's', from: 'b', to: 'a' })
    const undercut = anUndercut({ id: 'u', from: 'c', to: step })
    const map = aMap({ claims, relations: [step, undercut, anAttack({ id: 'k', from: 'd', to: 'c' })] })
    const why = whyItStands(map, evaluateMap(map), 'a')!
    expect(why.steps.map(({ claim, depth, sentence }) => [claim, depth, sentence])).toEqual([
      ['a', 0, '“B” supports it.'],
      ['b', 1, 'Nothing that holds speaks against it, and it is taken for granted until something does.'],
      ['c', 1, '“D” speaks against it.'],
      ['d', 2, 'Nothing that holds speaks against it, and it is taken for granted until something does.'],
    ])
    expect([...why.relations].sort()).toEqual(['k', 's', 'u'])
    expect(explainStep(map, evaluateMap(map), 's')).toBe('It counts: “B” holds, and nothing that holds undercuts it.')
    expect(explainStep(map, evaluateMap(map), 'u')).toBe('It does not count: “C” does not hold.')
  })

  it('[EV10] says of a step that it is undercut, or that nothing decides whether it counts', () => {
    const step = aSupport({ id: 's', from: 'b', to: 'a' })
    const undercut = anUndercut({ id: 'u', from: 'c', to: step })
    const undone = aMap({ claims, relations: [step, undercut] })
    expect(explainStep(undone, evaluateMap(undone), 's')).toBe('It does not count: “C” undercuts it.')
    const backed = aMap({ claims, relations: [step, undercut, aSupport({ id: 'b', from: 'd', to: { relation: 's' } })] })
    expect(explainStep(backed, evaluateMap(backed), 's')).toBe('Whether it counts is undecided: “C” undercuts it, “D” backs it.')
    const circle = aMap({ claims, relations: [anAttack({ id: 'k', from: 'b', to: 'c' }), anAttack({ from: 'c', to: 'b' })] })
    expect(explainStep(circle, evaluateMap(circle), 'k')).toBe('Whether it counts is undecided: so is “B”.')
    expect(explainStep(circle, evaluateMap(circle), 'none')).toBeNull()
  })

  it('[EV10] names no reason that rests on the claim itself', () => {
    const map = aMap({ claims, relations: [aSupport({ from: 'c', to: 'a' }), aSupport({ from: 'b', to: 'a' }), aSupport({ from: 'a', to: 'b' })] })
    const evaluation = evaluateMap(map)
    expect(explainLabel(map, evaluation, 'a')).toBe('“C” supports it.')
    expect(whyItStands(map, evaluation, 'b')!.steps.map(({ claim }) => claim)).toEqual(['b', 'a', 'c'])
  })

  it('[EV10] of what is in or out every step goes to what was settled before it, on 400 maps (seed 7)', () => {
    const draw = drawer(7)
    for (let run = 0; run < 400; run++) {
      const map = anArgument(draw)
      const evaluation = evaluateMap(map)
      for (const id of evaluation.labels.keys()) {
        const { steps } = whyItStands(map, evaluation, id)!
        expect(new Set(steps.map(({ claim }) => claim)).size).toBe(steps.length)
        for (const { claim, behind, sentence } of steps) {
          expect(sentence).not.toContain('undefined')
          expect(sentence).toMatch(/^(It|“|Nothing|No|There|What|Whether|a claim).+\.$/)
          if (evaluation.standing.get(claim) === 'undecided') continue
          for (const next of behind) expect([run, claim, next, evaluation.settled.get(next)! < evaluation.settled.get(claim)!]).toEqual([run, claim, next, true])
        }
      }
    }
  })

  it('[EV11] what is withdrawn is out, and what changes is told, what flips first', () => {
    const map = aMap({ claims, relations: [aSupport({ from: 'b', to: 'a' }), aSupport({ from: 'c', to: 'b' }), anAttack({ from: 'd', to: 'e' }), anAttack({ from: 'e', to: 'c' })] })
    const before = evaluateMap(map)
    const after = evaluateMap(map, { withdrawn: new Set(['c', 'none']) })
    expect([...after.withdrawn]).toEqual(['c'])
    expect(explainLabel(map, after, 'c')).toBe('It is withdrawn, whatever is said for it.')
    expect(labelChanges(before, after)).toEqual(['a', 'b', 'c'].map((claim) => ({ claim, was: 'in', now: 'unestablished', flips: true })))
    expect(evaluateMap(map, { granted: new Set(['c']), withdrawn: new Set(['c']) }).standing.get('c')).toBe('out')
  })

  it('[EV5] an answer that is given twice excludes the others once, and not itself', () => {
    const map = aMap({
      claims: [aQuestion({ id: 'q', exclusive: true }), ...['x', 'y'].map((id) => aPosition({ id, text: id.toUpperCase() })), aClaim({ id: 's', text: 'S' })],
      relations: [anAnswer({ from: 'x', to: 'q' }), anAnswer({ from: 'y', to: 'q' }), anAnswer({ from: 'x', to: 'q' }), anAttack({ from: 's', to: 'y' }), aRelation({ kind: 'equals', from: 's', to: 'x' })],
    })
    expect([...evaluateMap(map).labels]).toEqual([['x', 'in'], ['y', 'refuted'], ['s', 'in']])
    expect(evaluateMap({ ...map, relations: new Map([...map.relations].filter(([, { kind }]) => kind === 'answers')) }).labels.get('x')).toBe('contested')
  })
})
