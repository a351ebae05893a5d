import { partOfMap } from '../domain/argument/part-of-map.ts'
import { readMap } from '../domain/argument/read-map.ts'
import type { MapBundle } from '../domain/argument/map-file.ts'
import { oneLine } from '../domain/argument/one-line.ts'
import type { ImageFormat } from '../domain/interchange/picture/image-request.ts'
import { readLanguage } from '../domain/importing/read-language.ts'
import { claimType, planPaper, type PaperOptions } from '../domain/interchange/pdf/plan-paper.ts'
import { layOutPicture, type PictureOptions } from '../domain/interchange/picture/lay-out-sheet.ts'
import { pictureLosses } from '../domain/interchange/picture/picture-losses.ts'
import { pixelSize } from '../domain/interchange/picture/pixel-size.ts'
import { readingOrder } from '../domain/interchange/picture/reading-order.ts'
import { writeSvg } from '../domain/interchange/svg/write-svg.ts'
import { evidenceMarks } from '../domain/layout/evidence-marks.ts'
import { mapScene, type MapScene } from '../domain/layout/map-scene.ts'
import { fail, ok, type Problem, type Result } from '../domain/result.ts'
import { shorten } from '../domain/shorten.ts'
import { embeddedFonts } from './image-fonts.ts'
import { lettersLost } from './letters-lost.ts'
import { renderPdf } from './render-pdf.ts'
import { renderPng, stripsOf } from './render-png.ts'

export interface DrawOptions extends PaperOptions {
  format: ImageFormat
  theme?: 'light' | 'dark'
  /** Below the title: the date. */
  subtitle?: string
  with?: PictureOptions['with']
  /** Says of each claim how it stands. */
  stands?: boolean
  /** Ids of the claims and relations to draw; all when not said. */
  ids?: readonly string[]
  /** Of a PNG, in pixels; or pixels a pixel of the canvas. */
  width?: number
  scale?: number
  /** What is written into a PDF as its date; now when not said. */
  madeAt?: Date
}

/** A picture that is drawn as it is taken: nothing happens before the first of `bytes` is asked for. */
export interface Drawing {
  type: string
  extension: ImageFormat
  /** In pixels; of a PDF, its pages in points. */
  size: { width: number; height: number }
  pages?: number
  /** In how many pieces a PNG comes, besides its head. */
  strips?: number
  losses: readonly Problem[]
  bytes: AsyncIterable<Uint8Array>
}

/** [EX1] A map as SVG, PNG or PDF: three ways to write down one picture. */
export function drawMap(bundle: MapBundle, options: DrawOptions): Result<Drawing> {
  const set = setMap(bundle, options)
  if (!set.ok) return set
  const { scene, image } = set.value
  if (options.format === 'pdf') return ok(drawPdf(scene, image, options, bundle.documents))
  const picture = layOutPicture(scene, image)
  if (options.format === 'svg') {
    const size = { width: Math.ceil(picture.width), height: Math.ceil(picture.height) }
    const words = [image.title, image.subtitle, ...image.sources.map(({ reference }) => reference), ...scene.cards.flatMap(({ claim, face }) => [claim.text, face.label ?? ''])].join(' ')
    return ok({ type: 'image/svg+xml; charset=utf-8', extension: 'svg', size, losses: pictureLosses(scene), bytes: once(() => new TextEncoder().encode(writeSvg(picture, { fonts: embeddedFonts(words) }))) })
  }
  const size = pixelSize(picture, options)
  if (!size.ok) return size
  return ok({
    type: 'image/png', extension: 'png', size: size.value, strips: stripsOf(size.value).length,
    losses: [...pictureLosses(scene), ...lettersLost(picture.pieces, 'picture'), ...fewPixels(size.value.scale)],
    bytes: renderPng(picture, size.value),
  })
}

function drawPdf(scene: MapScene, image: PictureOptions, options: DrawOptions, documents: MapBundle['documents']): Drawing {
  const plan = planPaper(scene, image, options)
  const titles = new Map(scene.cards.map(({ claim }) => [claim.id, shorten(oneLine(claim.text), 90) || 'No words yet']))
  const losses = [...pictureLosses(scene), ...lettersLost(plan.picture.pieces, 'PDF'), ...smallType(plan.typeSize)]
  const render = () => renderPdf(plan, { title: image.title, language: languageOf(scene, documents), theme: image.theme ?? 'light', sources: image.sources, order: readingOrder(scene.map), titles, madeAt: options.madeAt ?? new Date() })
  return { type: 'application/pdf', extension: 'pdf', size: plan.page, pages: plan.tiles.length, losses, bytes: once(render) }
}

/** The language of the claims by their words; of too few of them, what most of the map's documents are in. English where nothing says it. */
function languageOf(scene: MapScene, documents: MapBundle['documents']): string {
  const read = readLanguage(scene.cards.map(({ claim }) => claim.text).join('\n'))
  if (read !== null) return read
  const counts = new Map<string, number>()
  for (const { language } of documents) if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? 'en'
}

/** Below this the eye makes nothing of it without a glass. */
const leastType = 4.5

function smallType(size: number): Problem[] {
  if (size >= leastType) return []
  return [{ code: 'small-type', message: `The words of a claim are only ${Math.max(0.1, Math.round(size * 10) / 10)} points high on this paper: they can be read on a screen, but hardly in print. Take larger paper, a poster of several sheets, or a part of the map.` }]
}

/** Of letters that are fewer pixels high, nobody makes out which they are. */
const leastPixels = 7

function fewPixels(scale: number): Problem[] {
  const height = Math.max(1, Math.round(claimType * scale))
  if (height >= leastPixels) return []
  return [{ code: 'small-type', message: `The words of a claim are only ${height === 1 ? 'one pixel' : `${height} pixels`} high in this picture, too small to be read. Ask for a larger one or for a part of the map, or take the PDF or the SVG, which stay sharp at any size.` }]
}

async function* once(make: () => Uint8Array | Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await make()
}

function setMap(bundle: MapBundle, { theme = 'light', subtitle, ids, with: shown, stands = false }: DrawOptions): Result<{ scene: MapScene; image: PictureOptions }> {
  const { map } = readMap(bundle.map)
  const { claimMarks, relationMarks, sources } = evidenceMarks(map, bundle.documents, bundle.passages)
  const only = ids && new Set(ids)
  if (only && partOfMap(map, only).claims.size === 0) return fail('nothing-chosen', 'Nothing of what was chosen is on the map as it is now, so there is nothing to draw. Choose some claims, or take the whole map.')
  const scene = mapScene(map, { claimMarks, relationMarks, stands, ...(only && { only }) })
  const cited = new Set([...scene.cards.flatMap(({ face }) => face.marks), ...[...scene.relationMarks.values()].flat()].map(({ document }) => document))
  const addresses = new Map(bundle.documents.map(({ id, source }) => [id, source]))
  const listed = sources
    .filter(({ document }) => cited.has(document))
    .map(({ document, key, hue, reference }) => {
      const address = webAddress(addresses.get(document))
      return { key, hue, reference, ...(address !== undefined && { url: address }) }
    })
  return ok({ scene, image: { title: map.title, sources: listed, theme, ...(subtitle !== undefined && { subtitle }), ...(shown && { with: shown }) } })
}

/** Only what leads to a page: a source comes from a file, and may say anything. */
function webAddress(source: string | undefined): string | undefined {
  if (source === undefined || !/^https?:\/\//i.test(source) || !URL.canParse(source)) return undefined
  return new URL(source).href
}
