import { expect, it } from 'vitest'
import { unread, type Cell } from '../../../lib/domain/comparison/cell.ts'
import type { Column } from '../../../lib/domain/comparison/column.ts'
import type { Comparison } from '../../../lib/domain/comparison/compare-map.ts'
import type { Row } from '../../../lib/domain/comparison/row.ts'
import { twoVoices } from './two-voices.ts'

const row = { id: 'claim:c' } as Row
const column = (id: string): Column => ({ id, kind: 'voice', voice: id, name: id })

/** Voices by name with the side they take; undefined: nothing is linked. */
function offering(sides: Record<string, 1 | -1 | 0 | undefined>): Pick<Comparison, 'columns' | 'cell'> {
  return {
    columns: Object.keys(sides).map(column),
    cell: (_row, id): Cell => (sides[id] === undefined ? unread : { ...unread, sign: sides[id], testimonies: [{ evidence: { id: id.replace(/ .*/, '') } } as Cell['testimonies'][number]] }),
  }
}
const names = (columns: readonly Column[]) => columns.map(({ id }) => id)

it('[WA1] sets two voices against each other that say the opposite', () => {
  const table = offering({ quiet: undefined, neither: 0, for: 1, also: 1, against: -1 })
  expect(names(twoVoices(table, row, []))).toEqual(['for', 'against'])
  // From a cell, its own voice stays; the one beside it, where it is named, too.
  expect(names(twoVoices(table, row, ['against']))).toEqual(['against', 'for'])
  expect(names(twoVoices(table, row, ['also', 'neither']))).toEqual(['also', 'neither'])
  expect(names(twoVoices(table, row, ['gone']))).toEqual(['for', 'against'])
})

it('[WA1] proposes who says something at least, and never one voice twice', () => {
  expect(names(twoVoices(offering({ quiet: undefined, a: 1, b: 0 }), row, []))).toEqual(['a', 'b'])
  expect(names(twoVoices(offering({ quiet: undefined, other: undefined }), row, []))).toEqual(['quiet', 'other'])
  expect(names(twoVoices(offering({ quiet: undefined, a: 1 }), row, ['a']))).toEqual(['a', 'quiet'])
  expect(names(twoVoices(offering({ 'text whole': 1, 'text part': 1, other: 1 }), row, []))).toEqual(['text whole', 'other'])
  expect(names(twoVoices(offering({ alone: 1 }), row, []))).toEqual(['alone'])
  expect(twoVoices(offering({}), row, [])).toEqual([])
})
