import { z } from 'zod'
import { currentParts } from '../../../../../../lib/data/current-parts.ts'
import { listDocuments } from '../../../../../../lib/data/list-documents.ts'
import { passagesOfGroup, type PassageInGroup } from '../../../../../../lib/data/passages.ts'
import { groupPassagesAnswer } from '../../../answers/passage-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { nextOf, pageQuery, readPage } from '../../../list-page.ts'
import { tellRange } from '../../../offsets/places.ts'
import { placesOn } from '../../../offsets/places-on.ts'
import { wholeNumber } from '../../../whole-number.ts'
import { groupParams } from '../group-params.ts'

/** A map wants them all: its pages are larger than others’. */
const limit = wholeNumber.pipe(z.number().min(1, 'Ask for at least one.').max(5_000, 'Ask for at most 5,000 at once.')).optional().describe(pageQuery.limit.description!)

/** What can be put on a map: the group's documents, in the order they were added, and their passages. */
export const GET = apiRoute(
  { params: groupParams, counts: true, summary: 'What can be put on a map: the group’s documents and their passages.', answer: groupPassagesAnswer, query: z.object({ ...pageQuery, limit, q: z.string().max(200).optional(), document: z.string().max(100).optional() }) },
  async ({ actor, params, query, offsets }) => {
    const [documents, parts, page] = await Promise.all([
      listDocuments(actor, params.groupId, { sort: 'added' }),
      currentParts(actor, params.groupId),
      readPage(query, ({ createdAt, id }: PassageInGroup) => [createdAt.toISOString(), id], (asked) => passagesOfGroup(actor, params.groupId, { query: query.q, document: query.document, ...asked })),
    ])
    const shown = documents.filter(({ id }) => parts.has(id)).map(({ currentRevisionId }) => currentRevisionId)
    const on = await placesOn({ actor, offsets }, [...shown, ...page.items.flatMap(({ anchor, revision }) => (anchor ? [anchor.revision, revision] : [revision]))])
    return {
      documents: documents.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1)).map(({ id, title, authors, organisation, date, currentRevisionId }) => ({ id, title, authors, organisation, date, ...(parts.has(id) ? { parts: parts.get(id)!.map((part) => tellRange(part, on(currentRevisionId))) } : {}) })),
      passages: page.items.map(({ id, document, revision, exact, note, page, start, tags, anchor }) => ({ id, document, exact, note, page, start: anchor?.start === undefined ? on(revision).tell(start) : on(anchor.revision).tell(anchor.start), tags })),
      ...nextOf(page),
    }
  },
)
