import PDFDocument from 'pdfkit'
import type { Picture } from '../../lib/domain/interchange/picture/shape.ts'
import { fontFile } from '../../lib/operations/image-fonts.ts'

/** The same picture by the library's own calls, shape by shape, without tags, bookmarks or letters that are looked for. */
export async function drawNaively(picture: Picture): Promise<Uint8Array> {
  const scale = 0.75
  const document = new PDFDocument({ size: [picture.width * scale, picture.height * scale], margin: 0 })
  const pieces: Uint8Array[] = []
  document.on('data', (piece: Uint8Array) => pieces.push(piece))
  const ended = new Promise((resolve) => document.on('end', resolve))
  for (const face of ['sans', 'sansStrong', 'serif', 'serifStrong'] as const) document.registerFont(face, fontFile(face))
  document.rect(0, 0, picture.width * scale, picture.height * scale).fill(picture.paper)
  for (const { at, shapes } of picture.pieces) {
    document.save().scale(scale)
    if (at) document.translate(at.x, at.y).scale(at.scale)
    for (const shape of shapes) {
      if (shape.kind === 'text') {
        document.font(shape.face).fontSize(shape.size).fillColor(shape.colour)
        for (const { x, y, words } of shape.lines) document.text(words, x, y, { lineBreak: false, baseline: 'alphabetic' })
        continue
      }
      if (shape.kind === 'path') document.path(shape.d)
      else if (shape.kind === 'circle') document.circle(shape.cx, shape.cy, shape.r)
      else document.roundedRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0)
      if (shape.stroke) document.lineWidth(shape.strokeWidth ?? 1)
      if (shape.fill && shape.stroke) document.fillAndStroke(shape.fill, shape.stroke)
      else if (shape.stroke) document.stroke(shape.stroke)
      else document.fill(shape.fill)
    }
    document.restore()
  }
  document.end()
  await ended
  return Buffer.concat(pieces)
}
