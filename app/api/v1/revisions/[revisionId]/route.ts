import { z } from 'zod'
import { getRevision } from '../../../../../lib/data/revisions.ts'
import { revisionAnswer } from '../../answers/document-answers.ts'
import { apiRoute } from '../../api-route.ts'
import { OFFSETS_HEADER, offsetUnits } from '../../offsets/offset-unit.ts'
import { placesIn, tellRange } from '../../offsets/places.ts'

const query = z.object({ offsets: z.enum(offsetUnits).optional().describe('Says what Sic-Offsets says, where a header cannot be sent') })

/** A revision's text and blocks. It never changes, so a browser that has it need not ask for it again; only this reader's browser, though. */
export const GET = apiRoute({ params: z.object({ revisionId: z.string() }), query, counts: true, summary: 'A revision’s text and blocks; it never changes.', answer: revisionAnswer }, async ({ actor, params, query, offsets, request }) => {
  const { id, documentId, number, text, blocks, repairs, pages, parts, sha256 } = await getRevision(actor, params.revisionId)
  // Another count, another answer: a cache must not take the one for the other, unless the address tells them apart.
  const headers = { etag: `"${sha256}${offsets === 'utf-16' ? '' : '-cp'}"`, 'cache-control': 'private, max-age=3600, must-revalidate', vary: query.offsets ? 'Cookie' : `Cookie, ${OFFSETS_HEADER}` }
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
  const places = placesIn(text, offsets)
  const tell = <T extends { start: number; end: number }>(ranges: readonly T[]) => ranges.map((range) => tellRange(range, places))
  return Response.json(
    { id, documentId, number, text, blocks: tell(blocks), repairs: tell(repairs), pages: pages.map((page) => ({ ...page, start: places.tell(page.start) })), parts: tell(parts), sha256 },
    { headers },
  )
})
