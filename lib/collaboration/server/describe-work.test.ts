import { expect, it } from 'vitest'
import { aClaim, aMap, anAttack } from '../../domain/testing/factories.ts'
import { beginWork, describeWork, touchedBetween } from './describe-work.ts'

it('[HI11] [CO16] relations that point at relations without end are told like any others', () => {
  const claim = aClaim({ id: 'c', text: 'It is so.' })
  const chain = Array.from({ length: 20_000 }, (_, i) => ({ ...anAttack({ id: `r${i}`, from: 'c', to: 'c' }), target: i === 0 ? { claim: 'c' } : { relation: `r${i - 1}` } }))
  const [before, after] = [aMap({ claims: [claim] }), aMap({ claims: [claim], relations: chain.reverse() })]
  expect(describeWork(beginWork(1, { by: {} }, before, after, touchedBetween(before, after), 0))).toBe('added 20000 relations')
})
