import { expect, it } from 'vitest'
import { emptyMap } from '../../domain/argument/argument-map.ts'
import type { MapCommand } from '../../domain/argument/map-command.ts'
import { tryEditsAgain } from './try-edits-again.ts'

const map = { ...emptyMap('m', 'A map'), claims: new Map([['c', { id: 'c', kind: 'claim' as const, text: 'a ruling caste', tags: [] }]]) }
const again = (command: MapCommand, base?: string) => tryEditsAgain(map, [{ key: 'k', at: '', command, ...(base === undefined ? {} : { base }) }], null)[0]

it('[CO33] an edit that still fits is made as it was', () => {
  const command: MapCommand = { type: 'add', on: 'claim', item: { id: 'd', kind: 'claim', text: 'not a class', tags: [] } }
  expect(again(command)).toMatchObject({ outcome: 'fits', command, sentence: expect.stringContaining('not a class') as string })
})

it('[CO33] words that touch another stretch than others’ are joined with theirs', () => {
  expect(again({ type: 'edit-text', id: 'c', text: 'a caste, not a class' }, 'a caste')).toMatchObject({ outcome: 'fits', command: { text: 'a ruling caste, not a class' } })
})

it('[CO33] words where others wrote too are not made again unasked, and the map’s words are shown', () => {
  expect(again({ type: 'edit-text', id: 'c', text: 'the class' }, 'a caste')).toMatchObject({ outcome: 'overlaps', why: expect.stringContaining('a ruling caste') as string })
})

it('[CO33] what is there already, or no longer has its place, is said', () => {
  expect(again({ type: 'add', on: 'claim', item: { id: 'c', kind: 'claim', text: '', tags: [] } })).toMatchObject({ outcome: 'there', command: null })
  expect(again({ type: 'edit-text', id: 'gone', text: 'x' }, '')).toMatchObject({ outcome: 'fails', command: null })
  expect(again({ type: 'remove', on: 'claim', id: 'gone', removed: { at: '' } })).toMatchObject({ outcome: 'fails', command: null })
})

it('[CO33] what one edit brings, the next may stand on', () => {
  const edits: MapCommand[] = [
    { type: 'add', on: 'claim', item: { id: 'd', kind: 'claim', text: 'because', tags: [] } },
    { type: 'add', on: 'relation', item: { id: 'r', kind: 'supports', premises: [{ claim: 'd' }], target: { claim: 'c' } } as never },
  ]
  const tried = tryEditsAgain(map, edits.map((command, i) => ({ key: `${i}`, at: '', command })), null)
  expect(tried.map(({ outcome }) => outcome)).toEqual(['fits', 'fits'])
})
