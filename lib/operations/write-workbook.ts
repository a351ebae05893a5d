import type { SheetCell, SheetTone, Sheet } from '../domain/comparison/writing/comparison-sheets.ts'

/** Grounds on which black type has a contrast of 12:1 at least; the words in the cell say the same. */
const grounds: Record<SheetTone, string> = { head: '#E9E7E2', for: '#D6EAEE', against: '#F6DDD1', both: '#EBD9E8', silent: '#EFEFEF' }

/** What a cell of a workbook holds at most, in UTF-16 units (Excel’s limit). */
const longest = 32_767

/** [HO5] Tables as one XLSX workbook: heads stay in sight, words are words and never formulas. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: writeXlsx } = await import('write-excel-file/node')
  const data = sheets.map(({ name, widths, fixed, rows }) => ({
    sheet: name,
    data: rows.map((row) => row.map(cellOf)),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: fixed,
    orientation: 'landscape' as const,
  }))
  return await writeXlsx(data, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
}

function cellOf(cell: SheetCell) {
  if (cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' as const }
  const { words, tone } = typeof cell === 'string' ? { words: cell, tone: undefined } : cell
  // Characters that XML forbids would make the whole file unreadable.
  const value = words.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').slice(0, longest)
  return { value, type: String, wrap: true, alignVertical: 'top' as const, ...(tone === undefined ? {} : { backgroundColor: grounds[tone] }), ...(tone === 'head' ? { fontWeight: 'bold' as const } : {}) }
}
