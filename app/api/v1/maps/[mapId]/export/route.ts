import { z } from 'zod'
import { getMap } from '../../../../../../lib/data/maps.ts'
import { writeMarkdownOutline } from '../../../../../../lib/domain/interchange/markdown-outline/write-markdown-outline.ts'
import { writeSicJson } from '../../../../../../lib/domain/interchange/sic-json/write-sic-json.ts'
import { ok, type Problem, type Result } from '../../../../../../lib/domain/result.ts'
import type { MapBundle } from '../../../../../../lib/domain/argument/map-file.ts'
import { drawMapPng, drawMapSvg } from '../../../../../../lib/operations/draw-map.ts'
import { mapBundle, unplacedPassages } from '../../../../../../lib/operations/map-bundle.ts'
import { apiRoute } from '../../../api-route.ts'
import { mapParams } from '../map-params.ts'
import { fileNameOf } from './file-name-of.ts'

const query = z.object({
  format: z.enum(['svg', 'png', 'json', 'markdown']),
  theme: z.enum(['light', 'dark']).optional(),
  width: z.coerce.number().int().min(200).max(20_000).optional(),
})
type Query = z.infer<typeof query>

interface Written {
  body: string | Uint8Array<ArrayBuffer>
  type: string
  extension: string
  losses: readonly Problem[]
}

/** The map as a file. What the format could not hold is listed in the `Sic-Losses` header: percent-encoded JSON, an array of sentences. */
export const GET = apiRoute({ params: mapParams, query }, async ({ actor, params, query, request }) => {
  const { title } = await getMap(actor, params.mapId)
  const written = await write(await mapBundle(actor, params.mapId), query, request.signal)
  if (!written.ok) return written
  const { body, type, extension, losses } = written.value
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="map.${extension}"; filename*=UTF-8''${encodeURIComponent(fileNameOf(title))}.${extension}`,
      'sic-losses': encodeURIComponent(JSON.stringify(losses.map(({ message }) => message))),
    },
  })
})

async function write(bundle: MapBundle, { format, theme, width }: Query, signal: AbortSignal): Promise<Result<Written>> {
  const subtitle = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())
  if (format === 'json') return ok({ body: writeSicJson(bundle), type: 'application/json; charset=utf-8', extension: 'sic.json', losses: unplacedPassages(bundle) })
  if (format === 'markdown') {
    const { text, losses } = writeMarkdownOutline(bundle)
    return ok({ body: text, type: 'text/markdown; charset=utf-8', extension: 'md', losses })
  }
  if (format === 'svg') {
    const { text, losses } = drawMapSvg(bundle, { theme, subtitle })
    return ok({ body: text, type: 'image/svg+xml; charset=utf-8', extension: 'svg', losses })
  }
  const drawn = await drawMapPng(bundle, { theme, subtitle, width, signal })
  return drawn.ok ? ok({ body: new Uint8Array(drawn.value.bytes), type: 'image/png', extension: 'png', losses: drawn.value.losses }) : drawn
}
