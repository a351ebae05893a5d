import { expect, it } from 'vitest'
import { table } from '../../../lib/domain/comparison/testing/table.ts'
import { cellOfClaim } from './cell-of-claim.ts'

it('[TG8] says what a text says of a claim in the claim’s own words: who asserts the one denies its opposite, though both stand in one row', () => {
  const { comparison } = table({ claims: ['yes', 'no'], relations: [['c', 'contradictory', ['no'], 'yes']], says: [['A', 'no', 'asserts']] })
  const [yes, no] = ['yes', 'no'].map((claim) => cellOfClaim(comparison, claim, 'document:A')!)
  expect([yes!.row.id, no!.row.id]).toEqual(['claim:yes', 'claim:yes'])
  expect([yes!.cell.stance, yes!.cell.sign, no!.cell.stance, no!.cell.sign]).toEqual(['denies', -1, 'asserts', 1])
  expect(cellOfClaim(comparison, 'gone', 'document:A')).toBeNull()
})
