import { z } from 'zod'
import { suggestedPassages } from '../../../../../../../lib/operations/suggested-passages.ts'
import { suggestedPassagesAnswer } from '../../../../answers/suggested-answers.ts'
import { apiRoute } from '../../../../api-route.ts'
import { tellRange } from '../../../../offsets/places.ts'
import { placesOn } from '../../../../offsets/places-on.ts'
import { groupParams } from '../../group-params.ts'
import { oneOfTwo, targetAsked, targetShape } from '../target-asked.ts'

/** `in`: documents, or parts of them as DOCUMENT/PART, percent-encoded each and with commas between. */
const places = z
  .string()
  .max(8000)
  .transform((text, context) => {
    try {
      return text.split(',').map((place) => {
        const [document = '', part] = place.split('/').map(decodeURIComponent)
        return { document, ...(part === undefined ? {} : { part }) }
      })
    } catch {
      context.addIssue({ code: 'custom', message: 'Name documents, or parts as DOCUMENT/PART, percent-encoded each and with commas between.' })
      return z.NEVER
    }
  })
const query = z
  .object({ words: z.string().trim().min(1).max(2000), map: z.string().max(100).optional(), ...targetShape, in: places.optional(), most: z.coerce.number().int().min(1).max(50).default(10) })
  .refine(({ map, ...target }) => (map === undefined ? target.claim === undefined && target.relation === undefined : targetAsked(target) !== undefined), { path: ['map'], message: oneOfTwo })

/** Passages that may bear on what is claimed, whatever words they use. A suggestion is no evidence and names no stance. */
export const GET = apiRoute(
  { params: groupParams, query, counts: true, summary: 'Passages that may bear on a claim, for it or against it; with map and claim (or relation) less what is linked or put aside.', answer: suggestedPassagesAnswer },
  async ({ actor, params: { groupId }, query: { words, map, claim, relation, in: asked, most }, offsets }) => {
    const target = targetAsked({ claim, relation })
    const { passages, putAside, basis, encoding, problem } = await suggestedPassages(actor, groupId, { words, most, ...(map !== undefined && target && { on: { map, target } }), ...(asked && { in: asked }) })
    const on = await placesOn({ actor, offsets }, passages.map(({ revision }) => revision))
    return {
      passages: passages.map(({ document, revision, start, end, exact, best, group }) => ({ document, revision, ...tellRange({ start, end }, on(revision)), exact, best: tellRange(best, on(revision)), group })),
      putAside, basis, encoding, problem,
    }
  },
)
