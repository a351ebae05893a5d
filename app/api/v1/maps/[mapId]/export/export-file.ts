import type { Actor } from '../../../../../../lib/data/actor.ts'
import { getMap } from '../../../../../../lib/data/maps.ts'
import { mapFormats } from '../../../../../../lib/domain/interchange/map-formats.ts'
import type { ImageFormat } from '../../../../../../lib/domain/interchange/picture/image-request.ts'
import type { MapBundle } from '../../../../../../lib/domain/argument/map-file.ts'
import { ok, type Problem, type Result } from '../../../../../../lib/domain/result.ts'
import { drawApart } from '../../../../../../lib/operations/draw-apart.ts'
import { mapBundle } from '../../../../../../lib/operations/map-bundle.ts'
import { placeBundle } from '../../../../../../lib/domain/interchange/place-bundle.ts'
import { problemResponse } from '../../../problem-response.ts'
import type { ExportRequest } from './export-request.ts'
import { fileNameOf } from './file-name-of.ts'
import { lossesHeader } from './losses-header.ts'
import { writeMapText } from './write-map-text.ts'

interface Written {
  body: string | ReadableStream<Uint8Array>
  type: string
  extension: string
  losses: readonly Problem[]
  headers?: Record<string, string>
}

/**
 * The map as a file. What the format could not hold is listed in the `Sic-Losses` header: percent-encoded JSON, an array of sentences, of too many the first.
 * `Sic-Size` gives a picture's width and height (pixels, of a PDF points), and `Sic-Strips` in how many `IDAT` chunks a PNG comes.
 */
export async function exportFile(actor: Actor, mapId: string, asked: ExportRequest, signal: AbortSignal): Promise<Response | Result<never>> {
  const { title } = await getMap(actor, mapId)
  const written = await write(await mapBundle(actor, mapId), asked, signal, actor)
  if (!written.ok) return written.error.code === 'busy' ? comeBack(written.error.message) : written
  const { body, type, extension, losses, headers } = written.value
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="map.${extension}"; filename*=UTF-8''${inHeader(fileNameOf(title))}.${extension}`,
      'sic-losses': lossesHeader(losses),
      'cache-control': 'private, no-store',
      ...headers,
    },
  })
}

/** Seconds after which a place in the queue is likely to be free again. */
const comeBackAfter = 60

function comeBack(detail: string): Response {
  const response = problemResponse({ status: 503, code: 'busy', detail })
  response.headers.set('retry-after', String(comeBackAfter))
  return response
}

async function write(bundle: MapBundle, asked: ExportRequest, signal: AbortSignal, actor: Actor): Promise<Result<Written>> {
  const { format } = asked
  const name = format === 'json' ? 'sic' : format
  const asText = mapFormats.find((one) => one.name === name)
  if (asText) {
    const { text, losses } = writeMapText(asText, bundle)
    return ok({ body: text, type: `${asText.mediaType}; charset=utf-8`, extension: asText.endings[0]!.slice(1), losses })
  }
  const { title, legend, sources, date, ...rest } = asked
  const subtitle = date === false ? undefined : new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())
  const drawn = await drawApart(placeBundle(bundle), { ...rest, format: format as ImageFormat, subtitle, with: { title: title !== false, legend: legend !== false, sources: sources !== false } }, { signal, ...(actor.kind === 'user' && { who: actor.userId }) })
  if (!drawn.ok) return drawn
  const { bytes, type, extension, losses, size, strips, pages } = drawn.value
  const headers = { 'sic-size': `${Math.round(size.width)} ${Math.round(size.height)}`, ...(strips !== undefined && { 'sic-strips': String(strips) }), ...(pages !== undefined && { 'sic-pages': String(pages) }) }
  return ok({ body: bytes, type, extension, losses, headers })
}

/** Percent-encoded as a header's parameter takes it (RFC 8187), in which an apostrophe ends the language. */
function inHeader(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
