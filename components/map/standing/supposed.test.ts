import { describe, expect, it } from 'vitest'
import { aClaim, aMap, anEvidence, aSupport } from '../../../lib/domain/testing/factories.ts'
import type { MapSources } from '../sources/map-sources.ts'
import { isSupposing, nothingSupposed, optionsFor, supposedClaims } from './supposed.ts'

const claims = ['a', 'b', 'c', 'd'].map((id) => aClaim({ id, ...(id === 'd' ? { granted: true } : {}) }))
const evidence = [
  anEvidence({ on: 'a', passage: 'one' }),
  anEvidence({ on: 'b', passage: 'one' }),
  anEvidence({ on: 'b', passage: 'two' }),
  anEvidence({ on: 'c', passage: 'one' }),
]
const map = aMap({ claims, relations: [aSupport({ from: 'b', to: 'c' })], evidence })
const passages = new Map(['one', 'two'].map((id) => [id, { id, document: id === 'one' ? 'first' : 'second', exact: '', start: 0 }])) as MapSources['passages']

describe('what is supposed', () => {
  it('[EV11] a document that is withdrawn takes what rests on its word alone', () => {
    const supposed = { ...nothingSupposed, documents: new Map([['first', 'withdrawn'] as const]) }
    expect([...supposedClaims(map, supposed, { passages })]).toEqual([['a', 'withdrawn']])
  })

  it('[EV11] a document that is granted grants what it says flatly, and a claim goes before documents', () => {
    const supposed = { ...nothingSupposed, documents: new Map([['first', 'withdrawn'], ['second', 'granted']] as const), claims: new Map([['a', 'granted'], ['gone', 'granted']] as const) }
    expect([...supposedClaims(map, supposed, { passages })].sort()).toEqual([['a', 'granted'], ['b', 'granted']])
  })

  it('[EV11] what the map grants stays granted, unless it is supposed withdrawn', () => {
    expect(optionsFor(map, nothingSupposed, new Map())).toEqual({ granted: new Set(['d']), withdrawn: new Set(), assumes: true })
    expect(optionsFor(map, { ...nothingSupposed, onlyGranted: true }, new Map([['d', 'withdrawn']]))).toMatchObject({ withdrawn: new Set(['d']), assumes: false })
    expect(isSupposing(nothingSupposed)).toBe(false)
  })
})
