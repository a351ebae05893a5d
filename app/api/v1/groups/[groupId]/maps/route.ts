import { z } from 'zod'
import { listMaps } from '../../../../../../lib/data/maps.ts'
import { ok } from '../../../../../../lib/domain/result.ts'
import { importMap } from '../../../../../../lib/operations/import-map.ts'
import { openMap } from '../../../../../../lib/operations/open-map.ts'
import { apiRoute } from '../../../api-route.ts'
import { groupParams } from '../group-params.ts'
import { asImportedAnswer } from './imported-answer.ts'
import { mapFileText } from './map-file-text.ts'

export const GET = apiRoute({ params: groupParams, query: z.object({ archived: z.enum(['true', 'false']).optional() }) }, async ({ actor, params, query }) => ({
  maps: await listMaps(actor, params.groupId, { includeArchived: query.archived === 'true' }),
}))

/** A map file is known by its own `format` field; anything else asks a question. */
const body = z.union([z.looseObject({ format: z.literal('sic-et-non/map') }), z.strictObject({ question: z.string().trim().min(1).max(300) })])

export const POST = apiRoute({ params: groupParams, body, status: 201, maxBodyBytes: 50_000_000 }, async ({ actor, params, body }) => {
  if (!('format' in body)) return openMap(actor, params.groupId, body.question)
  const file = mapFileText(body)
  if (!file.ok) return file
  const imported = await importMap(actor, params.groupId, file.value, { format: 'sic' })
  return imported.ok ? ok(asImportedAnswer(imported.value)) : imported
})
