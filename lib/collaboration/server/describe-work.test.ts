import { expect, it } from 'vitest'
import { keyOf } from '../../domain/argument/changes/refers-to.ts'
import { aClaim, anAttack } from '../../domain/testing/factories.ts'
import { beginWork, describeWork } from './describe-work.ts'

it('[HI11] [CO16] relations that point at relations without end are told like any others', () => {
  const claim = aClaim({ id: 'c', text: 'It is so.' })
  const chain = Array.from({ length: 20_000 }, (_, i) => ({ ...anAttack({ id: `r${i}`, from: 'c', to: 'c' }), target: i === 0 ? { claim: 'c' } : { relation: `r${i - 1}` } }))
  const items = new Map(chain.reverse().map((relation) => [keyOf({ on: 'relation', id: relation.id }), { on: 'relation', id: relation.id, was: undefined, now: relation } as const]))
  expect(describeWork(beginWork(1, { by: {} }, { items, meta: null }, 0), ({ on }) => (on === 'claim' ? claim : undefined))).toBe('added 20000 relations')
})
