/** What makes a spreadsheet take a cell for a formula, in any width of letter. */
const formula = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/**
 * One row of CSV (RFC 4180), every cell in quotation marks. Words that a spreadsheet would carry out as a formula have an apostrophe before
 * them; numbers are numbers.
 */
export function csvRow(cells: readonly (string | number | boolean | undefined)[]): string {
  return cells.map((cell) => (typeof cell === 'string' ? `"${guarded(cell).replace(/"/g, '""')}"` : cell === undefined ? '' : String(cell))).join(',')
}

function guarded(words: string): string {
  return formula.test(words) ? `'${words}` : words
}
