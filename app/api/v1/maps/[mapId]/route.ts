import { z } from 'zod'
import { renameQuestion } from '../../../../../components/map/edits/rename-question.ts'
import { collaboration } from '../../../../../lib/collaboration/server/current.ts'
import { archiveMap, getMap, removeMap, renameMap, unarchiveMap } from '../../../../../lib/data/maps.ts'
import { readMap } from '../../../../../lib/domain/argument/read-map.ts'
import { writeSicJson } from '../../../../../lib/domain/interchange/sic-json/write-sic-json.ts'
import { mapBundle } from '../../../../../lib/operations/map-bundle.ts'
import { mapAnswer, mapFileAnswer } from '../../answers/map-answers.ts'
import { apiRoute } from '../../api-route.ts'
import { checkIfMatch } from '../../if-match.ts'
import { mapParams } from './map-params.ts'
import { mapTag } from './map-tag.ts'

/** The map with the documents and passages it cites, as a map file. */
export const GET = apiRoute({ params: mapParams, summary: 'The map with the documents and passages it cites, as a map file.', answer: mapFileAnswer }, async ({ actor, params }) => {
  const seen = await getMap(actor, params.mapId)
  return new Response(writeSicJson(await mapBundle(actor, params.mapId)), {
    headers: { 'content-type': 'application/json; charset=utf-8', etag: mapTag(seen), 'cache-control': 'private, no-cache' },
  })
})

const body = z.strictObject({ title: z.string().trim().min(1).max(300).optional(), archived: z.boolean().optional() })

export const PATCH = apiRoute({ params: mapParams, body, summary: 'Renames a map, or puts it into the archive or takes it out; a token names the state in If-Match.', answer: mapAnswer }, async ({ actor, params: { mapId }, body, request }) => {
  checkIfMatch(request, mapTag(await getMap(actor, mapId)), { actor, required: true })
  if (body.archived === false) await unarchiveMap(actor, mapId)
  if (body.title !== undefined) {
    await renameMap(actor, mapId, body.title)
    // The list's title and the live map's own must say the same (lib/data/maps.ts).
    const { map } = readMap((await collaboration().loadMap(actor, mapId)).map)
    const done = await collaboration().applyCommandsToMap(actor, mapId, [renameQuestion(map, body.title)])
    if (!done.ok) return done
  }
  if (body.archived === true) await archiveMap(actor, mapId)
  const now = await getMap(actor, mapId)
  return Response.json(now, { headers: { etag: mapTag(now) } })
})

export const DELETE = apiRoute({ params: mapParams, summary: 'Removes a map; it can be brought back.' }, async ({ actor, params, request }) => {
  if (request.headers.has('if-match')) checkIfMatch(request, mapTag(await getMap(actor, params.mapId)), { actor })
  await removeMap(actor, params.mapId)
})
