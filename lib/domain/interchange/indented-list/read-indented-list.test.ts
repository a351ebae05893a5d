import { describe, expect, it } from 'vitest'
import type { ArgumentMap } from '../../argument/argument-map.ts'
import { readIndentedList } from './read-indented-list.ts'

function told(map: ArgumentMap): string[] {
  const claim = (id: string) => map.claims.get(id)!.text
  return [...map.relations.values()].map(({ premises, kind, target }) => `${premises.map((premise) => claim(premise.claim)).join(', ')} ${kind} ${target.claim ? claim(target.claim) : 'a step'}`)
}

describe('reading an indented list', () => {
  it.each([
    ['tabs', 'Was it a class?\n\tIt was.\n\t\tIt ruled.\n\tIt was not.'],
    ['spaces and bullets', '* Was it a class?\n  * It was.\n    * It ruled.\n  * It was not.'],
    ['numbers', '1. Was it a class?\r\n   a) It was.\r\n      i. It ruled.\r\n   b) It was not.'],
    ['bullets of a word processor', '•\tWas it a class?\n   ◦\tIt was.\n       ▪\tIt ruled.\n   ◦\tIt was not.'],
  ])('[KB21] takes what stands further in as bearing on what it stands under: %s', (_name, text) => {
    const { map } = readIndentedList(text)
    expect(told(map)).toEqual(['It was. answers Was it a class?', 'It ruled. supports It was.', 'It was not. answers Was it a class?'])
    expect([...map.claims.values()].map(({ kind }) => kind)).toEqual(['question', 'position', 'claim', 'position'])
  })

  it('[KB21] reads plus and minus as for and against where both are there, and words before a colon', () => {
    expect(told(readIndentedList('It was a class.\n + It ruled.\n - It held no deeds.').map)).toEqual(['It ruled. supports It was a class.', 'It held no deeds. attacks It was a class.'])
    expect(told(readIndentedList('It was a class.\n  - Pro: It ruled.\n  - But: It held no deeds.\n    - That does not follow: Others hold none.\n  - Note: this belongs to the sentence.').map)).toEqual([
      'It ruled. supports It was a class.',
      'It held no deeds. attacks It was a class.',
      'Others hold none. attacks a step',
      'Note: this belongs to the sentence. supports It was a class.',
    ])
  })

  it('[KB21] reads what Kialo writes, with its ways back', () => {
    const { map } = readIndentedList('Discussion Title: Class or caste\n\n1. It was a class.\n1.1. Pro: It ruled.\n1.1.1. Con: It obeyed.\n1.2. Con: It held no deeds.\n1.2.1. Pro: -> See 1.1.1.')
    expect(told(map)).toEqual(['It ruled. supports It was a class.', 'It obeyed. attacks It ruled.', 'It held no deeds. attacks It was a class.', 'It obeyed. supports It held no deeds.'])
    expect(map.title).toBe('Class or caste')
  })

  it('[KB21] goes on with a sentence that was broken', () => {
    expect([...readIndentedList('- It was a\n  class.\n- It was not.').map.claims.values()].map(({ text }) => text)).toEqual(['It was a class.', 'It was not.'])
  })

  it('[KB21] says of what stands alone how it is meant', () => {
    const { map, leads } = readIndentedList('Con: It held no deeds.\nIt ruled.')
    expect([...leads]).toEqual([[[...map.claims.keys()][0], 'attacks']])
  })
})
