import { describe, expect, it } from 'vitest'
import { evaluateCarneades } from '../../evaluation/carneades/evaluate-carneades.ts'
import { readCarneades } from './read-carneades.ts'
import { writeCarneades } from './write-carneades.ts'

function read(text: string) {
  const result = readCarneades(text)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

function labels(text: string): Record<string, string> {
  return Object.fromEntries(Object.entries(evaluateCarneades(read(text).bundle).claims).map(([id, { label }]) => [id, label]))
}

const kin = `
language:
  parent/2: "%s is a parent of %s."
  elder/2: "%s is an elder of %s."
  owes/2: "%s owes %s support."
  estranged/1: "%s is estranged."
argument_schemes:
  - id: parents
    variables: [X, Y]
    premises: ["parent(X,Y)"]
    conclusions: ["elder(X,Y)"]
  - id: grandparents
    variables: [X, Y, Z]
    premises: ["parent(X,Z)", "elder(Z,Y)"]
    conclusions: ["elder(X,Y)"]
  - id: duty
    variables: [X, Y]
    premises: ["elder(X,Y)"]
    assumptions: ["in_need(X)"]
    exceptions: ["estranged(Y)"]
    conclusions: ["owes(Y,X)"]
issue_schemes:
  denial: ["¬P", "P"]
assumptions:
  - parent(ann, bob)
  - parent(bob, cid)
  - estranged(bob)
`

describe('arguments that schemes give', () => {
  it('[CA12] schemes are applied to what is assumed and to what follows, in the words of the language', () => {
    const { bundle, problems } = read(kin)
    expect(problems).toEqual([])
    expect(bundle.map.claims.get('elder(ann,cid)')?.text).toBe('ann is an elder of cid.')
    expect(bundle.map.relations.get('a1')).toMatchObject({ scheme: 'parents', unknown: { carneades: { parameters: ['ann', 'bob'] } } })
    expect(labels(kin)).toMatchObject({ 'elder(ann,cid)': 'in', 'owes(cid,ann)': 'in', 'owes(cid,bob)': 'in', 'owes(bob,ann)': 'out', 'in_need(ann)': 'in', 'estranged(cid)': 'out' })
  })

  it('[CA12] what was made once is not made again when the file comes back', () => {
    const { bundle } = read(kin)
    const again = read(writeCarneades(bundle).text)
    expect(again.bundle).toEqual(bundle)
  })

  it('[CA12] issue schemes put a statement and its denial, or all values of a property, at one issue', () => {
    const text = `
argument_schemes: [{id: stats, weight: {constant: 0.8}, variables: [C, S], premises: ["stats(C,S)"], conclusions: ["safe(C,S)"]}, {id: advert, weight: {constant: 0.4}, variables: [C, S], premises: ["advert(C,S)"], conclusions: ["safe(C,S)"]}]
issue_schemes:
  safe:
    - safe(O,V1)
    - ...
    - safe(O,Vn)
  denial: ["¬P", "P"]
statements: {buy: Buy it., ¬buy: Do not buy it.}
assumptions: ["stats(car,low)", "advert(car,high)", "advert(bike,high)"]
`
    expect(labels(text)).toMatchObject({ 'safe(car,low)': 'in', 'safe(car,high)': 'out', 'safe(bike,high)': 'in', buy: 'out' })
    expect([...read(text).bundle.map.claims.values()].filter(({ kind }) => kind === 'question').map(({ text: words }) => words)).toEqual(['safe(car,low) or safe(car,high)?', 'Do not buy it or Buy it?'])
  })

  it('[CA12] rules that take Prolog are passed over and told; rules without end are stopped', () => {
    const guarded = read('argument_schemes: [{id: g, variables: [X], premises: ["p(X)"], guards: ["X > 1"], conclusions: ["q(X)"]}]\nassumptions: ["p(2)"]\n')
    expect(guarded.problems.map(({ code }) => code)).toEqual(['undeclared', 'guarded-schemes'])
    const endless = read('language: {n/1: "%s"}\nargument_schemes: [{id: s, variables: [X], premises: ["n(X)"], conclusions: ["n(s(X))"]}]\nassumptions: ["n(0)"]\n')
    expect(endless.problems.map(({ code }) => code)).toContain('too-many-derived')
  })

  it('[CA12] a premise may be whatever another premise names', () => {
    const text = 'language: {man/1: "%s is a man.", mortal/1: "%s is mortal.", implies/2: "%s implies %s."}\nargument_schemes: [{id: mp, variables: [A, B], premises: ["implies(A,B)", A], conclusions: [B]}]\nassumptions: ["man(socrates)", "implies(man(socrates),mortal(socrates))"]\n'
    expect(labels(text)['mortal(socrates)']).toBe('in')
  })

  it('[CA12] an argument that stands in the file already is not doubled', () => {
    const { bundle } = read('argument_schemes: [{id: s, variables: [X], premises: ["p(X)"], conclusions: ["q(X)"]}]\nstatements: {p(a): P, q(a): Q}\narguments: {mine: {scheme: s, conclusion: q(a), premises: [p(a)]}}\nassumptions: [p(a)]\n')
    expect([...bundle.map.relations.keys()]).toEqual(['mine'])
  })
})
