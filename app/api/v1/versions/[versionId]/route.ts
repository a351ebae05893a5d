import { z } from 'zod'
import { removeVersion, renameVersion } from '../../../../../lib/data/map-history.ts'
import { versionAnswerSchema } from '../../answers/map-answers.ts'
import { apiRoute } from '../../api-route.ts'
import { versionAnswer } from '../version-answer.ts'

const params = z.object({ versionId: z.string().max(100) })
const body = z.strictObject({ name: z.string().trim().min(1).max(200) })

export const PATCH = apiRoute({ params, body, signedIn: true, summary: 'Renames a version.', answer: versionAnswerSchema }, async ({ actor, params, body }) => versionAnswer(await renameVersion(actor, params.versionId, body.name)))

export const DELETE = apiRoute({ params, signedIn: true, summary: 'Removes a version.' }, ({ actor, params }) => removeVersion(actor, params.versionId))
