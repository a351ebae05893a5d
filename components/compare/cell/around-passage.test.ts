import { describe, expect, it } from 'vitest'
import { aroundPassage, type TextAround } from './around-passage.ts'

const paragraphs = ['On property', 'The officials own nothing. They were a class. They own nothing.', 'Another matter.']
const text = paragraphs.join('\n\n')
const starts = paragraphs.map((own) => text.indexOf(own))
const around: TextAround = { text, blocks: paragraphs.map((own, index) => ({ kind: index === 0 ? 'heading' : 'paragraph', start: starts[index]!, end: starts[index]! + own.length })) }

describe('the words around a passage', () => {
  it('[CT13] are its paragraph’s, under the nearest heading', () => {
    expect(aroundPassage(around, { exact: 'They were a class.', start: text.indexOf('They were') })).toEqual({ before: 'The officials own nothing. ', words: 'They were a class.', after: ' They own nothing.', heading: 'On property' })
  })

  it('[CT13] are those of the nearest place where the text has changed, and of all paragraphs it reaches over', () => {
    const last = text.lastIndexOf('own nothing')
    expect(aroundPassage(around, { exact: 'own nothing', start: last + 3 })?.before).toBe(text.slice(starts[1]!, last))
    expect(aroundPassage(around, { exact: 'nothing.\n\nAnother', start: 0 })).toMatchObject({ words: 'nothing.\n\nAnother', after: ' matter.' })
  })

  it('[CT13] are not made up where the passage is not in the text', () => {
    expect(aroundPassage(around, { exact: 'They were a caste.', start: 3 })).toBeNull()
    expect(aroundPassage({ text, blocks: [] }, { exact: 'They were a class.', start: 3 })).toBeNull()
  })
})
