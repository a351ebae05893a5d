import type { BenchTable } from './bench-table.ts'

/** A table as text on standard output: figures to the right, words to the left. */
export function printTable({ title, columns, rows, notes = [] }: BenchTable): void {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? shown(cell) : cell)))
  const widths = columns.map((column, index) => Math.max(column.length, ...cells.map((row) => (row[index] ?? '').length)))
  const line = (row: readonly string[], isFigure: (index: number) => boolean) =>
    row.map((cell, index) => (isFigure(index) ? cell.padStart(widths[index]!) : cell.padEnd(widths[index]!))).join('  ').trimEnd()
  const figures = columns.map((_, index) => rows.some((row) => typeof row[index] === 'number'))
  const out = [`\n${title}`, line(columns, (index) => figures[index]!), widths.map((width) => '─'.repeat(width)).join('  ')]
  for (const row of cells) out.push(line(row, (index) => figures[index]!))
  process.stdout.write(`${[...out, ...notes.map((note) => `  ${note}`)].join('\n')}\n`)
}

const shown = (figure: number) => (Number.isInteger(figure) ? figure.toLocaleString('en') : figure.toLocaleString('en', { maximumFractionDigits: Math.abs(figure) < 10 ? 2 : 1 }))
