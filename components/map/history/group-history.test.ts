import { describe, expect, it } from 'vitest'
import type { HistoryLineAnswer, VersionAnswer } from '../../../lib/domain/argument/changes/history-answers.ts'
import { groupHistory, mergeLines, peopleOf, toldLines, type HistoryDay, type HistoryFilter } from './group-history.ts'

const ada = { id: 'ada', name: 'Ada Lovelace' }
const ben = { id: 'ben', name: 'Ben Okri' }
const line = (seq: number, at: string, user: HistoryLineAnswer['user'] = ada): HistoryLineAnswer => ({ seq, at, user, sentence: `did ${seq}` })
const version = (name: string, seq: number, at: string): VersionAnswer => ({ id: name, name, seq, at, by: ada })

/** A day's entries as one reads them: numbers of lines together, names of versions. */
function told(days: HistoryDay[]) {
  return days.map(({ day, entries }) => [day, ...entries.map((entry) => (entry.kind === 'version' ? entry.version.name : entry.lines.map(({ seq }) => seq).join(' ')))])
}
function group(lines: HistoryLineAnswer[], { versions = [], filter = 'everyone', more = false }: { versions?: VersionAnswer[]; filter?: HistoryFilter; more?: boolean } = {}) {
  return told(groupHistory({ lines: toldLines(lines, more === true), versions, filter, more, dayOf: (iso) => iso.slice(0, 10) }))
}

describe('the history as it is told', () => {
  const lines = [
    line(6, '2026-11-04T09:00:00Z', ben),
    line(5, '2026-11-03T12:00:00Z'),
    line(4, '2026-11-03T10:31:00Z'),
    line(3, '2026-11-03T10:05:00Z'),
    line(2, '2026-11-03T10:03:00Z', ben),
    line(1, '2026-11-03T10:02:00Z'),
  ]

  it('[HI23] is by day, and by stretch of one person’s work', () => {
    expect(group(lines)).toEqual([
      ['2026-11-04', '6'],
      ['2026-11-03', '5', '4 3', '2', '1'],
    ])
  })

  it('[HI23] parts a stretch at midnight and keeps what nobody did apart', () => {
    expect(group([line(2, '2026-11-04T00:01:00Z'), line(1, '2026-11-03T23:59:00Z')])).toEqual([['2026-11-04', '2'], ['2026-11-03', '1']])
    expect(group([line(2, '2026-11-03T10:01:00Z', null), line(1, '2026-11-03T10:00:00Z')])).toEqual([['2026-11-03', '2', '1']])
  })

  it('[HI24] has each version above the last line that is in it, wherever it was named', () => {
    const versions = [version('Later', 3, '2026-11-05T08:00:00Z'), version('Draft', 4, '2026-11-03T10:40:00Z')]
    expect(group(lines, { versions })).toEqual([
      ['2026-11-04', '6'],
      ['2026-11-03', '5', 'Draft', '4', 'Later', '3', '2', '1'],
    ])
  })

  it('[HI24] keeps a version of earlier days back until its lines are read, unless versions alone are asked for', () => {
    const versions = [version('Old', 1, '2026-10-01T08:00:00Z'), version('New', 6, '2026-11-04T09:10:00Z')]
    expect(group(lines.slice(0, 2), { versions, more: true })).toEqual([['2026-11-04', 'New', '6'], ['2026-11-03', '5']])
    expect(group(lines.slice(0, 2), { versions, more: true, filter: 'versions' })).toEqual([['2026-11-04', 'New'], ['2026-10-01', 'Old']])
  })

  it('[HI23] shows one person’s work alone', () => {
    expect(group(lines, { filter: { user: 'ben' } })).toEqual([['2026-11-04', '6'], ['2026-11-03', '2']])
    expect(peopleOf(lines)).toEqual([ada, ben])
  })
})

it('[HI23] a line begins after the one before it, so that a stretch of typing is whole', () => {
  const lines = [line(9, '2026-11-03T11:00:00Z'), line(4, '2026-11-03T10:00:00Z')]
  expect(toldLines(lines, false).map(({ since, until }) => [since, until])).toEqual([[4, null], [0, 4]])
  expect(toldLines(lines, true).at(-1)).toMatchObject({ since: 3, until: 4 })
})

describe('lines that come while the history is open', () => {
  const held = [line(4, '2026-11-03T10:31:00Z'), line(3, '2026-11-03T10:05:00Z'), line(2, '2026-11-03T10:03:00Z')]

  it('[HI23] are put on top of those that are there', () => {
    expect(mergeLines(held, [line(5, '2026-11-03T10:40:00Z'), held[0]!], true).lines.map(({ seq }) => seq)).toEqual([5, 4, 3, 2])
    expect(mergeLines(held, [], false).lines).toBe(held)
  })

  it('[HI23] take their place where lines between them are missing', () => {
    expect(mergeLines(held, [line(9, '2026-11-03T11:00:00Z'), line(8, '2026-11-03T10:59:00Z')], true)).toMatchObject({ met: false, lines: [{ seq: 9 }, { seq: 8 }] })
  })
})
