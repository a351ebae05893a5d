import { restoreDocument } from '../../../../../../lib/data/documents.ts'
import { documentAnswer } from '../../../answers/document-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { documentAsRead } from '../../document-as-read.ts'
import { documentParams } from '../document-params.ts'

export const POST = apiRoute({ params: documentParams, counts: true, signedIn: true, summary: 'Brings a removed document back.', answer: documentAnswer }, async ({ actor, params, offsets }) =>
  documentAsRead({ actor, offsets }, await restoreDocument(actor, params.documentId)),
)
