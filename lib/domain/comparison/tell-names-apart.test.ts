import { expect, it } from 'vitest'
import { columnsOf } from './column.ts'
import { spokenName } from './spoken-name.ts'

const named = (documents: { title: string; authors?: string[]; date?: string }[]) =>
  columnsOf({ voices: new Map() }, documents.map((document, index) => ({ id: `d${index}`, authors: [], sha256: '', ...document })))

it('[CM24] tells columns apart by what differs in the titles of their texts', () => {
  const trotsky = { authors: ['Leon Trotsky'], date: '1936' }
  expect(named([{ title: 'The Revolution Betrayed', ...trotsky }, { title: 'Letter to friends', ...trotsky }, { title: 'Diary', authors: ['Leon Trotsky'], date: '1935' }]).map(({ name }) => name).sort()).toEqual([
    'Trotsky 1935',
    'Trotsky 1936, Letter to friends',
    'Trotsky 1936, The Revolution Betrayed',
  ])
  expect(named([{ title: 'Shachtman changes his position on Russia and the war' }, { title: 'Shachtman changes his position on Russia and the trade unions' }]).map(({ name }) => name)).toEqual(['Shachtman changes his position… trade unions', 'Shachtman changes his position… war'])
  expect(named([{ title: 'Theses' }, { title: 'Theses' }]).map(({ name }) => name)).toEqual(['Theses (1)', 'Theses (2)'])
})

it('[CM24] says a name aloud without the sign that it is cut', () => {
  const [column] = named([{ title: 'On the mass organisations and the tasks of the day' }])
  expect(spokenName(column!)).toBe('‘On the mass organisations’')
  expect(spokenName(named([{ title: 'The New Class', authors: ['Milovan Djilas'] }])[0]!)).toBe('Djilas')
})
