import { z } from 'zod'
import { demandMayAdd } from '../../../../../../../lib/data/documents.ts'
import { ok } from '../../../../../../../lib/domain/result.ts'
import { importMap } from '../../../../../../../lib/operations/import-map.ts'
import { apiRoute } from '../../../../api-route.ts'
import { progressAnswer } from '../../../../progress-answer.ts'
import { refuseTooMuchReading } from '../../../../refuse-too-much-reading.ts'
import { groupParams } from '../../group-params.ts'
import { asImportedAnswer, importedAnswer } from '../imported-answer.ts'
import { importQuery, maxMapBytes, readSentMap } from './import-request.ts'

const file = z.string().meta({ format: 'binary' })

/** Stops when the sender goes away; then nothing is kept. */
export const POST = apiRoute(
  {
    params: groupParams,
    query: importQuery,
    signedIn: true,
    status: 201,
    maxBodyBytes: maxMapBytes,
    summary: 'Imports a map file of any format that is read, with the texts it carries.',
    answer: importedAnswer,
    content: { 'multipart/form-data': z.object({ file, format: importQuery.shape.format }), 'application/json': z.looseObject({}), 'text/plain': z.string(), 'application/octet-stream': file },
  },
  async ({ actor, params: { groupId }, query, request }) => {
    await demandMayAdd(actor, groupId)
    const sent = await readSentMap(request, query)
    if (!sent.ok) return sent
    const refused = await refuseTooMuchReading(actor.userId, groupId, { kind: 'text', text: '', format: 'text' })
    return (
      refused ??
      progressAnswer(request, 201, async (call) => {
        const { text, ...given } = sent.value
        const imported = await importMap(actor, groupId, text, { ...given, ...call })
        return imported.ok ? ok(asImportedAnswer(imported.value)) : imported
      })
    )
  },
)
