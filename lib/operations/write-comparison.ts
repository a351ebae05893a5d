import type { MapBundle } from '../domain/argument/map-file.ts'
import { readMap } from '../domain/argument/read-map.ts'
import { columnsOf, type Column, type ColumnId } from '../domain/comparison/column.ts'
import { columnsOfSets } from '../domain/comparison/column-set.ts'
import { compareMap, type Comparison } from '../domain/comparison/compare-map.ts'
import { comparisonCsv } from '../domain/comparison/comparison-csv.ts'
import { cruxes } from '../domain/comparison/cruxes.ts'
import { readJudgements } from '../domain/comparison/judgement.ts'
import { reportComparison } from '../domain/comparison/report-comparison.ts'
import { comparisonHtml } from '../domain/comparison/writing/comparison-html.ts'
import { comparisonSheets } from '../domain/comparison/writing/comparison-sheets.ts'
import { drawComparison } from '../domain/comparison/writing/draw-comparison.ts'
import { layOutHandout } from '../domain/comparison/writing/lay-out-handout.ts'
import { makeHandout } from '../domain/comparison/writing/make-handout.ts'
import { sheetCsv } from '../domain/comparison/writing/sheet-csv.ts'
import { usualColumns } from '../domain/comparison/writing/usual-columns.ts'
import { paperSizes } from '../domain/interchange/pdf/paper.ts'
import { pixelSize } from '../domain/interchange/picture/pixel-size.ts'
import type { Picture } from '../domain/interchange/picture/shape.ts'
import { writeSvg } from '../domain/interchange/svg/write-svg.ts'
import { fail, ok, type Problem, type Result } from '../domain/result.ts'
import type { ComparisonFormat, ComparisonWish } from './comparison-wish.ts'
import { embeddedFonts } from './image-fonts.ts'
import { lettersLost } from './letters-lost.ts'
import { renderPages } from './render-pages.ts'
import { renderPng } from './render-png.ts'

export interface WrittenComparison {
  type: string
  extension: ComparisonFormat
  losses: readonly Problem[]
  bytes: Uint8Array
}

/** [HO4] The whole comparison, or its handout, as a file. Of a large map it takes seconds: not for the thread that serves. */
export async function writeComparison(bundle: MapBundle, wish: ComparisonWish): Promise<Result<WrittenComparison>> {
  const { map } = readMap(bundle.map)
  const offered = columnsOf(map, bundle.documents)
  const columns = wish.columns === undefined ? ok(isLookedAt(wish) ? usualColumns(map, bundle.passages, offered) : offered) : chosenColumns([...offered, ...columnsOfSets(map, offered)], wish.columns)
  if (!columns.ok) return columns
  const comparison = compareMap({ map, documents: bundle.documents, passages: bundle.passages, judgements: readJudgements(bundle.judgements), columns: columns.value })
  const madeOn = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(wish.madeAt ?? new Date())
  if (wish.handout) return writeHandout(comparison, bundle, wish, madeOn)
  const text = (words: string, type: string, extension: ComparisonFormat) => ok({ type: `${type}; charset=utf-8`, extension, losses: [], bytes: new TextEncoder().encode(words) })
  switch (wish.format) {
    case 'json':
      return text(`${JSON.stringify(reportComparison(comparison, bundle.passages))}\n`, 'application/json', 'json')
    case 'csv':
      return text(wish.sheet === undefined || wish.sheet === 'table' ? comparisonCsv(comparison) : sheetCsv(comparisonSheets(comparison, wish.sheet === 'cruxes' ? cruxes(comparison) : [], bundle.passages).find(({ id }) => id === wish.sheet)!), 'text/csv', 'csv')
    case 'html':
      return text(comparisonHtml(comparison, cruxes(comparison), bundle.passages, { madeOn, language: languageOf(bundle) }), 'text/html', 'html')
    case 'xlsx': {
      const { writeWorkbook } = await import('./write-workbook.ts')
      return ok({ type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx', losses: [], bytes: await writeWorkbook(comparisonSheets(comparison, cruxes(comparison), bundle.passages)) })
    }
    case 'svg':
    case 'png':
      return drawn(drawComparison(comparison, { ...(wish.theme && { theme: wish.theme }), madeOn })[0]!, wish.format)
    case 'pdf': {
      const [short, long] = paperSizes[wish.paper ?? 'a4']
      return onPages(drawComparison(comparison, { ...(wish.theme && { theme: wish.theme }), madeOn, page: { width: long, height: short } }), bundle, wish)
    }
  }
}

function writeHandout(comparison: Comparison, bundle: MapBundle, wish: ComparisonWish, madeOn: string): Promise<Result<WrittenComparison>> | Result<WrittenComparison> {
  const handout = makeHandout(comparison, cruxes(comparison), bundle.passages)
  if (handout.items.length === 0) return fail('nothing-parted', 'No two of these texts differ on anything yet, so there is nothing to argue from. Link passages to claims, some for and some against, or choose other texts.')
  const { picture } = layOutHandout(handout, { madeOn, ...(wish.paper && { paper: wish.paper }), without: new Set(wish.without) })
  if (wish.format === 'svg' || wish.format === 'png') return drawn(picture, wish.format)
  return onPages([picture], bundle, wish)
}

async function onPages(pages: readonly Picture[], bundle: MapBundle, { madeAt = new Date() }: ComparisonWish): Promise<Result<WrittenComparison>> {
  const bytes = await renderPages(pages, { title: pages[0]!.title, language: languageOf(bundle), madeAt })
  return ok({ type: 'application/pdf', extension: 'pdf', losses: lettersLost(pages.flatMap(({ pieces }) => pieces), 'PDF'), bytes })
}

async function drawn(picture: Picture, format: 'svg' | 'png'): Promise<Result<WrittenComparison>> {
  if (format === 'svg') {
    const words = picture.pieces.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines.map((line) => line.words) : []))).join(' ')
    return ok({ type: 'image/svg+xml; charset=utf-8', extension: 'svg', losses: [], bytes: new TextEncoder().encode(writeSvg(picture, { fonts: embeddedFonts(words) })) })
  }
  const size = pixelSize(picture, {})
  if (!size.ok) return size
  const pieces: Uint8Array[] = []
  for await (const piece of renderPng(picture, size.value)) pieces.push(piece)
  return ok({ type: 'image/png', extension: 'png', losses: lettersLost(picture.pieces, 'picture'), bytes: Buffer.concat(pieces) })
}

/** What is read by programs has all there is; what is looked at has the texts that are cited. */
function isLookedAt({ format, handout }: ComparisonWish): boolean {
  return handout === true || ['svg', 'png', 'pdf', 'html'].includes(format)
}

function chosenColumns(offered: readonly Column[], wanted: readonly ColumnId[]): Result<readonly Column[]> {
  const byId = new Map(offered.map((column) => [column.id, column] as const))
  const missing = wanted.find((id) => !byId.has(id))
  if (missing !== undefined) return fail('no-column', `There is no text or voice ‘${missing}’ on this map. There are: ${offered.slice(0, 40).map(({ id, name }) => `${id} (${name})`).join(', ')}.`)
  return ok(wanted.map((id) => byId.get(id)!))
}

/** What most of the texts are in. */
function languageOf({ documents }: MapBundle): string {
  const counts = new Map<string, number>()
  for (const { language } of documents) if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en'
}
