import { describe, expect, it } from 'vitest'
import { readCarneades } from '../../interchange/carneades/read-carneades.ts'
import { aBundle, aClaim, aMap, aSupport, anAttack, anUndercut } from '../../testing/factories.ts'
import { evaluateCarneades } from './evaluate-carneades.ts'

function evaluate(text: string) {
  const result = readCarneades(text)
  if (!result.ok) throw new Error(result.error.message)
  return evaluateCarneades(result.value.bundle)
}

/** Labels as `in: a b, out: c`. */
function labels(text: string): string {
  const by = new Map<string, string[]>()
  for (const [id, { label }] of Object.entries(evaluate(text).claims)) by.set(label, [...(by.get(label) ?? []), id])
  return (['in', 'out', 'undecided'] as const).flatMap((label) => (by.has(label) ? [`${label}: ${by.get(label)!.sort().join(' ')}`] : [])).join(', ')
}

const base = 'statements: {p: P, q: Q, r: R, s: S, t: T, u: U}\n'

describe('argument graphs as Carneades labels them', () => {
  it('[CA6] assumed statements are in, those without arguments out, and an argument may have no premise', () => {
    expect(labels('statements: {p: P, q: Q, r: R}\nassumptions: [p]\narguments:\n  a: {conclusion: r}\n')).toBe('in: p r, out: q')
  })

  it('[CA6] an assumed position shuts out the others on its issue', () => {
    const text = 'statements: {p: P, q: Q, r: R}\nissues: {i: {positions: [p, q]}}\narguments:\n  a: {conclusion: q, premises: [r]}\nassumptions: [p, r]\n'
    expect(labels(text)).toBe('in: p r, out: q')
    expect(evaluate(text).claims['q']!.reason).toBe('“P”, another position on its issue, is assumed.')
  })

  it('[CA6] a premise that is out makes an argument lighter, not inapplicable', () => {
    const arguing = (scheme: string) => `${base}arguments:\n  a: {scheme: ${scheme}, conclusion: t, premises: [p, q]}\nassumptions: [p]\n`
    expect(labels(arguing('linked'))).toBe('in: p, out: q r s t u')
    expect(labels(arguing('convergent'))).toBe('in: p t, out: q r s u')
    expect(labels(arguing('cumulative'))).toBe('in: p t, out: q r s u')
    expect(labels(`argument_schemes:\n  - {id: half, weight: {constant: 0.5}}\n${arguing('half')}`)).toBe('in: p t, out: q r s u')
  })

  it('[CA6] an undercut argument counts for nothing, whatever its premises; an undecided undercutter leaves it undecided', () => {
    const undercut = (more: string) => `${base}arguments:\n  a: {conclusion: t, premises: [p], undercutter: u}\n${more}`
    expect(labels(undercut('assumptions: [p]\n'))).toBe('in: p t, out: q r s u')
    expect(labels(undercut('assumptions: [p, u]\n'))).toBe('in: p u, out: q r s t')
    expect(labels(undercut('  b: {conclusion: u, premises: [u]}\nassumptions: [p]\n'))).toBe('in: p, out: q r s, undecided: t u')
  })

  it('[CA6] an issue waits until all arguments for its positions can be weighed; ties have no winner', () => {
    const tie = (more: string) => `${base}issues: {i: {positions: [p, q]}}\narguments:\n  a: {conclusion: p, premises: [r]}\n  b: {conclusion: q, premises: [s]}\n${more}`
    expect(labels(tie('assumptions: [r, s]\n'))).toBe('in: r s, out: p q t u')
    expect(labels(tie('assumptions: [r]\n'))).toBe('in: p r, out: q s t u')
    expect(labels(tie('  c: {conclusion: s, premises: [s]}\nassumptions: [r]\n'))).toBe('in: r, out: t u, undecided: p q s')
  })

  it('[CA7] the standards ask for a greater weight, one greater by more than 0.5, and besides little against it', () => {
    const weighed = (standard: string, one: number, other: number) =>
      labels(`argument_schemes:\n  - {id: x, weight: {constant: ${one}}}\n  - {id: y, weight: {constant: ${other}}}\nstatements: {p: P, q: Q}\nissues: {i: {positions: [p, q], standard: ${standard}}}\narguments:\n  a: {conclusion: p, scheme: x}\n  b: {conclusion: q, scheme: y}\n`)
    const won = 'in: p, out: q'
    const lost = 'out: p q'
    expect(weighed('PE', 0.5, 0.4)).toBe(won)
    expect(weighed('DV', 0.5, 0.4)).toBe(won)
    expect(weighed('PE', 0.5, 0.5)).toBe(lost)
    expect(weighed('CCE', 0.9, 0.5)).toBe(lost)
    expect(weighed('CCE', 0.9, 0.35)).toBe(won)
    expect(weighed('BRD', 0.9, 0.35)).toBe(lost)
    expect(weighed('BRD', 0.9, 0.25)).toBe(won)
  })

  it('[CA8] the weight that an argument itself gives plays no part', () => {
    const text = 'argument_schemes:\n  - {id: x, weight: {constant: 0.2}}\nstatements: {p: P, q: Q}\nissues: {i: {positions: [p, q]}}\narguments:\n  a: {conclusion: p, scheme: x, weight: 0.9}\n  b: {conclusion: q, weight: 0.1}\n'
    expect(labels(text)).toBe('in: q, out: p')
  })

  it('[CA8] factorized arguments weigh more the more of what is said on the issue they rest on', () => {
    expect(labels(`${base}issues: {i: {positions: [t, u]}}\narguments:\n  a: {scheme: factorized, conclusion: u, premises: [p]}\n  b: {scheme: factorized, conclusion: u, premises: [q]}\n  c: {scheme: factorized, conclusion: t, premises: [p, q]}\nassumptions: [p, q]\n`)).toBe('in: p q t, out: r s u')
  })

  it('[CA8] preferences order arguments by properties of their schemes, from weakest to strongest', () => {
    const text = (order: string) => `
weighing_functions:
  lex:
    preference: [{property: rank, order: [village, town]}, {property: date, order: ${order}}]
argument_schemes:
  - {id: early, weight: lex, meta: {rank: town, date: 1900-01-01}}
  - {id: late, weight: lex, meta: {rank: town, date: 1950-01-01}}
  - {id: local, weight: lex, meta: {rank: village, date: 1990-01-01}}
statements: {p: P, q: Q, r: R}
issues: {i: {positions: [p, q, r]}}
arguments:
  a: {scheme: early, conclusion: p}
  b: {scheme: late, conclusion: q}
  c: {scheme: local, conclusion: r}
`
    expect(labels(text('ascending'))).toBe('in: q, out: p r')
    expect(labels(text('descending'))).toBe('in: p, out: q r')
  })

  it('[CA8] criteria add up what each alternative has, by the position that holds on each property', () => {
    const text = (hard: string) => `
argument_schemes:
  - id: buy
    weight:
      criteria:
        hard: [${hard}]
        soft:
          price: {factor: 1, values: {low: 1.0, high: 0.0}}
          speed: {factor: 3, values: {fast: 1.0, slow: 0.2}}
statements:
  "buy(car)": Buy a car.
  "buy(bike)": Buy a bike.
  "price(car,high)": A car is dear.
  "price(bike,low)": A bike is cheap.
  "speed(car,fast)": A car is fast.
  "speed(bike,fast)": A bike is fast.
  "speed(bike,slow)": A bike is slow.
issues:
  i: {positions: ["buy(car)", "buy(bike)"]}
  j: {positions: ["speed(bike,fast)", "speed(bike,slow)"]}
arguments:
  a: {scheme: buy, conclusion: "buy(car)", premises: ["price(car,high)", "speed(car,fast)"]}
  b: {scheme: buy, conclusion: "buy(bike)", premises: {price: "price(bike,low)", speed: "speed(bike,fast)"}}
assumptions: ["price(car,high)", "price(bike,low)", "speed(car,fast)", "speed(bike,slow)"]
`
    // 0.75 against 0.25 + 0.15.
    expect(evaluate(text('')).claims['buy(car)']!.label).toBe('in')
    const { claims, relations } = evaluate(text('speed'))
    expect([claims['buy(bike)']!.label, relations['b']!.label]).toEqual(['out', 'out'])
  })

  it('[CA9] every label comes with a sentence', () => {
    const { claims, relations, counts } = evaluate(`${base}issues: {i: {positions: [t, u]}}\narguments:\n  a: {conclusion: t, premises: [p]}\n  b: {conclusion: u, premises: [q]}\n  c: {conclusion: s, premises: [t], undercutter: r}\nassumptions: [p]\n`)
    expect(counts).toEqual({ in: 3, out: 3, undecided: 0 })
    expect(Object.fromEntries(Object.entries(claims).map(([id, { reason }]) => [id, reason]))).toEqual({
      p: 'It is assumed.',
      q: 'No argument is given for it.',
      r: 'No argument is given for it.',
      s: 'An argument for it holds, from “T”.',
      t: 'Of the positions on its issue it has the strongest argument, from “P”, by the standard of preponderance of the evidence.',
      u: 'The argument for it does not count. It has no weight: “Q” is out.',
    })
    expect(relations['c']).toEqual({ label: 'in', reason: 'It applies and has weight.' })
    expect(relations['c.undercutter']).toEqual({ label: 'out', reason: 'No argument is given for it.' })
  })
})

describe('maps of our own by Carneades', () => {
  const claims = ['p', 'q', 'u'].map((id) => aClaim({ id, text: id.toUpperCase() }))
  const standing = (...relations: ReturnType<typeof aSupport>[]) => Object.fromEntries(Object.entries(evaluateCarneades(aBundle({ map: aMap({ claims, relations }) })).claims).map(([id, { label }]) => [id, label]))

  it('[CA10] what no reason is given for is assumed, and yields to any reason against it that holds', () => {
    expect(standing()).toEqual({ p: 'in', q: 'in', u: 'in' })
    const attack = anAttack({ id: 'r', from: 'q', to: 'p' })
    expect(standing(attack)).toEqual({ p: 'out', q: 'in', u: 'in' })
    expect(standing(attack, anAttack({ from: 'u', to: 'q' }))).toEqual({ p: 'in', q: 'out', u: 'in' })
    expect(standing(attack, anUndercut({ from: 'u', to: attack }))).toEqual({ p: 'in', q: 'in', u: 'in' })
    expect(standing(attack, aSupport({ from: 'u', to: 'p' }))).toEqual({ p: 'out', q: 'in', u: 'in' })
  })

  it('[CA10] with grants, these are assumed and nothing else', () => {
    const map = aMap({ claims, relations: [aSupport({ from: 'q', to: 'p' })] })
    const labelsWith = (...granted: string[]) => Object.values(evaluateCarneades(aBundle({ map }), { granted: new Set(granted) }).claims).map(({ label }) => label)
    expect(labelsWith('q')).toEqual(['in', 'in', 'out'])
    expect(labelsWith('u')).toEqual(['out', 'out', 'in'])
  })

  it('[CA11] a long chain and an issue with many arguments take no time to speak of', () => {
    const many = Array.from({ length: 15_000 }, (_, at) => aClaim({ id: `c${at}` }))
    const chain = many.slice(1).map(({ id }, at) => aSupport({ id: `s${at}`, from: many[at]!, to: id }))
    expect(evaluateCarneades(aBundle({ map: aMap({ claims: many, relations: chain }) })).counts).toEqual({ in: 15_000, out: 0, undecided: 0 })
  })
})
