import type { MapScene } from '../../layout/map-scene.ts'
import { layOutPicture, layOutSheet, scaleOnSheet, type PictureOptions } from '../picture/lay-out-sheet.ts'
import type { Picture } from '../picture/shape.ts'
import { longestPage, millimetre, paperSizes, pointsPerPixel, type Orientation, type Paper } from './paper.ts'

export interface PaperOptions {
  /** A4 when not said. */
  paper?: Paper
  orientation?: Orientation
  /** Several sheets that are glued to one: how many beside and below one another. */
  poster?: { across: number; down: number }
}

/** A sheet of paper: which part of the picture it shows. */
export interface Tile {
  column: number
  row: number
  /** The picture's point at the sheet's printed area's upper left corner, in points. */
  x: number
  y: number
}

/** How a picture comes onto paper. Lengths in points. */
export interface PaperPlan {
  /** Just as large as the printed areas of all sheets put together. */
  picture: Picture
  /** What one of its lengths is on paper: 1 but for an exact page. */
  scale: number
  page: { width: number; height: number }
  /** Round the printed area. */
  margin: number
  /** What two neighbouring sheets both show. */
  overlap: number
  across: number
  down: number
  tiles: readonly Tile[]
  /** The sources did not fit: they follow on pages of their own. */
  sourcesApart: boolean
  /** How large a claim's type comes out. */
  typeSize: number
}

/** Of a claim's words on the canvas, in pixels. */
export const claimType = 13

/** [EX6] Where everything of a map comes onto paper. */
export function planPaper(scene: MapScene, options: PictureOptions, { paper = 'a4', orientation = 'auto', poster = { across: 1, down: 1 } }: PaperOptions): PaperPlan {
  if (paper === 'exact') return exactPage(layOutPicture(scene, options))
  const [short, long] = paperSizes[paper]
  const upright = sheet(short, long, poster)
  const lying = sheet(long, short, poster)
  const liesBetter = () => scaleOnSheet(scene, options, lying.frame) > scaleOnSheet(scene, options, upright.frame)
  return onSheets(scene, options, orientation === 'landscape' || (orientation === 'auto' && liesBetter()) ? lying : upright, poster)
}

function exactPage(picture: Picture): PaperPlan {
  const scale = Math.min(pointsPerPixel, longestPage / Math.max(picture.width, picture.height))
  return {
    picture, scale, margin: 0, overlap: 0, across: 1, down: 1,
    page: { width: picture.width * scale, height: picture.height * scale },
    tiles: [{ column: 0, row: 0, x: 0, y: 0 }],
    sourcesApart: false,
    typeSize: claimType * scale,
  }
}

/** A sheet's measures, and the printed areas of all sheets put together. */
function sheet(width: number, height: number, { across, down }: { across: number; down: number }) {
  const single = across * down === 1
  // Printers leave about 5 mm white; a poster's margin has its marks too.
  const margin = (single ? 10 : 12) * millimetre
  const overlap = single ? 0 : 8 * millimetre
  const printed = { width: width - 2 * margin, height: height - 2 * margin }
  return { page: { width, height }, margin, overlap, printed, frame: { width: across * printed.width - (across - 1) * overlap, height: down * printed.height - (down - 1) * overlap } }
}

function onSheets(scene: MapScene, options: PictureOptions, { page, margin, overlap, printed, frame }: ReturnType<typeof sheet>, { across, down }: { across: number; down: number }): PaperPlan {
  const { picture, sourcesApart, mapScale } = layOutSheet(scene, options, frame)
  const tiles = Array.from({ length: across * down }, (_, index) => {
    const [column, row] = [index % across, Math.floor(index / across)]
    return { column, row, x: column * (printed.width - overlap), y: row * (printed.height - overlap) }
  })
  return { picture, scale: 1, page, margin, overlap, across, down, tiles, sourcesApart, typeSize: claimType * mapScale }
}
