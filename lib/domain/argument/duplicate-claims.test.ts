import { describe, expect, it } from 'vitest'
import { aClaim, aMap, anAttack, aQuestion } from '../testing/factories.ts'
import { applyCommand } from './apply-command.ts'
import { rememberDifferent } from './different-claims.ts'
import { duplicateClaims, isUnsettledPair } from './duplicate-claims.ts'
import type { MapCommand } from './map-command.ts'
import { readMap } from './read-map.ts'

const same: readonly (readonly [string, string])[] = [
  ['The Soviet bureaucracy is a caste.', 'The Soviet bureaucracy was a caste'],
  ['The bureaucracy controls the means of production.', 'The means of production are controlled by the bureaucracy.'],
  ['Nationalised property made the state a workers’ state.', 'Nationalized property made the state a worker’s state.'],
  ['The ruling class appropriates the surplus product.', 'The surplus product is appropriated by the ruling class.'],
  ['Planning replaced the market in heavy industry.', 'Planning has replaced the market in the heavy industries.'],
  ['Socialism in one country is impossible.', 'Socialism is impossible in one country.'],
  ['The party expelled the Left Opposition in 1927.', 'The Left Opposition was expelled by the party in 1927.'],
  ['The bureaucracy does not own the means of production.', 'The bureaucracy doesn’t own the means of production.'],
  ['Officials cannot bequeath their privileges to their children.', 'Officials can not bequeath their privileges to children.'],
  ['Workers lost all control over the factories.', 'The workers lost control over factories.'],
  ['The bureaucracy has no independent property roots.', 'The bureaucracy has no independent roots in property.'],
  ['State capitalism exploits workers through wage labour.', 'State capitalism exploits the workers through wage labor.'],
  ['The purges destroyed the old Bolshevik party.', 'The purges destroyed the old Bolshevik Party entirely.'],
  ['A political revolution is needed to overthrow the bureaucracy.', 'To overthrow the bureaucracy, a political revolution is needed.'],
  ['Collectivisation was carried out by force.', 'Collectivization was carried out by force.'],
  ['The scarcity of goods gave rise to the bureaucracy.', 'The scarcity of goods gave rise to a bureaucracy.'],
  ['Inequality of income grew under Stalin.', 'Under Stalin the inequality of incomes grew.'],
  ['The law of value operates in the Soviet economy.', 'The law of value operates within the Soviet economy.'],
]

const opposite: readonly (readonly [string, string])[] = [
  ['The Soviet bureaucracy is a class.', 'The Soviet bureaucracy is not a class.'],
  ['The bureaucracy owns the means of production.', 'The bureaucracy does not own the means of production.'],
  ['Socialism in one country is possible.', 'Socialism in one country is impossible.'],
  ['The Hitler–Stalin pact was just.', 'The Hitler–Stalin pact was unjust.'],
  ['Planning is rational in the Soviet economy.', 'Planning is irrational in the Soviet economy.'],
  ['Workers control the factories.', 'Workers don’t control the factories.'],
  ['The law of value operates in the Soviet economy.', 'The law of value never operates in the Soviet economy.'],
  ['Collectivisation increased the harvest of grain.', 'Collectivisation reduced the harvest of grain.'],
  ['The workers’ state is necessary for the transition.', 'The workers’ state is unnecessary for the transition.'],
  ['The bureaucracy can pass on its privileges.', 'The bureaucracy cannot pass on its privileges.'],
  ['Nationalised property is progressive.', 'Nationalised property is reactionary.'],
]

const neither: readonly (readonly [string, string])[] = [
  ['The bureaucracy controls the party.', 'The party controls the bureaucracy.'],
  ['The Soviet bureaucracy is a class.', 'The Soviet bureaucracy is a caste.'],
  ['The workers overthrew the Tsar in 1917.', 'The workers overthrew the Tsar in 1905.'],
  ['The bureaucracy may be a class.', 'The bureaucracy is a class.'],
  ['Officials must be elected by the workers.', 'Officials are elected by the workers.'],
  ['Some officials own private property.', 'Officials own private property.'],
  ['If planning fails, the market returns.', 'Planning fails and the market returns.'],
  ['Only the workers can defend nationalised property.', 'The workers can defend nationalised property.'],
  ['Trotsky defended the workers’ state.', 'Burnham defended the workers’ state.'],
  ['The peasants resisted collectivisation.', 'The workers resisted collectivisation.'],
  ['The Soviet economy grew faster than that of Germany.', 'The German economy grew faster than that of the Soviets.'],
  ['Class is defined by ownership.', 'Class is defined by exploitation.'],
  ['The bureaucracy arose from scarcity.', 'The bureaucracy arose from isolation.'],
  ['The revolution was betrayed by Stalin.', 'The revolution was betrayed by the Mensheviks.'],
  ['A class owns the means of production.', 'A class has its own ideology and culture.'],
  ['The state withers away under socialism.', 'The state grows stronger under socialism.'],
  ['The army defended the frontier before the war.', 'The army defended the frontier after the war.'],
  ['Lenin wanted to remove Stalin.', 'Stalin wanted to remove Lenin.'],
  ['Wages fell in heavy industry.', 'Wages fell in light industry.'],
  ['The bureaucracy is parasitic.', 'The bureaucracy is privileged.'],
  ['Property is held by the state.', 'Power is held by the state.'],
  ['The Fourth International defended the Soviet Union.', 'The Third International defended the Soviet Union.'],
  ['Capitalism was restored in Yugoslavia.', 'Capitalism was restored in China.'],
  ['The trade unions lost their independence.', 'The soviets lost their independence.'],
  ['Income differences make a class.', 'Income differences make a bureaucracy.'],
  ['The bureaucracy became a class.', 'The bureaucracy is a class.'],
  ['Most workers supported the party.', 'The workers supported the party.'],
  ['The party substitutes itself for the class.', 'The leadership substitutes itself for the party.'],
  ['Managers set the norms of output.', 'Managers set the prices of output.'],
  ['Russia was backward.', 'Russia was isolated.'],
  ['The bureaucracy consumes the surplus product.', 'The bureaucracy invests the surplus product.'],
  ['Unless there is a revolution, capitalism will return.', 'There is a revolution, capitalism will return.'],
]

function judge([one, other]: readonly [string, string]) {
  return duplicateClaims(aMap({ claims: [aClaim({ id: 'a', text: one }), aClaim({ id: 'b', text: other })] }))[0]?.kind ?? 'neither'
}

describe('claims that are alike', () => {
  it.each(same)('[ST10] %s = %s', (...pair) => expect(judge(pair)).toBe('same'))
  it.each(opposite)('[ST11] %s ≠ %s', (...pair) => expect(judge(pair)).toBe('opposite'))
  it.each(neither)('[ST10] %s | %s', (...pair) => expect(judge(pair)).toBe('neither'))

  it('[ST10] are found among others as by themselves, each pair and no other', () => {
    const claims = same.slice(0, 12).flatMap(([one, other], index) => [aClaim({ id: `${index}a`, text: one }), aClaim({ id: `${index}b`, text: other })])
    const pairs = duplicateClaims(aMap({ claims })).map(({ claims: [one, other] }) => `${one.id} ${other.id}`)
    for (let index = 0; index < 12; index++) expect(pairs).toContain(`${index}a ${index}b`)
    expect(pairs.length).toBeLessThanOrEqual(16)
  })

  it('[ST12] are not offered where somebody has said how they stand, or where they are of different kinds', () => {
    const [one, other] = [aClaim({ id: 'a', text: same[0]![0] }), aClaim({ id: 'b', text: same[0]![1] })]
    const map = aMap({ claims: [one, other] })
    const told = applyCommand(map, rememberDifferent('b', 'a'))
    expect(told.ok && duplicateClaims(told.value)).toEqual([])
    expect(duplicateClaims(aMap({ claims: [one, other], relations: [anAttack({ from: one, to: other })] }))).toEqual([])
    expect(duplicateClaims(aMap({ claims: [one, aQuestion({ id: 'q', text: other.text })] }))).toEqual([])
    expect(duplicateClaims(map)).toHaveLength(1)
  })

  it('[ST12] are offered no more once somebody has judged, reworded or merged one, whatever was found before', () => {
    const map = aMap({ claims: [aClaim({ id: 'a', text: same[0]![0] }), aClaim({ id: 'b', text: same[0]![1] })] })
    const [pair] = duplicateClaims(map)
    const since = (command: MapCommand) => {
      const done = applyCommand(map, command)
      return done.ok && isUnsettledPair(readMap(done.value).map)(pair!)
    }
    expect(isUnsettledPair(map)(pair!)).toBe(true)
    expect(since(rememberDifferent('b', 'a'))).toBe(false)
    expect(since({ type: 'edit-text', id: 'a', text: 'Something else.' })).toBe(false)
    expect(since({ type: 'remove', on: 'claim', id: 'b', removed: { at: '2026-01-01T00:00:00.000Z', into: 'a' } })).toBe(false)
    expect(since({ type: 'set', on: 'claim', id: 'a', changes: { note: 'Noted.' } })).toBe(true)
  })

  it('[ST10] compares few pairs of many', () => {
    const nouns = Array.from({ length: 700 }, (_, index) => `word${String.fromCharCode(97 + (index % 26), 97 + (Math.floor(index / 26) % 26), 97 + Math.floor(index / 676))}x`)
    const claims = Array.from({ length: 1500 }, (_, index) => aClaim({ id: `c${index}`, text: `The ${nouns[index % 700]} of ${nouns[(index * 7 + 13) % 700]} limits ${nouns[(index * 31 + 5) % 700]} and ${nouns[(index * 101 + 3) % 700]}.` }))
    claims.push(aClaim({ id: 'twin', text: claims[4]!.text.replace('limits', 'limited') }))
    expect(duplicateClaims(aMap({ claims })).map(({ claims: [one, other] }) => [one.id, other.id])).toContainEqual(['c4', 'twin'])
  })
})
