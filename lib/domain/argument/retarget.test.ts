import { expect, it } from 'vitest'
import { aClaim, aMap, anAnswer, anUndercut, aPosition, aQuestion, aRelation, aSupport } from '../testing/factories.ts'
import { applyCommand } from './apply-command.ts'
import type { Result } from '../result.ts'
import { kindsFor, replacePremise, retarget, type Retargeting } from './retarget.ts'

const support = aSupport({ id: 'r', from: ['a', 'b'], to: 'p', scheme: 'analogy', note: 'n' })
const map = aMap({
  claims: [aQuestion({ id: 'q' }), aQuestion({ id: 'q2' }), aPosition({ id: 'p' }), aClaim({ id: 'a' }), aClaim({ id: 'b' }), aClaim({ id: 'c' })],
  relations: [support, anAnswer({ id: 'x', from: 'p', to: 'q' }), anUndercut({ id: 'u', from: 'c', to: 'r' }), aRelation({ id: 'e', kind: 'equals', from: 'a', to: 'c' })],
})
const relation = (id: string) => map.relations.get(id)!
const kinds = (ways: Result<readonly Retargeting[]>) => (ways.ok ? ways.value.map(({ kind }) => kind) : ways.error.message)
function first(ways: Result<readonly Retargeting[]>) {
  if (!ways.ok) throw new Error(ways.error.message)
  const after = applyCommand(map, ways.value[0]!.command)
  if (!after.ok) throw new Error(after.error.message)
  return after.value
}

it('[WM8] keeps its meaning, its scheme and its note where it points next', () => {
  expect(kinds(retarget(map, support, { claim: 'c' }))).toEqual(['supports', 'attacks'])
  expect(first(retarget(map, support, { claim: 'c' })).relations.get('r')).toEqual({ ...support, target: { claim: 'c' } })
  expect(first(retarget(map, relation('u'), { relation: 'x' })).relations.get('u')!.target).toEqual({ relation: 'x' })
  expect(first(retarget(map, relation('u'), { claim: 'p' })).relations.get('u')).toMatchObject({ kind: 'attacks', target: { claim: 'p' } })
})

it('[WM8] takes a meaning that makes sense where its own does not, and says so where none does', () => {
  expect(kinds(retarget(map, support, { claim: 'q' }))).toEqual(['answers'])
  expect(kinds(retarget(map, relation('e'), { claim: 'q2' }))).toEqual(['answers'])
  expect(kinds(retarget(map, support, { claim: 'p' }))).toBe('It points there already.')
  expect(kinds(retarget(map, relation('e'), { claim: 'a' }))).toBe('Nothing could be meant by that.')
  expect(kinds(retarget(map, support, { relation: 'u' })), 'a circle of relations').toBe('Nothing could be meant by that.')
})

it('[WM8] lets another claim take a premise’s place, with its role', () => {
  const withRole = { ...support, premises: [{ claim: 'a', role: 'base' }, { claim: 'b' }] }
  const from = { ...map, relations: new Map(map.relations).set('r', withRole) }
  const ways = replacePremise(from, withRole, 'a', 'c')
  expect(ways.ok && applyCommand(from, ways.value[0]!.command)).toMatchObject({ ok: true })
  expect(first(replacePremise(map, support, 'a', 'c')).relations.get('r')!.premises).toEqual([{ claim: 'b' }, { claim: 'c' }])
  expect(kinds(replacePremise(map, support, 'a', 'b'))).toBe('That claim is one of its premises already.')
  expect(kinds(replacePremise(map, support, 'a', 'q'))).toBe('Nothing could be meant by that.')
})

it('[WM8] offers every kind that makes sense between its ends, and no other', () => {
  expect(kindsFor(map, support)).toEqual(['supports', 'attacks'])
  expect(kindsFor(map, relation('e'))).toContain('contrary')
  expect(kindsFor(map, relation('x'))).toEqual(['answers'])
  expect(kindsFor(map, relation('u'))).toEqual(['attacks', 'supports'])
  expect(kindsFor(map, { kind: 'supports', premises: [], target: { claim: 'p' } })).toEqual(['supports', 'attacks'])
})
