import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { CitedDocument } from '../../../lib/domain/argument/map-file.ts'
import { planPaper } from '../../../lib/domain/interchange/pdf/plan-paper.ts'
import { layOutPicture, type PictureOptions } from '../../../lib/domain/interchange/picture/lay-out-sheet.ts'
import { longestSide, pixelSize } from '../../../lib/domain/interchange/picture/pixel-size.ts'
import type { Picture } from '../../../lib/domain/interchange/picture/shape.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'
import { evidenceMarks } from '../../../lib/domain/layout/evidence-marks.ts'
import { mapScene, type MapScene } from '../../../lib/domain/layout/map-scene.ts'
import type { MapSources } from '../sources/map-sources.ts'
import type { ExportChoice } from './export-choice.ts'

/** The picture as it will be, small: where there is ink, and where sheets end. Lengths are the picture's. */
export interface ExportPreview {
  width: number
  height: number
  cards: string
  lines: string
  words: string
  /** Of a poster: where each sheet's printed area lies. */
  sheets: readonly { x: number; y: number; width: number; height: number }[]
  /** “4,700 × 1,614 pixels”. */
  size: string
  /** What to mind, as a sentence. */
  caution?: string
}

interface Drawn {
  map: ArgumentMap
  sources: MapSources
  /** Where the cards stand on the screen: nothing is laid out anew for a preview. */
  places: ReadonlyMap<string, Point>
  only?: ReadonlySet<string>
}

export interface SetPreview {
  scene: MapScene
  options: PictureOptions
}

/** What takes time: once for each map and each part of it. */
export function setPreview({ map, sources, places, only }: Drawn): SetPreview {
  const placed = { ...map, claims: new Map([...map.claims].map(([id, claim]) => [id, places.has(id) ? { ...claim, pos: { ...places.get(id)!, byHand: true } } : claim])) }
  const documents = [...sources.documents.values()].filter(({ key }) => key !== null).map(({ id, title, authors, organisation, date, parts }): CitedDocument => ({ id, title, authors, sha256: '', ...(organisation && { organisation }), ...(date && { date }), ...(parts && { parts }) }))
  const { claimMarks, relationMarks, sources: listed } = evidenceMarks(map, documents, [...sources.passages.values()])
  return { scene: mapScene(placed, { claimMarks, relationMarks, ...(only && { only }) }), options: { title: map.title, sources: listed } }
}

export function drawPreview({ scene, options: given }: SetPreview, choice: ExportChoice): ExportPreview {
  const { title, legend, sources, date } = choice
  const options: PictureOptions = { ...given, with: { title, legend, sources }, ...(date && { subtitle: '1 January 2026' }) }
  if (choice.format === 'pdf') return onPaper(scene, options, choice)
  const picture = layOutPicture(scene, options)
  const ink = inkOf(picture)
  if (choice.format === 'svg') return { ...ink, sheets: [], size: `${say(picture.width)} × ${say(picture.height)}, sharp at any size` }
  const size = pixelSize(picture, pngWish(picture, choice))
  if (!size.ok) return { ...ink, sheets: [], size: '', caution: size.error.message }
  return { ...ink, sheets: [], size: `${say(size.value.width)} × ${say(size.value.height)} pixels` }
}

/** What is asked of the server for a PNG. */
export function pngWish(picture: { width: number; height: number }, { size, width }: Pick<ExportChoice, 'size' | 'width'>): { width?: number; scale?: number } {
  if (size === 'own') return { width }
  // A little less than fits, because a picture has whole pixels.
  if (size === 'largest') return { scale: Math.min(20, Math.floor(((longestSide - 1) / Math.max(picture.width, picture.height)) * 1000) / 1000) }
  return { scale: Number(size) }
}

function onPaper(scene: MapScene, options: PictureOptions, { paper, orientation, across, down }: ExportChoice): ExportPreview {
  const single = paper === 'exact' || across * down === 1
  const plan = planPaper(scene, options, { paper, orientation, ...(!single && { poster: { across, down } }) })
  const [wide, high] = [plan.page.width, plan.page.height].map((points) => say(Math.round((points / 72) * 25.4)))
  const type = Math.round(plan.typeSize * 10) / 10
  const size = `${single ? 'One page' : `${across} × ${down} sheets`} of ${wide} × ${high} mm${plan.sourcesApart ? ', the sources on a page of their own' : ''}; claims in ${type}-point type`
  const printed = { width: plan.page.width - 2 * plan.margin, height: plan.page.height - 2 * plan.margin }
  return {
    ...inkOf(plan.picture),
    sheets: single ? [] : plan.tiles.map(({ x, y }) => ({ x, y, ...printed })),
    size,
    ...(type < 4.5 && { caution: 'Hardly to be read in print: take larger paper, more sheets, or a part of the map.' }),
  }
}

function inkOf(picture: Picture): Pick<ExportPreview, 'width' | 'height' | 'cards' | 'lines' | 'words'> {
  const boxes = (roles: readonly string[]) =>
    picture.pieces.filter(({ role }) => roles.includes(role)).map(({ box }) => `M${Math.round(box.x)} ${Math.round(box.y)}h${Math.round(box.width)}v${Math.round(box.height)}h${-Math.round(box.width)}z`).join('')
  const lines = picture.pieces.filter(({ role }) => role === 'relation').flatMap(({ shapes, at }) => {
    // From end to end is enough for so small a picture.
    const numbers = shapes.flatMap((shape) => (shape.kind === 'path' && shape.stroke ? [shape.d.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []] : []))
    return numbers.filter(({ length }) => length >= 4).map((all) => {
      const [from, to] = [all.slice(0, 2), all.slice(-2)].map(([x, y]) => `${Math.round((at?.x ?? 0) + x! * (at?.scale ?? 1))} ${Math.round((at?.y ?? 0) + y! * (at?.scale ?? 1))}`)
      return `M${from}L${to}`
    })
  })
  const words = picture.pieces.flatMap(({ role, shapes, at }) =>
    role === 'claim' || role === 'relation' || role === 'marks' ? [] : shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines.map(({ x, y, words: said }) => textBar((at?.x ?? 0) + x * (at?.scale ?? 1), (at?.y ?? 0) + y * (at?.scale ?? 1), said.length, shape.size * (at?.scale ?? 1))) : [])),
  )
  return { width: picture.width, height: picture.height, cards: boxes(['claim']), lines: lines.join(''), words: words.join('') }
}

/** A line of text as a bar about as long. */
function textBar(x: number, y: number, letters: number, size: number): string {
  const [length, height] = [Math.round(letters * size * 0.5), Math.max(1, Math.round(size * 0.6))]
  return `M${Math.round(x)} ${Math.round(y)}h${length}v${-height}h${-length}z`
}

function say(length: number): string {
  return Math.round(length).toLocaleString('en')
}
