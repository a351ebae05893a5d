import { expect, it } from 'vitest'
import { aClaim, aMap } from '../testing/factories.ts'
import { describeCommand } from './describe-command.ts'
import { applyCommand } from './apply-command.ts'
import { differentPairs, rememberDifferent } from './different-claims.ts'
import { mapLimits } from './map-limits.ts'

const map = aMap({ claims: [aClaim({ id: 'a', text: 'One.' }), aClaim({ id: 'b', text: 'Two.' })] })

it('[ST12] keeps one record for a pair, whoever is named first, and says so in the history', () => {
  const both = [rememberDifferent('a', 'b'), rememberDifferent('b', 'a')].reduce((before, command) => {
    const after = applyCommand(before, command)
    return after.ok ? after.value : before
  }, map)
  expect(differentPairs(both).map(({ claims }) => claims)).toEqual([['a', 'b']])
  expect(describeCommand(map, rememberDifferent('a', 'b'))).toBe('judged “One.” and “Two.” to be different')
})

it('[ST12] has room beside saved views, and an end', () => {
  const views = Array.from({ length: mapLimits.list }, (_, index) => ({ id: `v${String(index).padStart(4, '0')}`, name: 'A view' }))
  expect(applyCommand({ ...map, views }, rememberDifferent('a', 'b')).ok).toBe(true)
  const judged = Array.from({ length: mapLimits.different }, (_, index) => ({ id: `different/${String(index).padStart(5, '0')}`, claims: ['a', 'b'] }))
  const full = applyCommand({ ...map, views: judged }, rememberDifferent('a', 'b'))
  expect(full.ok ? '' : full.error.code).toBe('too-many')
  expect(applyCommand({ ...map, views: judged }, { type: 'put', on: 'view', id: 'x', value: { id: 'x', name: 'A view' } }).ok).toBe(true)
})

it('[ST12] is for ids of any length', () => {
  const command = rememberDifferent('x'.repeat(490), 'y'.repeat(490))
  expect(applyCommand(map, command).ok).toBe(true)
})

it('[ST12] keeps pairs apart whose ids could be read as one another', () => {
  const judged = [rememberDifferent('a/b', 'c'), rememberDifferent('a', 'b/c')].reduce((before, command) => {
    const after = applyCommand(before, command)
    return after.ok ? after.value : before
  }, map)
  expect(differentPairs(judged).map(({ claims }) => claims.join(' ')).sort()).toEqual(['a b/c', 'a/b c'])
})
