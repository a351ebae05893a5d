import { expect, it } from 'vitest'
import { comparePages, hashOfPage, pageOfHash } from './compare-page.ts'

it('[CT8] knows its pages by their addresses, and opens the table for one that it does not know', () => {
  for (const page of comparePages) expect(pageOfHash(hashOfPage(page))).toBe(page)
  expect(pageOfHash('#table/nothing')).toBe('table')
  expect(pageOfHash('#claim-1')).toBeNull()
})
