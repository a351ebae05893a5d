import { z } from 'zod'
import { listVersions } from '../../../../../../lib/data/map-history.ts'
import { getMap } from '../../../../../../lib/data/maps.ts'
import type { VersionsAnswer } from '../../../../../../lib/domain/argument/changes/history-answers.ts'
import { keepVersion } from '../../../../../../lib/operations/keep-version.ts'
import { versionAnswerSchema, versionsAnswer } from '../../../answers/map-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { noLongerKept } from '../../../versions/no-longer-kept.ts'
import { versionAnswer } from '../../../versions/version-answer.ts'
import { mapParams } from '../map-params.ts'

/** The map’s named versions, newest first. */
export const GET = apiRoute({ params: mapParams, summary: 'The map’s named versions, newest first.', answer: versionsAnswer }, async ({ actor, params: { mapId } }): Promise<VersionsAnswer> => {
  await getMap(actor, mapId)
  return { versions: (await listVersions(actor, mapId)).map(versionAnswer) }
})

const body = z.strictObject({ id: z.uuid().optional(), name: z.string().trim().min(1).max(200), seq: z.number().int().min(0).optional() })

/** Keeps the map as it was at a row of its log (as it is now, where none is given) under a name. */
export const POST = apiRoute({ params: mapParams, body, signedIn: true, status: 201, summary: 'Keeps the map as it is, or was, under a name.', answer: versionAnswerSchema }, async ({ actor, params, body: { id, name, seq } }) => {
  const kept = await keepVersion(actor, params.mapId, { name, ...(id === undefined ? {} : { id }), ...(seq === undefined ? {} : { seq }) })
  return kept ? versionAnswer(kept) : noLongerKept()
})
