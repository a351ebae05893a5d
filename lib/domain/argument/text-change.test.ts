import { describe, expect, it } from 'vitest'
import { applyTextChange, mergeTexts, textChange } from './text-change.ts'

describe('text changes', () => {
  it('[CO12] finds the smallest stretch that differs', () => {
    expect(textChange('a caste rules', 'a class rules')).toEqual({ start: 3, removed: 4, inserted: 'lass' })
    expect(textChange('same', 'same')).toEqual({ start: 4, removed: 0, inserted: '' })
    expect(textChange('aa', 'aaa')).toEqual({ start: 2, removed: 0, inserted: 'a' })
  })

  it('[CO12] never cuts a character in two', () => {
    const change = textChange('x🙂y', 'x🙃y')
    expect(change).toEqual({ start: 1, removed: 2, inserted: '🙃' })
    expect(applyTextChange('x🙂y', change)).toBe('x🙃y')
  })

  it.each([
    ['a b c', 'A b c', 'a b C', 'A b C'],
    ['a b c', 'a b C', 'A b c', 'A b C'],
    ['one', 'one two', 'zero one', 'zero one two'],
    ['a b', 'a', 'x a b', 'x a'],
    ['a', 'a', 'b', 'b'],
    ['a', 'b', 'a', 'b'],
  ])('[CO12] %j changed to %j here and %j there is %j', (base, mine, theirs, both) => {
    expect(mergeTexts(base, mine, theirs)).toBe(both)
  })

  it('[CO12] says so when two changes cut into one another', () => {
    expect(mergeTexts('the bureaucracy is a class', 'the bureaucracy is a caste', 'the bureaucracy was ')).toBeNull()
  })
})
