import type { Actor } from '../../../../../../lib/data/actor.ts'
import { getMap } from '../../../../../../lib/data/maps.ts'
import type { MapBundle } from '../../../../../../lib/domain/argument/map-file.ts'
import { offsetConverter } from '../../../../../../lib/domain/document/text-offset.ts'
import type { Result } from '../../../../../../lib/domain/result.ts'
import { comparisonApart } from '../../../../../../lib/operations/comparison-apart.ts'
import { mapBundle } from '../../../../../../lib/operations/map-bundle.ts'
import type { OffsetUnit } from '../../../offsets/offset-unit.ts'
import { problemResponse } from '../../../problem-response.ts'
import { fileNameOf } from '../export/file-name-of.ts'
import { lossesHeader } from '../export/losses-header.ts'
import type { ComparisonRequest } from './comparison-request.ts'

/** The comparison of a map, or its handout, as a file. */
export async function comparisonFile(actor: Actor, mapId: string, { format, handout, ...asked }: ComparisonRequest, offsets: OffsetUnit, signal: AbortSignal): Promise<Response | Result<never>> {
  const { title } = await getMap(actor, mapId)
  const wish = { ...asked, format: format === 'handout' ? ('pdf' as const) : format, handout: handout === true || format === 'handout' }
  const written = await comparisonApart(inUnit(await mapBundle(actor, mapId), offsets), wish, { signal, ...(actor.kind === 'user' && { who: actor.userId }) })
  if (!written.ok) return written.error.code === 'busy' ? comeBack(written.error.message) : written
  const { type, extension, losses, bytes } = written.value
  const what = wish.handout ? 'handout' : asked.sheet !== undefined && asked.sheet !== 'table' ? asked.sheet : 'comparison'
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${what}.${extension}"; filename*=UTF-8''${inHeader(`${fileNameOf(title)} – ${what}`)}.${extension}`,
      'sic-losses': lossesHeader(losses),
      'cache-control': 'private, no-store',
    },
  })
}

/** [AP10] A bundle counts in code points, as files do. */
function inUnit(bundle: MapBundle, unit: OffsetUnit): MapBundle {
  if (unit !== 'utf-16') return bundle
  const converters = new Map(bundle.documents.map(({ id, text }) => [id, offsetConverter(text ?? '')] as const))
  const placed = <T extends { start: number; end: number }>(range: T, document: string): T => {
    const { toUtf16 } = converters.get(document) ?? { toUtf16: (place: number) => place }
    return { ...range, start: toUtf16(range.start), end: toUtf16(range.end) }
  }
  return {
    ...bundle,
    documents: bundle.documents.map((document) => (document.parts ? { ...document, parts: document.parts.map((part) => placed(part, document.id)) } : document)),
    passages: bundle.passages.map((passage) => placed(passage, passage.document)),
  }
}

function comeBack(detail: string): Response {
  const response = problemResponse({ status: 503, code: 'busy', detail })
  response.headers.set('retry-after', '60')
  return response
}

/** Percent-encoded as a header's parameter takes it (RFC 8187), in which an apostrophe ends the language. */
function inHeader(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
