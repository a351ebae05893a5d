import { expect, it } from 'vitest'
import { positionsByDate } from '../../../../lib/domain/comparison/positions-by-date.ts'
import { table, type TableDraft } from '../../../../lib/domain/comparison/testing/table.ts'
import { placeStands } from './place-stands.ts'
import { timelineOf } from './timeline.ts'
import { yearTicks } from './year-ticks.ts'

const answers: Pick<TableDraft, 'claims' | 'relations'> = {
  claims: [{ id: 'q', kind: 'question', exclusive: true }, { id: 'class', kind: 'position' }, { id: 'caste', kind: 'position' }],
  relations: [['r1', 'answers', ['class'], 'q'], ['r2', 'answers', ['caste'], 'q']],
}
const part = (id: string, date: string, start: number, authors: readonly string[] = []) => ({ id, date, authors, start, end: start + 10, role: 'original' as const })

function timeline(draft: Omit<TableDraft, 'claims' | 'relations'>) {
  const { comparison } = table({ ...answers, ...draft })
  return timelineOf(comparison, positionsByDate(comparison))
}

it('[CF20] joins what one text says at its dates, and tells where it turned from against to for', () => {
  const { lanes, years } = timeline({ parts: { S: [part('a', '1936', 0), part('b', '1940', 10), part('c', '1948', 20)] }, says: [['S', 'class', 'denies', { start: 0 }], ['S', 'class', 'asserts', { start: 10 }], ['S', 'class', 'asserts', { start: 20 }]] })
  expect(years).toEqual({ from: 1936, to: 1948 })
  expect(lanes).toHaveLength(1)
  expect(lanes[0]!.links.map(({ from, to, turned }) => [from.date, to.date, turned])).toEqual([['1936', '1940', true], ['1940', '1948', false]])
})

it('[CF20] joins the parts of one author in two texts, and none of two authors in one', () => {
  const { lanes } = timeline({
    parts: { S: [part('a', '1936', 0, ['Ada']), part('b', '1940', 10, ['Ben'])], T: [part('c', '1944', 0, ['Ada'])] },
    says: [['S', 'class', 'asserts', { start: 0 }], ['S', 'class', 'denies', { start: 10 }], ['T', 'class', 'denies', { start: 0 }]],
  })
  expect(lanes[0]!.links.map(({ from, to, turned }) => [from.date, to.date, turned])).toEqual([['1936', '1944', true]])
})

it('[CF20] who says both at one date has not turned', () => {
  const { lanes } = timeline({ parts: { S: [part('a', '1936', 0), part('b', '1940', 10)] }, says: [['S', 'class', 'denies', { start: 0 }], ['S', 'class', 'asserts', { start: 1 }], ['S', 'class', 'asserts', { start: 10 }]] })
  expect(lanes[0]!.links.map(({ turned }) => turned)).toEqual([false])
})

it('[CF21] moves from one answer to another that excludes it', () => {
  const says: TableDraft['says'] = [['S', 'class', 'asserts', { start: 10 }], ['S', 'caste', 'asserts', { start: 0 }]]
  const { moves } = timeline({ parts: { S: [part('a', '1936', 0), part('b', '1940', 10)] }, says })
  expect(moves.map(({ from, to }) => [from.row, to.row])).toEqual([['claim:caste', 'claim:class']])
  const open = table({ claims: answers.claims.map((claim) => (typeof claim === 'object' && claim.id === 'q' ? { ...claim, exclusive: false } : claim)), relations: answers.relations!, parts: { S: [part('a', '1936', 0), part('b', '1940', 10)] }, says }).comparison
  expect(timelineOf(open, positionsByDate(open)).moves).toEqual([])
})

it('[CF22] tells apart what has no date, and what has one that names no year', () => {
  const { years, lanes } = timeline({ parts: { S: [part('a', 'before the war', 0)] }, says: [['S', 'class', 'asserts', { start: 0 }], ['T', 'class', 'denies'], ['T', 'class', 'denies']] })
  expect(years).toBeNull()
  expect(lanes[0]!.undated.map(({ column, sign, passages }) => [column, sign, passages])).toEqual([['part:S/a', 1, 1], ['document:T', -1, 2]])
})

it('[CF20] says in the row’s words what is said of its opposite', () => {
  const { comparison } = table({
    claims: [...answers.claims, { id: 'no class', kind: 'position' }],
    relations: [...answers.relations!, ['r3', 'contradictory', ['class'], 'no class']],
    parts: { S: [part('a', '1936', 0)] },
    says: [['S', 'no class', 'asserts', { start: 0 }]],
  })
  expect(timelineOf(comparison, positionsByDate(comparison)).lanes.map(({ row, stands }) => [row.id, stands.map(({ sign }) => sign)])).toEqual([['claim:class', [-1]]])
})

it('[CF23] no label covers another or leaves the drawing', () => {
  const points = [0, 4, 30, 96, 100, 99]
  const { placed, tracks } = placeStands(points, (x) => x, () => 40, 100)
  expect(tracks).toBe(3)
  for (const one of placed) {
    expect(one.left).toBeGreaterThanOrEqual(0)
    expect(one.left + one.width).toBeLessThanOrEqual(113)
    for (const other of placed) if (one !== other && one.track === other.track) expect(one.left >= other.left + other.width || other.left >= one.left + one.width).toBe(true)
  }
})

it('[CF23] puts round years on the axis, as many as there is room for', () => {
  expect(yearTicks(1936, 1948, 20)).toHaveLength(13)
  expect(yearTicks(1936, 1948, 4)).toEqual([1940, 1945])
  expect(yearTicks(1848, 1962, 3)).toEqual([1850, 1900, 1950])
  expect(yearTicks(1936.5, 1936.9, 5)).toEqual([])
})
