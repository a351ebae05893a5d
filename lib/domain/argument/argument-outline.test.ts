import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapArbitrary } from '../testing/arbitraries.ts'
import { aClaim, aDefinition, aMap, aPosition, aQuestion, aSupport, anAnswer, anAttack, anUndercut } from '../testing/factories.ts'
import { argumentOutline, type OutlineOptions } from './argument-outline.ts'
import type { ArgumentMap } from './argument-map.ts'
import { outlineRows } from './outline-rows.ts'
import { readMap } from './read-map.ts'
import { setLayoutDirection } from './views/layout-direction.ts'
import { applyCommand } from './apply-command.ts'

const seed = 31

/** "supports a" lines, indented; a joint reason is a line of its own. */
function lines(map: ArgumentMap, options?: OutlineOptions): string[] {
  return outlineRows(argumentOutline(map, options)).map(({ node, level }) => {
    const kind = node.relation === undefined ? '' : map.relations.get(node.relation)!.kind
    return `${'  '.repeat(level - 1)}${[kind, node.claim, node.repeated && '(again)', node.folded && '(folded)'].filter(Boolean).join(' ')}`
  })
}

describe('the outline of a map', () => {
  const [p1, p2] = [aPosition({ id: 'p1', pos: { x: 0, y: 100, byHand: true } }), aPosition({ id: 'p2', pos: { x: 100, y: 0, byHand: true } })]
  const map = aMap({
    question: 'q',
    claims: [aClaim({ id: 'a' }), aClaim({ id: 'b' }), aClaim({ id: 'c' }), aDefinition({ id: 'term' }), aClaim({ id: 'loose' }), aQuestion({ id: 'q' }), aQuestion({ id: 'other' }), p1, p2],
    relations: [
      anAnswer({ id: 'r1', from: 'p1', to: 'q' }),
      anAnswer({ id: 'r2', from: 'p2', to: 'q' }),
      anAttack({ id: 'r3', from: 'a', to: 'p1' }),
      aSupport({ id: 'r4', from: ['a', 'b'], to: 'p1' }),
      anUndercut({ id: 'r5', from: 'c', to: 'r3' }),
    ],
  })

  it('[OL1] goes from the question by answers to reasons, what bears on a step first', () => {
    expect(lines(map)).toEqual([
      'q',
      '  answers p2',
      '  answers p1',
      '    supports',
      '      a',
      '      b',
      '    attacks a (again)',
      '      attacks c',
      'other',
      'loose',
      'term',
    ])
  })

  it('[OL1] reads answers in the order of the canvas: from the top, or from the left where the reasons stand below', () => {
    const down = applyCommand(map, setLayoutDirection('q', 'down'))
    if (!down.ok) throw new Error(down.error.message)
    expect(lines(down.value).filter((line) => line.includes('answers'))).toEqual(['  answers p1', '  answers p2'])
    const seen = new Map([['a', { x: 0, y: 9 }], ['b', { x: 0, y: 1 }]])
    const loose = aMap({ claims: [aClaim({ id: 'a' }), aClaim({ id: 'b' })] })
    expect([lines(loose), lines(loose, { places: seen })]).toEqual([['a', 'b'], ['b', 'a']])
  })

  it('[OL2] leaves out what hangs on what is folded; what is used elsewhere then stands there in full', () => {
    expect(lines(map, { folded: new Set(['r4']) })).toEqual(['q', '  answers p2', '  answers p1', '    supports (folded)', '    attacks a', '      attacks c', 'other', 'loose', 'term'])
    expect(lines(map, { folded: new Set(['p1', 'loose']) })).toEqual(['q', '  answers p2', '  answers p1 (folded)', 'other', 'loose', 'term'])
  })

  it('[LA11] ends on circles of claims', () => {
    const round = aMap({ claims: [aClaim({ id: 'a' }), aClaim({ id: 'b' })], relations: [aSupport({ from: 'a', to: 'b' }), aSupport({ from: 'b', to: 'a' })] })
    expect(lines(round)).toEqual(['a', '  supports b', '    supports a (again)'])
    expect(lines(round, { folded: new Set(['a']) })).toEqual(['a (folded)'])
  })

  it('[OL1] takes a chain as long as a map may be', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `c${String(index).padStart(5, '0')}`)
    const claims = ids.map((id) => aClaim({ id }))
    const relations = ids.slice(1).map((id, index) => aSupport({ id: `r${index}`, from: id, to: ids[index]! }))
    expect(outlineRows(argumentOutline(aMap({ claims, relations })))).toHaveLength(20_000)
  })

  it(`[LA11] shows every claim in full exactly once and every relation, under keys of their own (seed ${seed})`, () => {
    fc.assert(
      fc.property(mapArbitrary, (raw) => {
        const { map: any } = readMap(raw)
        const rows = outlineRows(argumentOutline(any)).map(({ node }) => node)
        expect(rows.flatMap(({ claim, repeated }) => (claim !== undefined && !repeated ? [claim] : [])).sort()).toEqual([...any.claims.keys()].sort())
        expect(rows.flatMap(({ relation }) => relation ?? []).sort()).toEqual([...any.relations.keys()].sort())
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
      }),
      { seed, numRuns: 200 },
    )
  })
})
