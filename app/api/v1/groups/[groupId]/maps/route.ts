import { z } from 'zod'
import { listMaps } from '../../../../../../lib/data/maps.ts'
import { ok } from '../../../../../../lib/domain/result.ts'
import { importMap } from '../../../../../../lib/operations/import-map.ts'
import { openMap } from '../../../../../../lib/operations/open-map.ts'
import { mapAnswer, mapsAnswer } from '../../../answers/map-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { listPage, nextOf, pageQuery } from '../../../list-page.ts'
import { groupParams } from '../group-params.ts'
import { asImportedAnswer, importedAnswer } from './imported-answer.ts'
import { mapFileText } from './map-file-text.ts'

export const GET = apiRoute({ params: groupParams, query: z.object({ ...pageQuery, archived: z.enum(['true', 'false']).optional() }), summary: 'The group’s maps, the last edited first.', answer: mapsAnswer }, async ({ actor, params, query }) => {
  const page = listPage(await listMaps(actor, params.groupId, { includeArchived: query.archived === 'true' }), query, ({ createdAt, id }) => [createdAt.toISOString(), id])
  return { maps: page.items, ...nextOf(page) }
})

/** A map file is known by its own `format` field; anything else asks a question. */
const body = z.union([z.looseObject({ format: z.literal('sic-et-non/map') }), z.strictObject({ question: z.string().trim().min(1).max(300) })])

export const POST = apiRoute({ params: groupParams, body, status: 201, maxBodyBytes: 50_000_000, summary: 'Makes a map of a question, or of a map file.', answer: z.union([mapAnswer, importedAnswer]) }, async ({ actor, params, body }) => {
  if (!('format' in body)) return openMap(actor, params.groupId, body.question)
  const file = mapFileText(body)
  if (!file.ok) return file
  const imported = await importMap(actor, params.groupId, file.value, { format: 'sic' })
  return imported.ok ? ok(asImportedAnswer(imported.value)) : imported
})
