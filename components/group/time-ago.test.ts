import { expect, it } from 'vitest'
import { timeAgo } from './time-ago.ts'

const now = new Date('2026-05-20T12:00:00Z')

it.each([
  ['2026-05-20T11:59:30Z', 'just now'],
  ['2026-05-20T12:00:05Z', 'just now'],
  ['2026-05-20T11:59:00Z', '1 minute ago'],
  ['2026-05-20T09:00:00Z', '3 hours ago'],
  ['2026-05-19T11:00:00Z', 'yesterday'],
  ['2026-05-10T12:00:00Z', '10 days ago'],
  ['2026-05-03T12:00:00Z', 'on 3 May'],
  ['2025-12-31T12:00:00Z', 'on 31 December 2025'],
])('%s is %s', (then, words) => {
  expect(timeAgo(new Date(then), now)).toBe(words)
})
