import type { CitedPassage } from '../../argument/map-file.ts'
import { oneLine } from '../../argument/one-line.ts'
import type { PassageId } from '../../ids.ts'
import { agreement } from '../agreement.ts'
import { signs, type Cell } from '../cell.ts'
import type { Column } from '../column.ts'
import { cellWords, rowWords } from '../comparison-csv.ts'
import type { Comparison } from '../compare-map.ts'
import { cruxSentence } from '../crux-sentence.ts'
import type { Crux } from '../cruxes.ts'
import { claimWords } from '../inference-words.ts'
import { targetOf } from '../row.ts'
import { silences } from '../silences.ts'
import { standApart } from '../stand-apart.ts'
import { testimonyCiter } from './cite-testimony.ts'

/** What a cell's ground says: for, against, both, or looked for and not found. */
export type SheetTone = 'head' | 'for' | 'against' | 'both' | 'silent'
export type SheetCell = string | number | { words: string; tone: SheetTone }

/** One table of a workbook, its head first. */
export interface Sheet {
  /** Its name in an address and on a command line. */
  id: SheetId
  /** At most 31 letters, none of []:*?/\ (a workbook's rule). */
  name: string
  /** In characters. */
  widths: readonly number[]
  /** How many columns stay in sight. */
  fixed: number
  rows: readonly (readonly SheetCell[])[]
}

export const sheetIds = ['table', 'passages', 'cruxes', 'agreement', 'silences'] as const
export type SheetId = (typeof sheetIds)[number]

/** [HO5] The whole comparison as tables: who says what, the words behind each cell, what it turns on, agreement, silences. */
export function comparisonSheets(comparison: Comparison, found: readonly Crux[], passages: readonly CitedPassage[]): Sheet[] {
  return [tableSheet(comparison), passagesSheet(comparison, passages), cruxesSheet(comparison, found), agreementSheet(comparison), silencesSheet(comparison)]
}

const head = (words: string): SheetCell => ({ words, tone: 'head' })

function tableSheet(comparison: Comparison): Sheet {
  const { columns, rows, cell, input } = comparison
  const { map } = input
  return {
    id: 'table',
    name: 'Who says what',
    widths: [60, 22, 28, 10, ...columns.map(() => 18)],
    fixed: 1,
    rows: [
      ['Claim or inference', 'Question', 'Position', 'Kind', ...columns.map(({ name }) => name)].map(head),
      ...rows.map((row) => [rowWords(comparison, row), claimIn(map, row.question), claimIn(map, row.position), row.kind, ...columns.map(({ id }) => toned(cell(row.id, id)))]),
    ],
  }
}

function toned(cell: Cell): SheetCell {
  const words = cellWords(cell)
  if (cell.stance === 'mixed' || cell.stance === 'changed') return { words, tone: 'both' }
  if (cell.stance === 'silent') return { words, tone: 'silent' }
  return cell.sign === 0 ? words : { words, tone: cell.sign === 1 ? 'for' : 'against' }
}

function claimIn(map: Comparison['input']['map'], claim: string | undefined): string {
  return claim === undefined ? '' : claimWords(map, claim).replace(/^“|”$/gu, '')
}

/** A line for each passage in each cell: what one filters, counts and checks. */
function passagesSheet({ columns, rows, cell, input: { map, documents } }: Comparison, passages: readonly CitedPassage[]): Sheet {
  const quotes = new Map<PassageId, CitedPassage>(passages.map((passage) => [passage.id, passage] as const))
  const cite = testimonyCiter(documents)
  const titles = new Map(documents.map(({ id, title }) => [id, title] as const))
  const lines = rows.flatMap((row) =>
    columns.flatMap((column) =>
      cell(row.id, column.id).testimonies.map((testimony): SheetCell[] => {
        const { evidence, stance, report, date, sign, about } = testimony
        const quote = quotes.get(evidence.passage)
        const side = signs[stance] * sign
        return [
          row.words, row.kind, column.name,
          side === 0 ? 'takes no side' : { words: stance, tone: side === 1 ? 'for' : 'against' },
          report ? `${report.mode}, not the text’s own voice` : 'own voice',
          evidence.explicit ? 'explicit' : 'implicit',
          evidence.qualification ?? '', evidence.force ?? '', evidence.settled ? 'settled' : 'not settled',
          quote ? oneLine(quote.exact) : '', cite(testimony, quote), titles.get(testimony.document ?? '') ?? '', date ?? '', quote?.page ?? '',
          about === row.id ? '' : claimIn(map, targetOf(about).claim), evidence.note ?? '',
        ]
      }),
    ),
  )
  const heads = ['Claim or inference', 'Kind', 'Column', 'Stance', 'Voice', 'Explicit', 'Qualification', 'Force', 'Settled', 'Passage', 'Cited as', 'Text', 'Date', 'Page', 'Said of', 'Note']
  return { id: 'passages', name: 'Passages', widths: [44, 10, 22, 12, 16, 10, 20, 10, 11, 80, 24, 30, 10, 8, 30, 30], fixed: 1, rows: [heads.map(head), ...lines] }
}

function cruxesSheet(comparison: Comparison, found: readonly Crux[]): Sheet {
  const names = new Map(comparison.columns.map(({ id, name }) => [id, name] as const))
  return {
    id: 'cruxes',
    name: 'What it turns on',
    widths: [60, 100, 10, 60],
    fixed: 1,
    rows: [
      ['Claim or inference', 'In a sentence', 'Pairs', 'Who'].map(head),
      ...found.map((crux) => [comparison.rowOf(crux.target)?.words ?? '', cruxSentence(comparison, crux), crux.pairs.length, crux.pairs.map(({ a, b, double }) => `${names.get(a) ?? a} – ${names.get(b) ?? b}${double ? ' (both turn on it)' : ''}`).join('; ')]),
    ],
  }
}

function agreementSheet(comparison: Comparison): Sheet {
  const { columns } = comparison
  const pairs = columns.flatMap((a, index) => columns.slice(index + 1).flatMap((b) => pairLine(comparison, a, b)))
  return { id: 'agreement', name: 'Agreement', widths: [28, 28, 8, 8, 8, 8, 8], fixed: 0, rows: [['One', 'Other', 'Agree', 'Of', 'Mixed', 'Changed', 'Derived'].map(head), ...pairs] }
}

function pairLine(comparison: Comparison, a: Column, b: Column): SheetCell[][] {
  const found = standApart(a, b) ? agreement(comparison, a.id, b.id) : null
  if (!found) return []
  const { shared, parted, leftOut } = found
  return [[a.name, b.name, shared.length, shared.length + parted.length, leftOut.mixed.length, leftOut.changed.length, leftOut.derived.length]]
}

function silencesSheet(comparison: Comparison): Sheet {
  const names = new Map(comparison.columns.map(({ id, name }) => [id, name] as const))
  const words = new Map(comparison.rows.map((row) => [row.id, row.words] as const))
  return {
    id: 'silences',
    name: 'Silences',
    widths: [60, 26, 22, 24, 50],
    fixed: 1,
    rows: [
      ['Claim or inference', 'Text', 'What is known', 'Looked for by', 'Of which these speak'].map(head),
      ...silences(comparison).map(({ row, column, silent, by, spokenBy }) => [words.get(row) ?? '', names.get(column) ?? column, silent ? { words: 'looked for, not found', tone: 'silent' as const } : 'not yet looked for', by.join(', '), spokenBy.map((id) => names.get(id) ?? id).join(', ')]),
    ],
  }
}
