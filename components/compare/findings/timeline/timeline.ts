import { documentColumn, partColumn, type ColumnId } from '../../../../lib/domain/comparison/column.ts'
import { signOf } from '../../../../lib/domain/comparison/cell.ts'
import type { Comparison } from '../../../../lib/domain/comparison/compare-map.ts'
import { opposedClaims } from '../../../../lib/domain/comparison/opposed-answers.ts'
import type { DatedPosition } from '../../../../lib/domain/comparison/positions-by-date.ts'
import { rowIdOf, type Row, type RowId } from '../../../../lib/domain/comparison/row.ts'
import { yearSpan } from '../../../../lib/domain/comparison/year-span.ts'

/** A side taken on an answer, in the words of its row, at a date that names a year. */
export interface Stand {
  row: RowId
  column: ColumnId
  date: string
  from: number
  to: number
  sign: 1 | -1
  passages: number
  /** Whose words: one author's in several texts are one's; of what names no author, the text's. */
  who: string
}

/** What one and the same says at two dates that follow one another. `turned`: the one for, the other against. */
export interface Link {
  from: Stand
  to: Stand
  turned: boolean
}

/** Taken at no date that names a year. */
export type UndatedStand = Pick<Stand, 'row' | 'column' | 'sign' | 'passages'>

/** One answer to a question, and who took which side when: by date. */
export interface Lane {
  row: Row
  stands: readonly Stand[]
  links: readonly Link[]
  undated: readonly UndatedStand[]
}

export interface Timeline {
  /** From the first to the last date; null where no side has one. */
  years: { from: number; to: number } | null
  /** In the order of the table; answers on which nobody takes a side are left out. */
  lanes: readonly Lane[]
  /** Whoever asserts one answer and, later, one that excludes it instead. */
  moves: readonly Omit<Link, 'turned'>[]
}

/** Answers along the years, of texts and dated parts. `positions`: those of the same comparison. */
export function timelineOf(comparison: Comparison, positions: readonly DatedPosition[]): Timeline {
  const whose = writers(comparison)
  const stands = new Map<string, Stand>()
  const unplaced = new Map<string, UndatedStand>()
  for (const { position, column, date, sign, passages } of positions) {
    const row = comparison.rowOf(rowIdOf({ claim: position }))
    const years = yearSpan(date)
    if (!row || !years) continue
    const inRow = row.members.find(({ target }) => target.claim === position)?.sign ?? 1
    const own = (sign * inRow) as 1 | -1
    const key = JSON.stringify([row.id, column, date, own])
    const known = stands.get(key)
    stands.set(key, known ? { ...known, passages: known.passages + passages } : { row: row.id, column, date, ...years, sign: own, passages, who: whose.get(column) ?? column })
  }
  for (const stand of undated(comparison)) {
    const key = JSON.stringify([stand.row, stand.column, stand.sign])
    unplaced.set(key, { ...stand, passages: (unplaced.get(key)?.passages ?? 0) + stand.passages })
  }
  const byDate = [...stands.values()].sort((a, b) => a.from - b.from || a.to - b.to)
  const lanes = comparison.rows.flatMap((row): Lane[] => {
    const own = byDate.filter((stand) => stand.row === row.id)
    const without = [...unplaced.values()].filter((stand) => stand.row === row.id)
    return own.length + without.length === 0 ? [] : [{ row, stands: own, links: linksOf(own), undated: without }]
  })
  return {
    years: byDate.length === 0 ? null : { from: byDate[0]!.from, to: Math.max(...byDate.map(({ to }) => to)) },
    lanes,
    moves: movesOf(comparison, lanes, byDate),
  }
}

/** The columns that are listened to, sets by their members; a text whose parts are listened to is heard through them. */
function listenedTo({ columns }: Comparison): ColumnId[] {
  const all = [...new Set(columns.flatMap((column) => (column.kind === 'set' ? column.members : [column.id])))].filter((id) => !id.startsWith('voice:'))
  return all.filter((id) => !id.startsWith('document:') || !all.some((other) => other.startsWith(`part:${id.slice('document:'.length)}/`)))
}

function undated(comparison: Comparison): UndatedStand[] {
  const listened = listenedTo(comparison)
  return comparison.rows
    .filter(({ kind }) => kind === 'position')
    .flatMap(({ id: row }) =>
      listened.flatMap((column) =>
        comparison.cell(row, column).testimonies.flatMap((testimony): UndatedStand[] => {
          if (testimony.stance === 'none' || (testimony.date !== undefined && yearSpan(testimony.date))) return []
          return [{ row, column, sign: signOf(testimony), passages: 1 }]
        }),
      ),
    )
}

function writers({ input: { documents } }: Comparison): Map<ColumnId, string> {
  const whose = new Map<ColumnId, string>()
  for (const { id, authors, parts } of documents) {
    const own = named(authors) ?? documentColumn(id)
    whose.set(documentColumn(id), own)
    for (const part of parts ?? []) whose.set(partColumn(id, part.id), named(part.authors) ?? own)
  }
  return whose
}

function named(authors: readonly string[]): string | null {
  const names = authors.map((author) => author.trim()).filter((author) => author !== '')
  return names.length === 0 ? null : JSON.stringify(names.sort())
}

function linksOf(stands: readonly Stand[]): Link[] {
  return groups(stands, ({ who }) => who).flatMap((own) => {
    const dates = groups(own, ({ from, to }) => `${from} ${to}`)
    return dates.slice(1).map((later, index): Link => {
      const earlier = dates[index]!
      const sides = new Set([...earlier, ...later].map(({ sign }) => sign))
      // Who says both at one of the dates has not turned between them.
      const single = [earlier, later].every((date) => new Set(date.map(({ sign }) => sign)).size === 1)
      return { from: earlier.at(-1)!, to: later[0]!, turned: single && sides.size === 2 }
    })
  })
}

function movesOf({ input: { map } }: Comparison, lanes: readonly Lane[], stands: readonly Stand[]): Timeline['moves'] {
  const opposed = opposedClaims(map)
  // In the row's own words only: a move is from asserting the one to asserting the other.
  const claims = new Map(lanes.map(({ row }) => [row.id, row.target.claim] as const))
  const exclude = (a: RowId, b: RowId) => opposed.get(claims.get(a) ?? '')?.has(claims.get(b) ?? '') ?? false
  return groups(stands.filter(({ sign }) => sign === 1), ({ who }) => who).flatMap((own) =>
    lanes.flatMap(({ row: { id: before } }) =>
      lanes.flatMap(({ row: { id: after } }) => {
        if (!exclude(before, after)) return []
        const from = own.findLast(({ row }) => row === before)
        const to = own.find(({ row }) => row === after)
        return from && to && from.to < to.from ? [{ from, to }] : []
      }),
    ),
  )
}

function groups(stands: readonly Stand[], keyOf: (stand: Stand) => string): Stand[][] {
  const found = new Map<string, Stand[]>()
  for (const stand of stands) {
    const key = keyOf(stand)
    const known = found.get(key)
    if (known) known.push(stand)
    else found.set(key, [stand])
  }
  return [...found.values()]
}
