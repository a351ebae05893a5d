import { z } from 'zod'
import { renameQuestion } from '../../../../../components/map/edits/rename-question.ts'
import { collaboration } from '../../../../../lib/collaboration/server/current.ts'
import { archiveMap, getMap, removeMap, renameMap, unarchiveMap } from '../../../../../lib/data/maps.ts'
import { readMap } from '../../../../../lib/domain/argument/read-map.ts'
import { writeSicJson } from '../../../../../lib/domain/interchange/sic-json/write-sic-json.ts'
import { mapBundle } from '../../../../../lib/operations/map-bundle.ts'
import { apiRoute } from '../../api-route.ts'
import { mapParams } from './map-params.ts'

/** The map with the documents and passages it cites, as a map file. */
export const GET = apiRoute({ params: mapParams }, async ({ actor, params }) => {
  const { head, epoch } = await getMap(actor, params.mapId)
  return new Response(writeSicJson(await mapBundle(actor, params.mapId)), {
    headers: { 'content-type': 'application/json; charset=utf-8', etag: `"${epoch}-${head}"`, 'cache-control': 'private, no-cache' },
  })
})

const body = z.strictObject({ title: z.string().trim().min(1).max(300).optional(), archived: z.boolean().optional() })

export const PATCH = apiRoute({ params: mapParams, body }, async ({ actor, params: { mapId }, body }) => {
  if (body.archived === false) await unarchiveMap(actor, mapId)
  if (body.title !== undefined) {
    await renameMap(actor, mapId, body.title)
    // The list's title and the live map's own must say the same (lib/data/maps.ts).
    const { map } = readMap((await collaboration().loadMap(actor, mapId)).map)
    const done = await collaboration().applyCommandsToMap(actor, mapId, [renameQuestion(map, body.title)])
    if (!done.ok) return done
  }
  if (body.archived === true) await archiveMap(actor, mapId)
  return getMap(actor, mapId)
})

export const DELETE = apiRoute({ params: mapParams }, ({ actor, params }) => removeMap(actor, params.mapId))
