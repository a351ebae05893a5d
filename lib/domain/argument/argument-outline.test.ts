import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mapArbitrary } from '../testing/arbitraries.ts'
import { aClaim, aMap, aPosition, aQuestion, aSupport, anAnswer, anAttack, anUndercut } from '../testing/factories.ts'
import { argumentOutline, outlineRows } from './argument-outline.ts'
import { readMap } from './read-map.ts'
import type { ArgumentMap } from './argument-map.ts'

function lines(map: ArgumentMap): string[] {
  return outlineRows(argumentOutline(map)).map((row) => {
    const indent = '  '.repeat(row.depth)
    if ('relation' in row.item) return `${indent}${row.item.relation.kind}:`
    return `${indent}${row.by ? `${row.by.kind} ` : ''}${row.item.claim.id}${row.item.repeated ? ' (again)' : ''}`
  })
}

it('goes from the question by answers to reasons, and names a claim that is used twice', () => {
  const map = aMap({
    question: 'q',
    claims: [
      aClaim({ id: 'a' }), aClaim({ id: 'b' }), aClaim({ id: 'c' }), aClaim({ id: 'loose' }), aQuestion({ id: 'q' }), aQuestion({ id: 'other' }),
      aPosition({ id: 'p1', pos: { x: 100, y: 0, byHand: true } }), aPosition({ id: 'p2', pos: { x: 0, y: 0, byHand: true } }),
    ],
    relations: [
      anAnswer({ id: 'r1', from: 'p1', to: 'q' }),
      anAnswer({ id: 'r2', from: 'p2', to: 'q' }),
      anAttack({ id: 'r3', from: 'a', to: 'p1' }),
      aSupport({ id: 'r4', from: ['a', 'b'], to: 'p1' }),
      anUndercut({ id: 'r5', from: 'c', to: 'r3' }),
    ],
  })
  expect(lines(map)).toEqual([
    'q',
    '  answers p2',
    '  answers p1',
    '    supports:',
    '      a',
    '      b',
    '    attacks:',
    '      a (again)',
    '      attacks c',
    'other',
    'loose',
  ])
})

it('ends on circles of claims', () => {
  const map = aMap({ claims: [aClaim({ id: 'a' }), aClaim({ id: 'b' })], relations: [aSupport({ from: 'a', to: 'b' }), aSupport({ from: 'b', to: 'a' })] })
  expect(lines(map)).toEqual(['a', '  supports b', '    supports a (again)'])
})

it('takes a chain as long as a map may be', () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => `c${String(index).padStart(5, '0')}`)
  const claims = ids.map((id) => aClaim({ id }))
  const relations = ids.slice(1).map((id, index) => aSupport({ id: `r${index}`, from: id, to: ids[index]! }))
  expect(outlineRows(argumentOutline(aMap({ claims, relations })))).toHaveLength(20_000)
})

it('shows every claim in full exactly once, and every relation (seed 31)', () => {
  fc.assert(
    fc.property(mapArbitrary, (any) => {
      const { map } = readMap(any)
      const rows = outlineRows(argumentOutline(map))
      const full = rows.flatMap(({ item }) => ('claim' in item && !item.repeated ? [item.claim.id] : []))
      expect(full.sort()).toEqual([...map.claims.keys()].sort())
      const relations = rows.flatMap((row) => ('relation' in row.item ? [row.item.relation.id] : row.by ? [row.by.id] : []))
      expect(relations.sort()).toEqual([...map.relations.keys()].sort())
    }),
    { seed: 31, numRuns: 200 },
  )
})
