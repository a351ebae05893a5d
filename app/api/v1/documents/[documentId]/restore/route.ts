import { restoreDocument } from '../../../../../../lib/data/documents.ts'
import { documentAnswer } from '../../../answers/document-answers.ts'
import { apiRoute } from '../../../api-route.ts'
import { documentParams } from '../document-params.ts'

export const POST = apiRoute({ params: documentParams, signedIn: true, summary: 'Brings a removed document back.', answer: documentAnswer }, async ({ actor, params }) => restoreDocument(actor, params.documentId))
