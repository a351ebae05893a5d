import { expect, it } from 'vitest'
import { firstUnread } from './first-unread.ts'

it('[CF25] sends one first to the claim that most others speak of, to a step only where no claim is left', () => {
  const passed = [
    { row: 'relation:r', spokenBy: ['a', 'b', 'c', 'd'], silent: [], unread: ['x', 'y'] },
    { row: 'claim:few', spokenBy: ['a', 'b'], silent: [], unread: ['x'] },
    { row: 'claim:many', spokenBy: ['a', 'b', 'c'], silent: [{ column: 'y', by: ['Ada'] }], unread: ['x'] },
  ]
  expect(firstUnread(passed, 'x')).toBe('claim:many')
  expect(firstUnread(passed, 'y')).toBe('relation:r')
  expect(firstUnread(passed, 'a')).toBeNull()
})
