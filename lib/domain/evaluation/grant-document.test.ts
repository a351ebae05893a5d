import { expect, it } from 'vitest'
import { aClaim, aMap, anEvidence, aSupport } from '../testing/factories.ts'
import { evaluateMap } from './evaluate-map.ts'
import { grantDocument } from './grant-document.ts'

const claims = ['premise', 'conclusion', 'perhaps', 'limited', 'refused', 'both', 'theirs'].map((id) => aClaim({ id }))
const drawn = aSupport({ id: 'drawn', from: 'premise', to: 'conclusion' })
const evidence = [
  anEvidence({ on: 'premise' }),
  anEvidence({ on: 'conclusion' }),
  anEvidence({ on: { relation: 'drawn' } }),
  anEvidence({ on: 'perhaps', force: 'tentative' }),
  anEvidence({ on: 'limited', qualification: 'as a rule' }),
  anEvidence({ on: 'refused', stance: 'denies' }),
  anEvidence({ on: { relation: 'not drawn' }, stance: 'denies' }),
  anEvidence({ on: 'both' }),
  anEvidence({ on: 'both', stance: 'denies' }),
  anEvidence({ on: 'theirs', passage: 'elsewhere' }),
]
const map = aMap({ claims, relations: [drawn, aSupport({ id: 'not drawn', from: 'premise', to: 'theirs' })], evidence })

it('[AF11] a document grants its flat assertions that it does not argue for, and leaves the rest to its arguments', () => {
  const grants = grantDocument(map, ({ passage }) => passage !== 'elsewhere')
  expect([...grants.granted]).toEqual(['premise', 'limited'])
  expect([...grants.view.affirms]).toEqual(['premise', 'conclusion', 'perhaps', 'limited'])
  expect([...grants.view.denies]).toEqual(['refused'])
  expect([...grants.view.draws]).toEqual(['drawn'])
  expect([...grants.view.rejects]).toEqual(['not drawn'])
  const { standing } = evaluateMap(grants.own, { granted: grants.granted, assumes: false })
  expect([standing.get('conclusion'), standing.get('theirs')]).toEqual(['in', 'out'])
  expect(evaluateMap(map, { granted: grants.granted, assumes: false }).standing.get('theirs')).toBe('in')
})
