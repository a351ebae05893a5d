import { describe, expect, it } from 'vitest'
import { aBundle, aClaim, aMap, aQuestion, aRelation, aSupport, anAnswer, anAttack, anUndercut } from '../../testing/factories.ts'
import { interchangeContract } from '../testing/interchange.contract.ts'
import { carneadesFormat } from './carneades-format.ts'
import { readCarneades } from './read-carneades.ts'
import { writeCarneades } from './write-carneades.ts'

const today = `
meta:
  title: Whose bread?
  source: Our own.
statements:
  bread: The bread is ours.
  ¬bread: The bread is not ours.
  baked:
    text: We baked it.
    assumed: true
  ¬app(a2):
    text: The receipt is forged.
    meta:
      note: Said twice.
      who: the baker
  receipt: There is a receipt.
issues:
  i1:
    positions: [bread, ¬bread]
    standard: CCE
argument_schemes:
  - id: witness
    weight:
      constant: 0.4
arguments:
  a1:
    conclusion: bread
    premises: [baked]
  a2:
    scheme: witness
    conclusion: ¬bread
    premises:
      sign: receipt
    undercutter: ¬app(a2)
assumptions: [receipt]
tests:
  in: [baked, bread]
  out: [¬bread]
`

const older = `
metadata:
  title: An older one
Statements:
  p: {text: P, label: in}
  q: Q
  nas1: a1 is not applicable
Issues:
  i1: {positions: p, standard: dv}
Arguments:
  a1: {conclusion: p, premises: {major: q}, nas: nas1, weight: 0.7}
  a2: {conclusion: q}
assumptions: q
labels: {in: p}
`

const theory = `
language:
  price/2: "The price of %v is %v."
argument_schemes:
  cheap:
    weight:
      criteria: {hard: [], soft: {price: {factor: 2, values: {low: 1.0, high: 0.0}}}}
arguments:
  a1:
    scheme: cheap
    conclusion: buy(volvo)
    premises: ["price(volvo, low)"]
statements:
  buy(volvo): Buy a Volvo.
assumptions:
  - price(volvo,low)
`

interchangeContract({ name: 'Carneades YAML', read: readCarneades, write: writeCarneades, samples: { today, older, theory, lists: 'statements:\n  - {id: p, text: P}\n  - q\narguments:\n  - {id: a, conclusion: p, premises: [q]}\n' } })

function read(text: string) {
  const result = readCarneades(text)
  if (!result.ok) throw new Error(result.error.message)
  return { ...result.value, map: result.value.bundle.map }
}

describe('reading argument graphs of Carneades', () => {
  it('[CA1] statements are claims by their own ids, assumed ones granted', () => {
    const { map } = read(today)
    expect(map.title).toBe('Whose bread?')
    expect([...map.claims.values()].map(({ id, kind, granted }) => [id, kind, granted ?? false])).toEqual([
      ['baked', 'claim', true],
      ['bread', 'position', false],
      ['i1', 'question', false],
      ['receipt', 'claim', true],
      ['¬app(a2)', 'claim', false],
      ['¬bread', 'position', false],
    ])
    expect(map.claims.get('¬app(a2)')).toMatchObject({ text: 'The receipt is forged.', note: 'Said twice.', unknown: { carneades: { meta: { who: 'the baker' } } } })
  })

  it('[CA1] an issue is a question whose answers exclude one another, an argument a support, an undercutter an attack on it', () => {
    const { map } = read(today)
    expect(map.claims.get('i1')).toMatchObject({ text: 'The bread is ours or The bread is not ours?', exclusive: true, standard: 'CCE' })
    expect([...map.relations.values()].map(({ id, kind, premises, target }) => [id, kind, premises, target])).toEqual([
      ['a1', 'supports', [{ claim: 'baked' }], { claim: 'bread' }],
      ['a2', 'supports', [{ claim: 'receipt', role: 'sign' }], { claim: '¬bread' }],
      ['a2.undercutter', 'attacks', [{ claim: '¬app(a2)' }], { relation: 'a2' }],
      ['i1.bread', 'answers', [{ claim: 'bread' }], { claim: 'i1' }],
      ['i1.¬bread', 'answers', [{ claim: '¬bread' }], { claim: 'i1' }],
    ])
    expect(map.relations.get('a2')).toMatchObject({ scheme: 'witness', weight: 0.4 })
    expect(map.unknown).toMatchObject({ carneades: { meta: { source: 'Our own.' }, tests: { in: ['baked', 'bread'] } } })
  })

  it('[CA2] files of older versions are read: other names, other cases, single values, labels', () => {
    const { map } = read(older)
    expect(map.relations.get('a1')).toMatchObject({ premises: [{ claim: 'q', role: 'major' }], weight: 0.7 })
    expect(map.relations.get('a1.undercutter')).toMatchObject({ target: { relation: 'a1' } })
    expect(map.relations.get('a2')).toMatchObject({ premises: [] })
    expect(map.claims.get('q')?.granted).toBe(true)
    expect(map.claims.get('i1')?.standard).toBe('PE')
    expect(map.unknown).toEqual({ carneades: { tests: { in: 'p' } } })
  })

  it('[CA2] spaces in a term make no difference, and a language gives the words of what is not declared', () => {
    const { map } = read(theory)
    expect([...map.claims.values()].map(({ id, text, granted }) => [id, text, granted ?? false])).toEqual([
      ['buy(volvo)', 'Buy a Volvo.', false],
      ['price(volvo, low)', 'The price of volvo is low.', true],
    ])
  })

  it('[CA3] what is wrong is told, and the rest is read', () => {
    const { map, problems } = read('statements:\n  p: P\n  p: P again\narguments:\n  a: {conclusion: r, premises: [p, p]}\n  b: {premises: [p]}\n  c: {conclusion: p, scheme: unheard-of}\nissues:\n  i: {positions: [p], standard: XX}\n  j: {positions: [p]}\n')
    expect([...map.claims.keys()]).toEqual(['i', 'j', 'p', 'p~2', 'r'])
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['duplicate-id', 'undeclared', 'same-premise', 'no-conclusion', 'unknown-scheme', 'unknown-standard', 'two-issues']))
  })

  it('[CA3] two arguments that say the same stay two, and an alias bomb is cut off', () => {
    expect([...read('statements: {p: P, q: Q}\narguments:\n  a: {conclusion: p, premises: [q]}\n  b: {conclusion: p, premises: [q]}\n').map.relations.keys()]).toEqual(['a', 'b'])
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]', ...Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join(', ')}]`)]
    const { problems } = read(`statements: {p: P}\n${bomb.join('\n')}\n`)
    expect(problems.map(({ code }) => code)).toContain('too-large')
  })

  it('[CA4] a text that is YAML and no argument graph is not read', () => {
    expect(readCarneades('version: 3\nservices: {web: {}}\n')).toMatchObject({ ok: false, error: { code: 'wrong-format' } })
    expect(carneadesFormat.recognise!('version: 3\nservices: {}\n')).toBe(0)
    expect(carneadesFormat.recognise!('{"format": "sic-et-non/map"}')).toBe(0)
    for (const text of [today, older, theory]) expect(carneadesFormat.recognise!(text)).toBe(1)
  })
})

describe('writing argument graphs of Carneades', () => {
  const write = (...parts: Parameters<typeof aMap>) => writeCarneades(aBundle({ map: aMap(...parts) }))

  it('[CA5] an attack on a claim is an argument for its denial, and the two are an issue', () => {
    const { text, losses } = write({ title: 'T', claims: [aClaim({ id: 'p', text: 'P' }), aClaim({ id: 'q', text: 'Q' })], relations: [anAttack({ id: 'r', from: 'q', to: 'p' })] })
    expect(text).toBe(`meta:
  title: T
argument_schemes:
  - id: presumption
    weight:
      constant: 0.1
statements:
  p: P
  q: Q
  ¬p: "Not: P"
issues:
  p?:
    positions:
      - p
      - ¬p
arguments:
  presumption of p:
    scheme: presumption
    conclusion: p
  r:
    conclusion: ¬p
    premises:
      - q
assumptions:
  - q
`)
    expect(losses.map(({ code }) => code)).toEqual(['attacks', 'assumed'])
  })

  it('[CA5] one undercut by one claim is an undercutter; others take a statement of their own', () => {
    const claims = ['p', 'q', 'u', 'v'].map((id) => aClaim({ id, text: id }))
    const step = aSupport({ id: 'r', from: 'q', to: 'p' })
    expect(write({ claims, relations: [step, anUndercut({ id: 'x', from: 'u', to: 'r' })] }).text).toContain('undercutter: u')
    const { text, losses } = write({ claims, relations: [step, anUndercut({ id: 'x', from: 'u', to: 'r' }), anUndercut({ id: 'y', from: 'v', to: 'r' })] })
    expect(text).toContain('undercutter: undercut(r)')
    expect(losses.map(({ code }) => code)).toEqual(['undercuts', 'assumed'])
  })

  it('[CA5] exclusions become issues, questions that leave answers open do not, and what is left out is told', () => {
    const claims = [aQuestion({ id: 'open' }), aClaim({ id: 'p', pos: { x: 1, y: 2, byHand: true } }), aClaim({ id: 'q' }), aClaim({ id: 's' })]
    const relations = [anAnswer({ id: 'a', from: 'p', to: 'open' }), aRelation({ id: 'c', kind: 'contrary', from: 'p', to: 'q' }), aRelation({ id: 'd', kind: 'contradictory', from: 'p', to: 's' }), aRelation({ id: 'e', kind: 'equals', from: 'q', to: 's' })]
    const { text, losses } = write({ claims, relations })
    expect(read(text).map.claims.get('c')).toMatchObject({ kind: 'question', exclusive: true })
    expect(losses.map(({ code }) => code)).toEqual(['questions', 'answers', 'sameness', 'exclusions', 'exclusions-as-issues', 'places', 'assumed'])
  })

  it('[CA5] notes, tags, scopes and weights come back with the claim', () => {
    const claim = aClaim({ id: 'p', text: 'P', note: 'n', tags: ['t'], scope: 's', weight: 0.3, granted: true })
    expect(read(write({ claims: [claim] }).text).map.claims.get('p')).toEqual(claim)
  })
})
