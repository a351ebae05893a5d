import type { Box } from '../../layout/box.ts'
import type { MapScene } from '../../layout/map-scene.ts'
import { sceneColours, type SceneColours } from '../../layout/scene-colours.ts'
import { drawHeading } from './draw-heading.ts'
import { drawLegend } from './draw-legend.ts'
import { drawMapPieces } from './draw-map-pieces.ts'
import { drawSources, type PictureSource } from './draw-sources.ts'
import type { Piece, PieceRole, Picture, Shape } from './shape.ts'

export interface PictureOptions {
  /** Said of the picture also where it is not written on it. */
  title: string
  /** Below the title, in small: the group, the date. */
  subtitle?: string
  sources: readonly PictureSource[]
  theme?: 'light' | 'dark'
  /** What stands round the map; each is there when not said. */
  with?: { title?: boolean; legend?: boolean; sources?: boolean }
}

/** Around everything on a picture that has no page. */
const margin = 40
/** A narrower picture has no room for its legend. */
const leastWidth = 720
/** Between the map and what stands below it. */
const footGap = 36
/** A picture that wide is read with its heading at its own size; on a wider one the heading grows with it. */
const readWhole = 1600
/** Legend and sources need not be read from afar: they grow less than the heading, and leave the room to the map. */
const footShare = 0.62

/** The whole map at its own size, 1 px a pixel of the canvas, with all that stands round it. */
export function layOutPicture(scene: MapScene, options: PictureOptions): Picture {
  const width = Math.max(scene.bounds.width + 2 * margin, leastWidth)
  const scale = Math.max(1, width / readWhole)
  const footScale = Math.max(1, scale * footShare)
  return layOut(scene, options, { inner: { x: margin, y: margin, width: width - 2 * margin, height: Infinity }, size: { width, height: margin }, scale, footScale, sources: 'on it' }).picture
}

/**
 * The map as large as it goes into a frame of the given size: `picture` has just that size. Sources that would take too much
 * of it are `apart`: they want a page of their own.
 */
export function layOutSheet(scene: MapScene, options: PictureOptions, frame: { width: number; height: number }): LaidOut {
  return layOut(scene, options, roomOn(frame))
}

/** What a pixel of the canvas would be in a frame of the given size. */
export function scaleOnSheet(scene: MapScene, options: PictureOptions, frame: { width: number; height: number }): number {
  return measure(scene, options, roomOn(frame)).mapScale
}

function roomOn(frame: { width: number; height: number }): Room {
  // Lengths here are points: at this scale the legend is the smallest type on paper that is still read with ease.
  const least = 0.55
  const scale = Math.max(least, frame.width / 1300)
  return { inner: { x: 0, y: 0, ...frame }, size: { width: frame.width, height: 0 }, scale, footScale: Math.max(least, scale * footShare), sources: 'if they fit' }
}

interface LaidOut {
  picture: Picture
  sourcesApart: boolean
  /** What a pixel of the canvas is in the picture. */
  mapScale: number
}

interface Room {
  /** Inside the margins; a height without end is as high as what stands in it. */
  inner: Box
  /** Of the whole picture: its width, and what its height has besides `inner`. */
  size: { width: number; height: number }
  /** Of the heading. */
  scale: number
  /** Of legend and sources. */
  footScale: number
  sources: 'on it' | 'if they fit'
}

/** What stands round the map, and how large the map can be. */
function measure(scene: MapScene, options: PictureOptions, { inner, scale, footScale, sources: wish }: Room) {
  const colours = sceneColours[options.theme ?? 'light']
  const shown = { title: true, legend: true, sources: true, ...options.with }
  const across = inner.width / footScale
  const heading = drawHeading({ ...(shown.title && { title: options.title }), subtitle: options.subtitle }, inner.width / scale, colours, inner.height === Infinity ? Infinity : 6)
  const legend = shown.legend ? drawLegend(scene, across, colours) : { shapes: [], height: 0 }
  const [sources = { shapes: [], height: 0 }] = shown.sources ? drawSources(options.sources, across, colours) : []
  const sourcesApart = wish === 'if they fit' && sources.height * footScale > inner.height * 0.25
  const list = sourcesApart ? { shapes: [], height: 0 } : sources
  const legendTop = legend.height + list.height > 0 ? footGap : 0
  const listTop = legendTop + (legend.height === 0 ? 0 : legend.height + 14) + (list.height === 0 ? 0 : 8)
  const footHeight = listTop + list.height
  const used = heading.height * scale + footHeight * footScale
  const [wide, high] = [Math.max(1, scene.bounds.width), Math.max(1, scene.bounds.height)]
  const mapScale = inner.height === Infinity ? 1 : Math.min(inner.width / Math.max(wide, leastWidth), Math.max(inner.height * 0.2, inner.height - used) / high)
  return { colours, across, heading, legend, legendTop, list, listTop, footHeight, used, high, mapScale, sourcesApart }
}

function layOut(scene: MapScene, options: PictureOptions, room: Room): LaidOut {
  const { inner, size, scale, footScale } = room
  const { colours, across, heading, legend, legendTop, list, listTop, footHeight, used, high, mapScale, sourcesApart } = measure(scene, options, room)
  const { bounds } = scene
  const mapHeight = inner.height === Infinity ? high : Math.max(high * mapScale, inner.height - used)
  const mapTop = inner.y + heading.height * scale
  const footTop = mapTop + mapHeight
  const at = {
    x: inner.x + (inner.width - bounds.width * mapScale) / 2 - bounds.x * mapScale,
    y: mapTop + (mapHeight - bounds.height * mapScale) / 2 - bounds.y * mapScale,
    scale: mapScale,
  }
  const height = footTop + footHeight * footScale + size.height
  const block = (role: PieceRole, shapes: readonly Shape[], y: number, blockHeight: number, of: number): Piece[] =>
    shapes.length === 0 ? [] : [{ role, shapes, at: { x: inner.x, y, scale: of }, box: { x: 0, y: y - 2, width: size.width, height: (blockHeight + 8) * of } }]
  return {
    picture: {
      width: size.width,
      height: inner.height === Infinity ? height : inner.height,
      title: options.title,
      paper: colours.paper,
      pieces: [
        ...block('heading', heading.shapes, inner.y, heading.height, scale),
        ...drawMapPieces(scene, colours).map((piece) => ({ ...piece, at, box: placed(piece.box, at) })),
        ...block('legend', [...(legendTop > 0 ? [rule(across, colours)] : []), ...legend.shapes], footTop + legendTop * footScale, legend.height, footScale),
        ...block('sources', list.shapes, footTop + listTop * footScale, list.height, footScale),
      ],
    },
    sourcesApart,
    mapScale,
  }
}

function placed({ x, y, width, height }: Box, at: { x: number; y: number; scale: number }): Box {
  return { x: at.x + x * at.scale, y: at.y + y * at.scale, width: width * at.scale, height: height * at.scale }
}

function rule(width: number, colours: SceneColours): Shape {
  return { kind: 'path', d: `M0 0h${Math.round(width)}`, stroke: colours.hairline, strokeWidth: 1 }
}
