import { z } from 'zod'
import { dismissSuggested, listSuggestedDismissals } from '../../../../../../../lib/data/suggested-dismissals.ts'
import { offset } from '../../../../answers/common.ts'
import { dismissalAnswer, dismissalsAnswer } from '../../../../answers/suggested-answers.ts'
import { apiRoute } from '../../../../api-route.ts'
import { placesOn } from '../../../../offsets/places-on.ts'
import { groupParams } from '../../group-params.ts'
import { oneOfTwo, targetAsked, targetShape } from '../target-asked.ts'
import { dismissalTold } from './dismissal-told.ts'

const id = z.string().max(100)
const query = z.object({ map: id, ...targetShape }).refine(({ claim, relation }) => claim === undefined || relation === undefined, { path: ['claim'], message: oneOfTwo })

/** What was put aside, the newest first. */
export const GET = apiRoute({ params: groupParams, query, counts: true, summary: 'Suggested passages that were put aside, of a map or of one claim or relation of it.', answer: dismissalsAnswer }, async ({ actor, params, query: { map, ...asked }, offsets }) => {
  const target = targetAsked(asked)
  const rows = await listSuggestedDismissals(actor, params.groupId, { map, ...(target && { target }) })
  const on = await placesOn({ actor, offsets }, rows.map(({ revision }) => revision))
  return { dismissed: rows.map((row) => dismissalTold(row, on(row.revision))) }
})

const body = z.strictObject({ map: id, ...targetShape, document: id, revision: id, start: offset, end: offset.positive() }).refine((asked) => targetAsked(asked) !== undefined, { path: ['claim'], message: oneOfTwo })

/** Puts a suggested passage aside for good, for everyone. */
export const POST = apiRoute({ params: groupParams, body, counts: true, signedIn: true, status: 201, summary: 'Puts a suggested passage aside: it is not suggested for this claim or relation again, to anyone.', answer: dismissalAnswer }, async ({ actor, params, body: { map, document, revision, start, end, ...asked }, offsets }) => {
  const places = (await placesOn({ actor, offsets }, [revision]))(revision)
  return dismissalTold(await dismissSuggested(actor, params.groupId, { map, target: targetAsked(asked)!, document, revision, start: places.take(start), end: places.take(end) }), places)
})
