import { describe, expect, it } from 'vitest'
import { dayTitle, momentWords, timeSpan } from './when-it-was.ts'

/** Times as the reader's clock has them, whatever zone that is in. */
const at = (text: string) => new Date(text).toISOString()
const now = new Date('2026-11-05T12:00:00')

describe('when something was', () => {
  it.each([
    ['2026-11-05T00:01:00', 'Today'],
    ['2026-11-04T23:59:00', 'Yesterday'],
    ['2026-11-03T10:31:00', 'Tuesday 3 November'],
    ['2025-11-03T10:31:00', 'Monday 3 November 2025'],
  ])('[HI23] the day of %s is told as %s', (then, words) => expect(dayTitle(at(then), now)).toBe(words))

  it.each([
    ['2026-11-05T10:31:00', '10:31 today'],
    ['2026-11-03T10:31:00', '10:31 on 3 November'],
    ['2025-11-03T10:31:00', '10:31 on 3 November 2025'],
  ])('[HI23] %s is %s', (then, words) => expect(momentWords(at(then), now)).toBe(words))

  it('[HI23] a span within a minute is a time', () => {
    expect(timeSpan(at('2026-11-03T10:02:10'), at('2026-11-03T10:31:00'))).toBe('10:02–10:31')
    expect(timeSpan(at('2026-11-03T10:02:10'), at('2026-11-03T10:02:50'))).toBe('10:02')
  })
})
