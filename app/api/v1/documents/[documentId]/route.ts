import { z } from 'zod'
import { getDocument, removeDocument, updateDocument } from '../../../../../lib/data/documents.ts'
import { apiRoute } from '../../api-route.ts'
import { documentParams } from './document-params.ts'

export const GET = apiRoute({ params: documentParams }, async ({ actor, params }) => getDocument(actor, params.documentId))

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

export const PATCH = apiRoute({ params: documentParams, body: changes, signedIn: true }, async ({ actor, params, body: { version, ...fields } }) => {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return updateDocument(actor, params.documentId, given, version)
})

export const DELETE = apiRoute({ params: documentParams, signedIn: true }, async ({ actor, params }) => removeDocument(actor, params.documentId))
