import { expect, it } from 'vitest'
import { aClaim, aMap, anEvidence } from '../testing/factories.ts'
import { applyCommand } from './apply-command.ts'
import { settleAll, settledAlike, unsettled } from './unsettled.ts'

const claim = aClaim({ id: 'c' })
const passages = new Map([
  ['p1', { document: 'late', start: 5 }],
  ['p2', { document: 'early', start: 900 }],
  ['p3', { document: 'early', start: 20 }],
  ['p4', { document: 'nobody’s', start: 1 }],
])
const on = (id: string, passage: string, settled = false, target = 'c') => anEvidence({ id, passage, settled, on: target })

it('[ST2] goes through documents in their order, each from its beginning; what has not arrived comes last', () => {
  const map = aMap({ claims: [claim], evidence: [on('a', 'p1'), on('b', 'p2'), on('c', 'p3'), on('d', 'gone'), on('e', 'p4'), on('f', 'p3', true), on('g', 'p3')] })
  expect(unsettled(map, passages, ['early', 'late']).map(({ id }) => id)).toEqual(['c', 'g', 'b', 'a', 'e', 'd'])
})

it('[ST5] settles with one step what the same document says of the same claim, and nothing else', () => {
  const map = aMap({ claims: [claim, aClaim({ id: 'other' })], evidence: [{ ...on('a', 'p2'), stance: 'denies' }, on('b', 'p3'), on('c', 'p3', false, 'other'), on('d', 'p1'), on('e', 'gone'), on('f', 'gone')] })
  const waiting = unsettled(map, passages, ['early', 'late'])
  const of = map.evidence.get('a')!
  const alike = settledAlike(waiting, of, passages)
  expect(alike.map(({ id }) => id)).toEqual(['b'])
  expect(settledAlike(waiting, map.evidence.get('e')!, passages)).toEqual([])
  const after = applyCommand(map, settleAll(of, alike))
  expect(after.ok && [...after.value.evidence.values()].filter(({ settled }) => settled).map(({ id, stance }) => `${id} ${stance}`)).toEqual(['a denies', 'b denies'])
})
