import { z } from 'zod'
import { mapFormats } from '../../../../../../../lib/domain/interchange/map-formats.ts'
import { mapBundle } from '../../../../../../../lib/operations/map-bundle.ts'
import { apiRoute } from '../../../../api-route.ts'
import { mapParams } from '../../map-params.ts'
import { writeMapText } from '../write-map-text.ts'

/** Of one format; more than these are told by how many. */
const most = 100

const answer = z.object({ formats: z.array(z.object({ name: z.string(), title: z.string(), losses: z.array(z.object({ code: z.string(), message: z.string() })), more: z.int() })) })

/** [IE6] Nothing is made: what each format would leave out of this map as it is now. */
export const GET = apiRoute({ params: mapParams, summary: 'What each format would leave out of the map, in words.', answer }, async ({ actor, params }) => {
  const bundle = await mapBundle(actor, params.mapId)
  return {
    formats: mapFormats.flatMap((format) => {
      const { name, title, write } = format
      if (!write) return []
      const { losses } = writeMapText(format, bundle)
      return [{ name, title, losses: losses.slice(0, most).map(({ code, message }) => ({ code, message })), more: Math.max(0, losses.length - most) }]
    }),
  }
})
