/** What a spreadsheet may take for a formula, at the beginning of a cell (OWASP, “CSV Injection”), also behind blanks. */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/**
 * One line of a CSV file (RFC 4180), its end included. A cell that a spreadsheet might run as a formula gets an apostrophe in front,
 * which spreadsheets take for “this is text”.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const safe = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
