import { describe, expect, it } from 'vitest'
import { keepCaret } from './keep-caret.ts'

/** The caret is the bar in the text; what comes back is the new text with the bar. */
function caretIn(before: string, after: string): string {
  const at = before.indexOf('|')
  const [moved] = keepCaret(before.replace('|', ''), after, at, at)
  return `${after.slice(0, moved)}|${after.slice(moved)}`
}

describe('the caret, when somebody else changes the sentence', () => {
  it.each([
    ['words put in before it', 'It is| so', 'Surely It is so', 'Surely It is| so'],
    ['words put in after it', 'It is| so', 'It is so and was', 'It is| so and was'],
    ['words put in right where it is', 'It is| so', 'It is never so', 'It is| never so'],
    ['words taken away before it', 'Surely it is| so', 'it is so', 'it is| so'],
    ['the words around it taken away', 'It is surely| so', 'It so', 'It |so'],
    ['everything replaced', 'abc|', 'xyz', 'xyz|'],
    ['everything taken away', 'abc|', '', '|'],
  ])('[CO2] stays with its neighbours: %s', (_case, before, after, expected) => {
    expect(caretIn(before, after)).toBe(expected)
  })

  it('[CO2] keeps a stretch that is selected, when words come in beside it', () => {
    expect(keepCaret('It is so', 'Surely It is so', 3, 5)).toEqual([10, 12])
  })
})
