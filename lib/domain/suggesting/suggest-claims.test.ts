import { describe, expect, it } from 'vitest'
import { passageSentences, suggestClaims } from './suggest-claims.ts'
import { sentencesToEncode, suggestionLibrary } from './suggestion-library.ts'

const claims = [
  { name: 'heirs', text: 'Office could not be inherited.' },
  { name: 'rain', text: 'The harvest failed because of the weather.' },
  { name: 'party', text: 'The party ruled alone.' },
  { name: 'plan', text: 'The plan was not carried out.' },
]
const passage = 'Rain fell for a week. The sons of functionaries received nothing of what their fathers had held.'
/** Stands for an encoder: one axis for inheriting, one for weather, one for the rest. */
const vectorOf = (words: string) => Float32Array.from([/sons|inherit/i.test(words) ? 1 : 0, /rain fell|harvest/i.test(words) ? 1 : 0, 0.2])

describe('claims for a passage', () => {
  it('[SG10] names the claims that some sentence of the passage bears on, in whatever words', () => {
    const library = suggestionLibrary(claims, claims.flatMap(sentencesToEncode).map(vectorOf))
    const asked = passageSentences(passage).map((claim) => ({ claim, vector: vectorOf(claim) }))
    const found = suggestClaims(library, asked)
    expect(found.map(({ claim }) => claim).sort()).toEqual(['heirs', 'rain'])
    expect(found.map(({ group }) => group)).toEqual(['similar in meaning', 'similar in meaning'])
  })

  it('[SG10] without vectors names those that share a word, and no others', () => {
    const library = suggestionLibrary(claims)
    const asked = (words: string) => passageSentences(words).map((claim) => ({ claim }))
    expect(suggestClaims(library, asked('Nobody inherits the office of the weather.')).map(({ claim, group }) => [claim, group])).toEqual([
      ['heirs', 'shares wording'],
      ['rain', 'shares wording'],
    ])
    expect(suggestClaims(library, asked('Zebras gallop.'))).toEqual([])
    expect(suggestClaims(suggestionLibrary([]), asked(passage))).toEqual([])
  })
})
