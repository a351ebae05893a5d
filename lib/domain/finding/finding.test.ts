import { describe, expect, it } from 'vitest'
import { foldWord } from './fold-word.ts'
import { markWords, wordsToStem } from './mark-words.ts'
import { nearestWords, spellingDistance } from './nearest-words.ts'
import { readAsked } from './read-asked.ts'
import { snippetAround } from './snippet-around.ts'

const terms = (typed: string) => readAsked(typed).map(({ text, quoted, not }) => `${not ? '-' : ''}${quoted ? `"${text}"` : text}`)

describe('what is typed', () => {
  it('[SE2] is words, runs in quotation marks, and what is left out', () => {
    expect(terms('ruling class')).toEqual(['ruling', 'class'])
    expect(terms('“ruling class” -state "new caste')).toEqual(['"ruling class"', '-state', '"new caste"'])
    expect(terms('«nouvelle classe» self-determination l’État')).toEqual(['"nouvelle classe"', 'self-determination', 'l’État'])
    expect(terms('-"state capital" –war')).toEqual(['-"state capital"', '-war'])
  })

  it('[SE2] has no other operators', () => {
    expect(terms('a&b | (c:*) <d> !e 100% f_g \\')).toEqual(['a', 'b', 'c:', 'd', 'e', '100', 'f_g'])
    expect(terms('🙂 — … ""')).toEqual([])
    expect(terms('a a A a')).toEqual(['a', 'A'])
    expect(readAsked('w'.repeat(10_000))[0]!.text).toHaveLength(80)
    expect(readAsked(Array.from({ length: 500 }, (_, index) => `w${index}`).join(' '))).toHaveLength(12)
  })
})

describe('a word', () => {
  it('[SE3] is compared without case and accents', () => {
    expect(['Élan', 'STRASSE', 'Straße', 'Œuvre', 'Łódź', 'τάξης'].map(foldWord)).toEqual(['elan', 'strasse', 'strasse', 'oeuvre', 'lodz', 'ταξησ'])
  })

  it('[SE5] is misspelt by letters changed, added, left out or swapped, whole or begun', () => {
    expect(spellingDistance('calss', 'class').whole).toBe(1)
    expect(spellingDistance('beuraucracy', 'bureaucracy').whole).toBe(2)
    expect(spellingDistance('beurau', 'bureaucracy').beginning).toBe(2)
    expect(spellingDistance('', 'class')).toEqual({ whole: 5, beginning: 0 })
  })

  it('[SE5] is taken for the nearest words, and only for near ones', () => {
    expect(nearestWords('calss', ['class', 'claim', 'calm'])).toEqual(['class'])
    expect(nearestWords('burocracy', ['bureaucracy', 'democracy'])).toEqual(['bureaucracy'])
    expect(nearestWords('xyzzy', ['class'])).toEqual([])
    expect(nearestWords('cat', ['car'])).toEqual([])
    expect(nearestWords('class', [])).toEqual([])
  })
})

describe('what was found', () => {
  const looked = { beginnings: ['class'], words: ['état', 'etat', '官', '僚'] }

  it('[SE6] is marked where words begin so, stand so, or stand in a run of signs', () => {
    const text = 'Classes, subclass; l’État. 官僚主义'
    expect(markWords(text, looked).map(({ start, end }) => text.slice(start, end))).toEqual(['Classes', 'État', '官僚'])
  })

  it('[SE6] names the words that may be another form of one', () => {
    expect(wordsToStem('Classical clauses of a bureaucracy', { beginnings: ['bureaucracies'], words: ['clause'] })).toEqual(['classical', 'clauses', 'bureaucracy'])
    expect(wordsToStem('bureaucratic', { beginnings: ['bureau'], words: [] })).toEqual([])
  })

  it('[SE6] is shown where the marks stand closest, at spaces, with no character cut', () => {
    const text = `class ${'far away '.repeat(60)}the class and the class again ${'𝒳'.repeat(300)}`
    const snippet = snippetAround(text, markWords(text, looked))
    expect(snippet.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['class', 'class'])
    expect(text.slice(snippet.start, snippet.start + snippet.text.length)).toBe(snippet.text)
    expect(snippet.text).not.toMatch(/[\ud800-\udbff]$/)
    expect(snippetAround('short', [])).toEqual({ text: 'short', start: 0, marks: [] })
  })
})
