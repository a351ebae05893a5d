import { describe, expect, it } from 'vitest'
import { moveCaret } from './move-caret.ts'
import { shownBlocks } from './shown-block.ts'
import { trimRange } from './trim-range.ts'

const text = 'It was a caste. It was not a class!\n\nSecond paragraph.'
const shown = shownBlocks(text, [])
const move = (offset: number, unit: 'character' | 'word' | 'sentence', forward = true) => moveCaret(text, shown, offset, unit, forward, 'en')

describe('the reading caret', () => {
  it('[RE6] goes to the end of the next word, and back to the start of one', () => {
    expect(text.slice(0, move(0, 'word'))).toBe('It')
    expect(text.slice(0, move(2, 'word'))).toBe('It was')
    expect(move(9, 'word', false)).toBe(7)
    expect(move(11, 'word', false)).toBe(9)
  })

  it('[RE6] extending by a sentence takes its end mark and not the blank after it', () => {
    expect(text.slice(0, move(0, 'sentence'))).toBe('It was a caste.')
    expect(text.slice(0, move(15, 'sentence'))).toBe('It was a caste. It was not a class!')
    expect(move(20, 'sentence', false)).toBe(16)
  })

  it('[RE6] crosses from block to block and stops at the ends of the text', () => {
    const second = text.indexOf('Second')
    expect(move(35, 'character')).toBe(second)
    expect(move(second, 'character', false)).toBe(35)
    expect(text.slice(second, move(35, 'word'))).toBe('Second')
    expect(move(text.length, 'word')).toBe(text.length)
    expect(move(0, 'sentence', false)).toBe(0)
  })

  it('[RE7] a selection is kept without the blanks at its ends', () => {
    expect(trimRange(text, { start: 15, end: 37 })).toEqual({ start: 16, end: 35 })
    expect(trimRange(text, { start: 35, end: 37 })).toBeNull()
  })
})
