import type { PaperPlan, Tile } from '../../domain/interchange/pdf/plan-paper.ts'

const length = 14

/** Marks where to cut, where the next sheet begins, and which sheet of the poster this is: all in the margin. */
export function markSheet(document: PDFKit.PDFDocument, { page, margin, overlap, across, down, picture }: PaperPlan, { column, row }: Tile): void {
  const [left, top, right, bottom] = [margin, margin, page.width - margin, page.height - margin]
  const colour = '#7a7a7a'
  document.markContent('Artifact')
  document.lineCap('butt').undash().lineWidth(0.5)
  for (const x of [left, right]) document.moveTo(x, top - 4 - length).lineTo(x, top - 4).moveTo(x, bottom + 4).lineTo(x, bottom + 4 + length)
  for (const y of [top, bottom]) document.moveTo(left - 4 - length, y).lineTo(left - 4, y).moveTo(right + 4, y).lineTo(right + 4 + length, y)
  document.stroke(colour)
  // How far the neighbour reaches over this sheet: short dashed marks.
  document.dash(2, { space: 2 })
  for (const x of [...(column > 0 ? [left + overlap] : []), ...(column + 1 < across ? [right - overlap] : [])]) document.moveTo(x, top - 4 - length).lineTo(x, top - 4).moveTo(x, bottom + 4).lineTo(x, bottom + 4 + length)
  for (const y of [...(row > 0 ? [top + overlap] : []), ...(row + 1 < down ? [bottom - overlap] : [])]) document.moveTo(left - 4 - length, y).lineTo(left - 4, y).moveTo(right + 4, y).lineTo(right + 4 + length, y)
  document.stroke(colour).undash()
  const title = [...picture.title.replace(/\s+/g, ' ')]
  const label = `Row ${row + 1} of ${down}, column ${column + 1} of ${across} · ${title.length > 70 ? `${title.slice(0, 69).join('')}…` : title.join('')}`
  document.font('sans').fontSize(7).fillColor(colour).text(label, left + overlap + 8, bottom + 16, { lineBreak: false, baseline: 'alphabetic' })
  document.endMarkedContent()
}
