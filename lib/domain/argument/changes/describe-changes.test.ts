import { expect, it } from 'vitest'
import { aClaim, aMap, anAttack, anEvidence, aSupport, type MapParts } from '../../testing/factories.ts'
import { describeChanges, describeNothing } from './describe-changes.ts'

const here = aClaim({ id: 'c', text: 'It is so.' })
const there = aClaim({ id: 'd', text: 'Nobody could have seen it.' })
const attack = anAttack({ id: 'r', from: 'd', to: 'c' })
const removed = { at: '2026-01-01' }
const many = [1, 2, 3, 4, 5].map((n) => aClaim({ id: `m${n}`, text: `Claim ${n}.` }))

it.each<[string, MapParts, MapParts, string | null]>([
  ['nothing', { claims: [here] }, { claims: [here] }, null],
  ['a claim with the relation it was added on', { claims: [here] }, { claims: [here, there], relations: [attack] }, 'added the claim “Nobody could have seen it.” as an objection to “It is so.”'],
  ['a claim that is brought to a relation', { claims: [here, there], relations: [attack] }, { claims: [here, there, aClaim({ id: 'e', text: 'Ben did.' })], relations: [attack, { ...anAttack({ id: 's', from: 'e', to: 'c' }), target: { relation: 'r' } }] },
    'added the claim “Ben did.” as an objection to the attack of “It is so.” by “Nobody could have seen it.”'],
  ['a relation between what is there', { claims: [here, there] }, { claims: [here, there], relations: [attack] }, 'added the attack of “It is so.” by “Nobody could have seen it.”'],
  ['a removal with all that hangs on it', { claims: [here, there], relations: [attack], evidence: [anEvidence({ id: 'e', on: 'd' })] },
    { claims: [here, { ...there, removed }], relations: [{ ...attack, removed }], evidence: [{ ...anEvidence({ id: 'e', on: 'd' }), removed }] }, 'removed the claim “Nobody could have seen it.”'],
  ['what comes back', { claims: [{ ...here, removed }] }, { claims: [here] }, 'put back the claim “It is so.”'],
  ['many of a kind', {}, { claims: many }, 'added 5 claims'],
  ['several things', { claims: [here] }, { claims: [{ ...here, text: 'It was so.' }, there] }, 'added the claim “Nobody could have seen it.” and reworded the claim “It is so.” to “It was so.”'],
  ['more than one can read', { claims: [here, ...many.slice(0, 2)] }, { claims: [{ ...here, text: 'It was so.' }, there], relations: [aSupport({ id: 's', from: 'd', to: 'c' })] },
    'added the claim “Nobody could have seen it.” as a reason for “It was so.”, removed the claim “Claim 1.” and 2 more'],
  ['a claim that came with several relations, and passes over none', { claims: [here] }, { claims: [here, there], relations: [attack, aSupport({ id: 's', from: 'd', to: 'c' })] },
    'added the claim “Nobody could have seen it.”, added the attack of “It is so.” by “Nobody could have seen it.” and added the support of “It is so.” by “Nobody could have seen it.”'],
  ['cards that were moved', { claims: many }, { claims: many.map((claim) => ({ ...claim, pos: { x: 1, y: 2, byHand: true } })) }, 'moved 5 cards'],
])('[HI11] tells %s in one sentence', (_, before, after, sentence) => {
  expect(describeChanges(aMap(before), aMap(after))).toBe(sentence)
})

it('[HI11] says so when what was done came to nothing', () => {
  expect(describeNothing(aMap({ claims: [here] }), ['gone', 'c'])).toBe('changed the claim “It is so.” and changed it back')
  expect(describeNothing(aMap({}), ['gone'])).toBe('changed something and changed it back')
})
