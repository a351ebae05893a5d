import { restoreDocument } from '../../../../../../lib/data/documents.ts'
import { apiRoute } from '../../../api-route.ts'
import { documentParams } from '../document-params.ts'

export const POST = apiRoute({ params: documentParams, signedIn: true }, async ({ actor, params }) => restoreDocument(actor, params.documentId))
