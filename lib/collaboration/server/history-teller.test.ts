import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import type { MapCommand } from '../../domain/argument/map-command.ts'
import { applyCommandToDoc, docFromMap } from '../map-doc.ts'
import { aClaim, aMap } from '../../domain/testing/factories.ts'
import { HistoryTeller, type HistoryLineToWrite, type Telling } from './history-teller.ts'

const ada: Telling = { by: {} }
const ben: Telling = { by: {} }
const removed = { at: '2026-01-01' }
let doc: Y.Doc
let teller: HistoryTeller
let written: HistoryLineToWrite[]
let away: boolean
let seq: number

beforeEach(() => {
  vi.useFakeTimers()
  doc = docFromMap(aMap({ claims: [aClaim({ id: 'c', text: 'It is so.' })] }))
  written = []
  away = false
  seq = 0
  teller = new HistoryTeller({
    write: async (lines) => {
      if (away) throw new Error('the database is down')
      written.push(...lines)
    },
    report: () => {},
  })
  teller.follow(doc)
})

afterEach(async () => {
  await teller.finish()
  vi.useRealTimers()
})

function does(telling: Telling | undefined, command: MapCommand): void {
  teller.around(++seq, telling, () => void applyCommandToDoc(doc, command))
}

function types(telling: Telling, id: string, text: string): void {
  for (let end = 1; end <= text.length; end++) does(telling, { type: 'edit-text', id, text: text.slice(0, end) })
}

const objection: MapCommand = {
  type: 'batch',
  commands: [
    { type: 'add', on: 'claim', item: { id: 'd', kind: 'claim', text: '', tags: [] } },
    { type: 'add', on: 'relation', item: { id: 'r', kind: 'attacks', premises: [{ claim: 'd' }], target: { claim: 'c' } } },
  ],
}

it('[HI12] tells a claim that is added and written in one line, at the last row of it', async () => {
  does(ada, objection)
  types(ada, 'd', 'No.')
  expect(written).toEqual([])
  await vi.advanceTimersByTimeAsync(3_500)
  expect(written).toEqual([{ seq: 4, sentence: 'added the claim “No.” as an objection to “It is so.”' }])
})

it('[HI12] ends a stretch with the next thing that is done, which is told at once where no typing can follow', async () => {
  types(ada, 'c', 'It was')
  does(ada, { type: 'set', on: 'claim', id: 'c', changes: { note: 'Look again.' } })
  await vi.advanceTimersByTimeAsync(300)
  expect(written).toEqual([
    { seq: 6, sentence: 'reworded the claim “It is so.” to “It was”' },
    { seq: 7, sentence: 'set the note of the claim “It was” to “Look again.”' },
  ])
})

it('[HI12] keeps two people’s work apart, and says where it cannot', async () => {
  does(ben, { type: 'add', on: 'claim', item: { id: 'b', kind: 'claim', text: 'Ben’s.', tags: [] } })
  types(ada, 'c', 'So')
  types(ben, 'b', 'B')
  await teller.tell()
  expect(written.map(({ sentence }) => sentence)).toEqual(['added the claim “B”', 'reworded the claim “It is so.” to “So”'])
  types(ada, 'c', 'Yes')
  types(ben, 'c', 'Ja')
  await teller.tell()
  expect(written.slice(2).every(({ sentence }) => sentence.endsWith(', while others worked on it too'))).toBe(true)
})

it('[HI12] tells what was taken back, what came to nothing, and what was done without a connection', async () => {
  does({ ...ada, takesBack: 'undo' }, { type: 'remove', on: 'claim', id: 'c', removed })
  does({ ...ada, takesBack: 'redo' }, { type: 'restore', on: 'claim', id: 'c' })
  does(ada, { type: 'edit-text', id: 'c', text: 'x' })
  does(ada, { type: 'edit-text', id: 'c', text: 'It is so.' })
  does({ ...ada, away: true }, objection)
  await teller.tell()
  expect(written.map(({ sentence }) => sentence)).toEqual([
    'removed the claim “It is so.” (undo)',
    'put back the claim “It is so.” (redo)',
    'changed the claim “It is so.” and changed it back',
    'without a connection: added an empty claim as an objection to “It is so.”',
  ])
})

it('[HI12] has no words of a client’s but those that stand in the map, on one line and in one direction', async () => {
  does(ada, { type: 'edit-text', id: 'c', text: 'so\0 \u202Ewhat\n\nelse' })
  await teller.tell()
  expect(written[0]!.sentence).toBe('reworded the claim “It is so.” to “so\uFFFD what else”')
})

it('[HI12] writes later what could not be written', async () => {
  away = true
  types(ada, 'c', 'So')
  await vi.advanceTimersByTimeAsync(3_500)
  away = false
  await vi.advanceTimersByTimeAsync(3_500)
  expect(written).toEqual([{ seq: 2, sentence: 'reworded the claim “It is so.” to “So”' }])
})
