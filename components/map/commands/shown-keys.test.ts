import { expect, it } from 'vitest'
import { shownKeys } from './shown-keys.ts'

it('[KB3] shows arrows together, other keys apart, and the signs of a Mac on a Mac', () => {
  expect(shownKeys([['Shift', '←'], ['Shift', '↑'], ['Shift', '↓'], ['Shift', '→']])).toEqual([['Shift', '← ↑ ↓ →']])
  expect(shownKeys([['Enter'], ['F2']])).toEqual([['Enter'], ['F2']])
  expect(shownKeys([['Ctrl', 'Shift', 'Z']], true)).toEqual([['⌘', '⇧', 'Z']])
})
