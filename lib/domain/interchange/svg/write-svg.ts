import { px, type Piece, type Picture, type Shape } from '../picture/shape.ts'
import { svgText } from './svg-text.ts'
import { writePiece } from './write-piece.ts'

export interface SvgOptions {
  /** Faces to put into the file, so that it looks alike everywhere: family, weight, and the font as a `data:` URL. */
  fonts?: readonly { family: 'Inter' | 'Source Serif 4'; weight: number | string; url: string }[]
}

/** A picture as one SVG file. Text stays text. */
export function writeSvg(picture: Picture, { fonts = [] }: SvgOptions = {}): string {
  const [width, height] = [px(picture.width), px(picture.height)]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="map-title">`,
    `<title id="map-title">${svgText(picture.title)}</title>`,
    style(fonts),
    `<rect width="100%" height="100%" fill="${picture.paper}"/>`,
    ...writePieces(picture.pieces),
    '</svg>',
    '',
  ].join('\n')
}

/**
 * The rows from `top` on, `rows` of them, of the picture drawn `scale` pixels a pixel: what a rasteriser needs of it to draw them,
 * and no more. `top` and `rows` are whole, so strips meet without a seam.
 */
export function writeSvgStrip(picture: Picture, { scale, width, top, rows }: { scale: number; width: number; top: number; rows: number }): string {
  const [from, to] = [top / scale, (top + rows) / scale]
  const pieces = picture.pieces.filter(({ box }) => box.y < to && from < box.y + box.height).map((piece) => withLinesBetween(piece, from, to))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${rows}" width="${width}" height="${rows}">`,
    style([]),
    `<rect width="${width}" height="${rows}" fill="${picture.paper}"/>`,
    `<g transform="translate(0 ${-top}) scale(${scale})">`,
    ...writePieces(pieces),
    '</g></svg>',
  ].join('\n')
}

/** Shaping type is what takes longest: of a card that a strip cuts, only the lines that reach into it are set again. */
function withLinesBetween(piece: Piece, from: number, to: number): Piece {
  const { y, scale } = piece.at ?? { y: 0, scale: 1 }
  const [first, last] = [(from - y) / scale, (to - y) / scale]
  const shapes = piece.shapes.flatMap<Shape>((shape) => {
    if (shape.kind !== 'text') return [shape]
    // Marks over and under letters reach far.
    const lines = shape.lines.filter((line) => line.y - 2 * shape.size < last && first < line.y + shape.size)
    return lines.length === 0 ? [] : [{ ...shape, lines }]
  })
  return { ...piece, shapes }
}

/** Neighbours in the list that stand in the same place share one group. */
function writePieces(pieces: readonly Piece[]): string[] {
  const lines: string[] = []
  let open: Piece['at']
  for (const piece of pieces) {
    if (piece.at !== open) {
      if (open) lines.push('</g>')
      if (piece.at) lines.push(`<g transform="${placeOf(piece.at)}">`)
      open = piece.at
    }
    lines.push(writePiece(piece))
  }
  if (open) lines.push('</g>')
  return lines
}

function placeOf({ x, y, scale }: NonNullable<Piece['at']>): string {
  return `translate(${px(x)} ${px(y)})${scale === 1 ? '' : ` scale(${Math.round(scale * 1e6) / 1e6})`}`
}

function style(fonts: NonNullable<SvgOptions['fonts']>): string {
  const faces = fonts.map(({ family, weight, url }) => `@font-face{font-family:'${family}';font-weight:${weight};src:url(${url})}`)
  return `<style>${faces.join('')}.sans{font-family:Inter,system-ui,sans-serif}.serif{font-family:'Source Serif 4',Georgia,serif}text{white-space:pre}</style>`
}
