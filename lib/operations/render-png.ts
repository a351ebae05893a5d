import { Resvg } from '@resvg/resvg-js'
import type { PixelSize } from '../domain/interchange/picture/pixel-size.ts'
import type { Picture } from '../domain/interchange/picture/shape.ts'
import { writeSvgStrip } from '../domain/interchange/svg/write-svg.ts'
import { rasterFontFiles } from './image-fonts.ts'
import { PngWriter } from './png/png-writer.ts'

/** Pixels drawn at once: 24 MB as the rasteriser holds them, and about three times that with what is made of them. */
const stripPixels = 6_000_000

/** The first row of each strip, from the top down. */
export function stripsOf({ width, height }: PixelSize, most = stripPixels): { top: number; rows: number }[] {
  const rows = Math.max(1, Math.min(height, Math.floor(most / width)))
  return Array.from({ length: Math.ceil(height / rows) }, (_, index) => ({ top: index * rows, rows: Math.min(rows, height - index * rows) }))
}

/**
 * [EX4] A picture as PNG, drawn and packed strip by strip, so that it never lies in memory whole. Each strip ends with a chunk of
 * its own (`IDAT`): who counts them as they come knows how far it is.
 */
export async function* renderPng(picture: Picture, size: PixelSize, most = stripPixels): AsyncGenerator<Uint8Array> {
  const font = { fontFiles: rasterFontFiles(), loadSystemFonts: false, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter', serifFamily: 'Source Serif 4' }
  const png = new PngWriter(size.width, size.height)
  yield png.head({ title: picture.title, software: 'Sic et Non' })
  // One strip is packed on another thread while the next is drawn.
  let packed: Promise<Uint8Array> | undefined
  for (const { top, rows } of stripsOf(size, most)) {
    const svg = writeSvgStrip(picture, { scale: size.scale, width: size.width, top, rows })
    const { pixels } = new Resvg(svg, { font }).render()
    if (packed) yield await packed
    packed = png.rows(pixels, rows)
  }
  if (packed) yield await packed
  yield await png.end()
}
