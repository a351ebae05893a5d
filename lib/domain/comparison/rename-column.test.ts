import { expect, it } from 'vitest'
import { documentColumn, partColumn, voiceColumn } from './column.ts'
import { documentOfColumn, partKey, renameColumn, type NewNames } from './rename-column.ts'

const names: NewNames = { documents: new Map([['a/b ü', 'x']]), parts: new Map([[partKey('a/b ü', 'one'), 'y z']]) }

it('[BC4] names columns by what their texts and parts are called here', () => {
  expect(renameColumn(documentColumn('a/b ü'), names)).toBe(documentColumn('x'))
  expect(renameColumn(partColumn('a/b ü', 'one'), names)).toBe(partColumn('x', 'y z'))
})

it('[BC4] leaves alone what it has no new name for', () => {
  for (const column of [documentColumn('other'), partColumn('a/b ü', 'two'), voiceColumn('a/b ü'), 'set:a/b ü', 'document:%E0%A4%A']) expect(renameColumn(column, names)).toBe(column)
})

it('knows the text that a column listens to', () => {
  expect(documentOfColumn(documentColumn('a/b ü'))).toBe('a/b ü')
  expect(documentOfColumn(partColumn('a', 'one'))).toBe('a')
  for (const column of [voiceColumn('v'), 'set:x', 'document:']) expect(documentOfColumn(column)).toBeNull()
})
