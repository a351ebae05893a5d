import type { Face } from '../../layout/advance-widths.ts'
import { px, type Piece, type Shape, type TextShape } from '../picture/shape.ts'
import { svgText } from './svg-text.ts'

const faceAttributes: Record<Face, string> = {
  sans: 'class="sans"',
  sansStrong: 'class="sans" font-weight="600"',
  serif: 'class="serif"',
  serifStrong: 'class="serif" font-weight="600"',
}

/** A claim's piece has its id, so that a page that shows the picture can point into it. */
export function writePiece(piece: Piece): string {
  const id = piece.role === 'claim' && piece.id !== undefined ? ` id="${svgText(`claim-${piece.id}`)}"` : ''
  return `<g${id}>${piece.shapes.map(writeShape).join('')}</g>`
}

function writeShape(shape: Shape): string {
  switch (shape.kind) {
    case 'path':
      return `<path d="${shape.d}"${ink(shape)}${shape.round ? ' stroke-linecap="round" stroke-linejoin="round"' : ''}/>`
    case 'rect':
      return `<rect x="${px(shape.x)}" y="${px(shape.y)}" width="${px(shape.width)}" height="${px(shape.height)}"${shape.radius ? ` rx="${px(shape.radius)}"` : ''}${ink(shape)}/>`
    case 'circle':
      return `<circle cx="${px(shape.cx)}" cy="${px(shape.cy)}" r="${px(shape.r)}"${ink(shape)}/>`
    case 'text':
      return writeText(shape)
  }
}

function ink({ fill, stroke, strokeWidth, dash, opacity }: Exclude<Shape, { kind: 'text' }>): string {
  return [
    ` fill="${fill ?? 'none'}"`,
    stroke ? ` stroke="${stroke}" stroke-width="${strokeWidth ?? 1}"` : '',
    dash ? ` stroke-dasharray="${dash.join(' ')}"` : '',
    opacity === undefined ? '' : ` fill-opacity="${opacity}"`,
  ].join('')
}

function writeText({ face, size, colour, spacing, lines, link }: TextShape): string {
  const attributes = `${faceAttributes[face]} font-size="${size}"${spacing === undefined ? '' : ` letter-spacing="${spacing}em"`} fill="${colour}"`
  const [first] = lines
  const text =
    lines.length === 1
      ? `<text x="${px(first!.x)}" y="${px(first!.y)}" ${attributes}>${svgText(first!.words)}</text>`
      : `<text ${attributes}>${lines.map(({ x, y, words }, index) => `<tspan x="${px(x)}" y="${px(y)}">${svgText(words)}${index < lines.length - 1 ? ' ' : ''}</tspan>`).join('')}</text>`
  return link === undefined ? text : `<a href="${svgText(link)}">${text}</a>`
}
