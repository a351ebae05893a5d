import { z } from 'zod'
import { getRevision } from '../../../../../lib/data/revisions.ts'
import { revisionAnswer } from '../../answers/document-answers.ts'
import { apiRoute } from '../../api-route.ts'

/** A revision's text and blocks. It never changes, so a browser that has it need not ask for it again; only this reader's browser, though. */
export const GET = apiRoute({ params: z.object({ revisionId: z.string() }), summary: 'A revision’s text and blocks; it never changes.', answer: revisionAnswer }, async ({ actor, params, request }) => {
  const revision = await getRevision(actor, params.revisionId)
  const headers = { etag: `"${revision.sha256}"`, 'cache-control': 'private, max-age=3600, must-revalidate', vary: 'Cookie' }
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
  const { id, documentId, number, text, blocks, repairs, pages, parts, sha256 } = revision
  return Response.json({ id, documentId, number, text, blocks, repairs, pages, parts, sha256 }, { headers })
})
