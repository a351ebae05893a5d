import { setImmediate as others } from 'node:timers/promises'
import { z } from 'zod'
import { countTexts } from '../../../../../../../lib/domain/interchange/count-texts.ts'
import { mapFormats } from '../../../../../../../lib/domain/interchange/map-formats.ts'
import { mapBundle } from '../../../../../../../lib/operations/map-bundle.ts'
import { apiRoute } from '../../../../api-route.ts'
import { mapParams } from '../../map-params.ts'
import { writeMapText } from '../write-map-text.ts'

/** Of one format; more than these are told by how many. */
const most = 100

const answer = z.object({ formats: z.array(z.object({ name: z.string(), title: z.string(), losses: z.array(z.object({ code: z.string(), message: z.string() })), more: z.int(), texts: z.int().describe('Documents whose whole texts go into the file') })) })

/** [IE6] Nothing is made: what each format would leave out of this map as it is now. */
export const GET = apiRoute({ params: mapParams, summary: 'What each format would leave out of the map, in words, and how many whole texts would go with it.', answer }, async ({ actor, params }) => {
  const bundle = await mapBundle(actor, params.mapId)
  const formats: z.output<typeof answer>['formats'] = []
  for (const format of mapFormats) {
    const { name, title, write } = format
    if (!write) continue
    // Each format of a large map takes up to a second: who else asks does not wait for all of them.
    await others()
    const { losses } = writeMapText(format, bundle)
    formats.push({ name, title, losses: losses.slice(0, most).map(({ code, message }) => ({ code, message })), more: Math.max(0, losses.length - most), texts: countTexts(format, bundle) })
  }
  return { formats }
})
