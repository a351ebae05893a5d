import { describe, expect, it } from 'vitest'
import { expectCommand } from '../testing/expect-command.ts'
import { aClaim, aMap } from '../testing/factories.ts'
import { describeCommand } from '../argument/describe-command.ts'
import { savedViews } from '../argument/views/saved-view.ts'
import type { Json } from '../json.ts'
import type { Column } from './column.ts'
import { columnSets, columnsOfSets, putColumnSet, removeColumnSet, renameColumnSets } from './column-set.ts'
import { compareMap } from './compare-map.ts'
import { table } from './testing/table.ts'

const offered: Column[] = [
  { id: 'document:A', kind: 'document', document: 'A', name: 'Trotsky 1936', date: '1936' },
  { id: 'document:B', kind: 'document', document: 'B', name: 'Trotsky 1939', date: '1939' },
]
const map = aMap({ claims: [aClaim({ id: 'a' })] })
const { id, command } = putColumnSet(map, { name: ' Trotsky, all texts ', members: ['document:A', 'document:B'] })

describe('sets of columns', () => {
  it('[CT9] are kept with the map, one by one, and are no saved views', () => {
    const kept = expectCommand(map, command)
    expect(columnSets(kept)).toEqual([{ id, name: 'Trotsky, all texts', members: ['document:A', 'document:B'] }])
    expect(savedViews(kept)).toEqual([])
    expect(describeCommand(map, command)).toBe('put together the columns “Trotsky, all texts”')
    expect(describeCommand(kept, putColumnSet(kept, { id, name: 'Trotsky', members: ['document:A'] }).command)).toBe('changed the columns “Trotsky”')
    expect(columnSets(expectCommand(kept, removeColumnSet(id)))).toEqual([])
    expect(describeCommand(kept, removeColumnSet(id))).toBe('took apart the columns “Trotsky, all texts”')
  })

  it('[CT9] are columns of what is still there, with the span of its dates', () => {
    const kept = expectCommand(map, command)
    expect(columnsOfSets(kept, offered)).toMatchObject([{ kind: 'set', name: 'Trotsky, all texts', members: ['document:A', 'document:B'], date: '1936–1939' }])
    expect(columnsOfSets(kept, offered.slice(0, 1))).toMatchObject([{ members: ['document:A'], date: '1936' }])
    expect(columnsOfSets(kept, [])).toEqual([])
    expect(columnsOfSets({ views: [7, { id: 'columns/x', type: 'columns', name: '', members: [] }, { id: 'columns/y', type: 'other' }] }, offered)).toEqual([])
  })

  it('[CT9] go along to where their texts have other names, and leave other records as they are', () => {
    const views: Json[] = [7, { id: 'w1', members: ['document:A'] }, { id: 'columns/x', type: 'columns', name: 'x', members: ['document:A', 'part:B/one', 'voice:v', 3] }]
    const names = { documents: new Map([['A', 'D'], ['B', 'E']]), parts: new Map([[JSON.stringify(['B', 'one']), 'two']]) }
    expect(renameColumnSets(views, names)).toEqual([7, views[1], { id: 'columns/x', type: 'columns', name: 'x', members: ['document:D', 'part:E/two', 'voice:v', 3] }])
  })

  it('[CM1] count a passage once, whole text and part together', () => {
    const { comparison } = table({ claims: ['c'], says: [['A', 'c', 'asserts']], parts: { A: [{ id: 'one', authors: [], start: 0, end: 100, role: 'original' }] } })
    const columns: Column[] = [{ id: 'set:x', kind: 'set', name: 'x', members: ['document:A', 'part:A/one'] }]
    expect(compareMap({ ...comparison.input, columns }).cell('claim:c', 'set:x').testimonies).toHaveLength(1)
  })
})
