import { describe, expect, it } from 'vitest'
import { table } from '../../lib/domain/comparison/testing/table.ts'
import { shownRows } from './shown-rows.ts'
import { filtersOn, noFilter, plainSettings, readSettings, type TableSettings } from './table-settings.ts'

const { comparison } = table({
  claims: [
    { id: 'q', kind: 'question' },
    { id: 'p', kind: 'position', text: 'It was a caste' },
    { id: 'a', text: 'It owned nothing', tags: ['property'] },
    { id: 'd', kind: 'definition', text: 'A class owns' },
  ],
  relations: [
    ['r0', 'answers', ['p'], 'q'],
    ['r1', 'supports', ['a'], 'p'],
  ],
  says: [
    ['A', 'p', 'asserts'],
    ['B', 'p', 'denies'],
    ['A', 'a', 'asserts', { settled: false }],
    ['B', 'd', 'uses'],
  ],
  silent: [['B', 'a', 'Ada']],
  question: 'q',
})
const shown = (settings: Partial<TableSettings>) => shownRows(comparison, { ...plainSettings, ...settings }).map(({ id }) => id.slice(id.indexOf(':') + 1))

describe('the rows of a table', () => {
  it('[CT10] are all of them while nothing is asked', () => {
    expect(shown({})).toEqual(['p', 'a', 'r1', 'd'])
    expect(filtersOn(plainSettings)).toBe(0)
  })

  it('[CT10] are found by kind, tag and words', () => {
    expect(shown({ kinds: ['definition', 'relation'] })).toEqual(['r1', 'd'])
    expect(shown({ tags: ['property'] })).toEqual(['a', 'r1'])
    expect(shown({ words: 'CASTE  it' })).toEqual(['p', 'r1'])
  })

  it('[CT10] are found by what texts say there, all texts or one', () => {
    expect(shown({ sides: ['for'] })).toEqual(['p', 'a', 'd'])
    expect(shown({ sides: ['for'], of: 'document:A' })).toEqual(['p', 'a'])
    expect(shown({ of: 'document:B' })).toEqual(['p', 'd'])
    expect(shown({ sides: ['silent'] })).toEqual(['a'])
    expect(shown({ sides: ['unread'], of: 'document:A' })).toEqual(['r1', 'd'])
    expect(shown({ unsettled: true })).toEqual(['a'])
    expect(shown({ unsettled: true, of: 'document:B' })).toEqual([])
    expect(shown({ contested: true })).toEqual(['p'])
    // A text that is not shown asks nothing.
    expect(shown({ of: 'document:gone' })).toHaveLength(4)
  })
})

describe('how somebody likes a table', () => {
  it('[CT1] comes back as it was kept, and is plain where what was kept is damaged', () => {
    const own: TableSettings = { ...plainSettings, order: 'contest', dense: true, kinds: ['claim'], sides: ['silent'], of: 'document:A', unsettled: true, columns: ['document:A'] }
    expect(readSettings(JSON.stringify(own))).toEqual(own)
    expect(filtersOn({ ...own, ...noFilter })).toBe(0)
    for (const kept of [null, '7', '{', '{"kinds":[1],"sides":"x","columns":[2]}']) expect(readSettings(kept)).toEqual(plainSettings)
  })
})
