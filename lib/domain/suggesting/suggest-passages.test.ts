import { describe, expect, it } from 'vitest'
import { suggestPassages, type Where } from './suggest-passages.ts'
import { sentencesToEncode, suggestionLibrary } from './suggestion-library.ts'

const texts = [
  { name: 'a.txt', text: 'The harvest failed in the south.\n\nThe officials could not bequeath their posts. Nobody said so aloud.' },
  { name: 'b.txt', text: 'Rain fell for a week.\n\nSons of functionaries received nothing of what their fathers had held.' },
]
/** Stands for an encoder: one axis for inheriting, one for weather, one for the rest. */
const vectorOf = (sentence: string) => Float32Array.from([/bequeath|sons|inherit/i.test(sentence) ? 1 : 0, /rain|harvest/i.test(sentence) ? 1 : 0, 0.2])
const encoded = suggestionLibrary(texts, texts.flatMap(sentencesToEncode).map(vectorOf))
const claim = 'Office could not be inherited by children.'
const quotes = (library: typeof encoded, most = 2) => suggestPassages(library, { claim, vector: vectorOf(claim) }, most).map(({ document, start, end }) => texts.find(({ name }) => name === document)!.text.slice(start, end))

describe('passages for a claim', () => {
  it('[SG3] finds in each text what bears on a claim in words of its own', () => {
    const found = quotes(encoded)
    expect(found).toHaveLength(2)
    expect(found.join()).toContain('bequeath their posts')
    expect(found.join()).toContain('Sons of functionaries')
  })

  it('[SG3] points at the sentence that speaks most for each', () => {
    for (const { document, best, start, end } of suggestPassages(encoded, { claim, vector: vectorOf(claim) }, 2)) {
      expect(best.start >= start && best.end <= end).toBe(true)
      expect(texts.find(({ name }) => name === document)!.text.slice(best.start, best.end)).toMatch(/bequeath|Sons/)
    }
  })

  it('[SG5] tells those that share wording from those similar in meaning, and names no stance', () => {
    const near = 'The officials could not bequeath anything.'
    const found = suggestPassages(encoded, { claim: near, vector: vectorOf(near) }, 2)
    expect(found.map(({ document, group }) => [document, group]).sort()).toEqual([
      ['a.txt', 'shares wording'],
      ['b.txt', 'similar in meaning'],
    ])
    expect(Object.keys(found[0]!).sort()).toEqual(['best', 'document', 'end', 'group', 'score', 'start'])
  })

  it('[SG6] without vectors suggests what shares a word, and nothing else', () => {
    const plain = suggestionLibrary(texts)
    const found = suggestPassages(plain, { claim: 'Officials bequeathed their posts.' })
    expect(found.map(({ document, group }) => [document, group])).toEqual([['a.txt', 'shares wording']])
    expect(suggestPassages(plain, { claim: 'Zebras gallop.' })).toEqual([])
    expect(suggestPassages(plain, { claim: 'the of and' })).toEqual([])
  })

  it('[SG9] looks only where it is told to, and nowhere that is linked or put aside', () => {
    const places = (where: Where) => suggestPassages(encoded, { claim, vector: vectorOf(claim) }, 5, where).map(({ document, start, end }) => texts.find(({ name }) => name === document)!.text.slice(start, end))
    expect(places({ within: [{ document: 'b.txt' }] }).join()).not.toMatch(/harvest|bequeath/)
    const second = texts[0]!.text.indexOf('The officials')
    const rest = places({ within: [{ document: 'a.txt', start: second }] })
    expect(rest.join()).toContain('bequeath')
    expect(rest.join()).not.toContain('harvest')
    const without = places({ without: [{ document: 'a.txt', start: second + 4, end: second + 8 }, { document: 'b.txt' }] })
    expect(without.join()).toContain('harvest')
    expect(without.join()).not.toMatch(/bequeath|Sons/)
    expect(places({ within: [] })).toEqual([])
  })

  it('[SG2] wants one vector for each sentence', () => {
    expect(() => suggestionLibrary(texts, [vectorOf('one')])).toThrow(/1 vectors were given for 5/)
    expect(suggestPassages(suggestionLibrary([]), { claim })).toEqual([])
  })
})
