import { z } from 'zod'
import { getDocument, removeDocument, updateDocument, type FullDocument } from '../../../../../lib/data/documents.ts'
import { documentAnswer } from '../../answers/document-answers.ts'
import { apiRoute } from '../../api-route.ts'
import { checkIfMatch } from '../../if-match.ts'
import type { CountingCall } from '../../offsets/places-on.ts'
import { documentAsRead } from '../document-as-read.ts'
import { documentParams } from './document-params.ts'

/** What is said of it, or which text is its current one: another state, another tag. */
const tagOf = ({ version, currentRevisionId }: FullDocument) => `"${version}-${currentRevisionId}"`
const tagged = async (call: CountingCall, document: FullDocument) => Response.json(await documentAsRead(call, document), { headers: { etag: tagOf(document) } })

export const GET = apiRoute({ params: documentParams, counts: true, summary: 'A document: what is said of it, its parts and revisions.', answer: documentAnswer }, async ({ actor, params, offsets }) => tagged({ actor, offsets }, await getDocument(actor, params.documentId)))

const line = z.string().max(1_000).nullable()
const changes = z.strictObject({
  title: z.string().max(1_000).optional(),
  authors: z.array(z.string().max(1_000)).max(100).optional(),
  organisation: line.optional(),
  tradition: line.optional(),
  date: line.optional(),
  source: line.optional(),
  language: line.optional(),
  /** The version the changes were made on; when someone else has changed it since, 409. */
  version: z.int().optional(),
})

export const PATCH = apiRoute({ params: documentParams, body: changes, counts: true, signedIn: true, summary: 'Changes what is said of a document; name the state in If-Match or version.', answer: documentAnswer }, async ({ actor, params, body: { version, ...fields }, request, offsets }) => {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const seen = await getDocument(actor, params.documentId)
  const named = checkIfMatch(request, tagOf(seen), { actor, required: version === undefined })
  return tagged({ actor, offsets }, await updateDocument(actor, params.documentId, given, version ?? (named ? seen.version : undefined)))
})

export const DELETE = apiRoute({ params: documentParams, signedIn: true, summary: 'Removes a document; it can be brought back.' }, async ({ actor, params, request }) => {
  if (request.headers.has('if-match')) checkIfMatch(request, tagOf(await getDocument(actor, params.documentId)), { actor })
  await removeDocument(actor, params.documentId)
})
