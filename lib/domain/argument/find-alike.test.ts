import { describe, expect, it } from 'vitest'
import { aClaim, aMap } from '../testing/factories.ts'
import { findAlike } from './find-alike.ts'

const deeds = aClaim({ id: 'deeds', text: 'Nobody held deeds to the factories.' })
const rule = aClaim({ id: 'rule', text: 'The bureaucracy ruled as a class.' })
const caste = aClaim({ id: 'caste', text: 'The bureaucracy was a caste.' })
const map = aMap({ claims: [deeds, rule, caste, aClaim({ id: 'gone', text: 'Nobody held deeds.', removed: { at: '2026-01-01T00:00:00Z' } })] })
const ids = (text: string, options = {}) => findAlike(map, text, options).map(({ claim }) => claim.id)

describe('claims that say the same or nearly', () => {
  it('[KB10] are found by their words, whatever their order, case and endings, the last word being begun', () => {
    expect(ids('nobody held a deed')).toEqual(['deeds'])
    expect(ids('Factories: DEEDS nob')).toEqual(['deeds'])
    expect(ids('bureaucracy cas')).toEqual(['caste'])
    expect(findAlike(map, 'The bureaucracy was a caste')[0]).toMatchObject({ claim: caste, score: 1 })
  })

  it('[KB10] are not offered for next to nothing, for words that are everywhere, or when removed or left out', () => {
    expect(ids('it was the')).toEqual([])
    expect(ids('no')).toEqual([])
    expect(ids('Peasants kept their grain')).toEqual([])
    expect(ids('nobody held deeds', { except: new Set(['deeds']) })).toEqual([])
  })

  it('[KB10] come with the nearest first', () => {
    expect(ids('bureaucracy')).toEqual(['caste', 'rule'])
  })
})
