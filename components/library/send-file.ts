import type { ImportReport } from '../../lib/domain/importing/import-report.ts'
import { sendSource, type ImportSource, type SendProgress } from '../importing/send-source.ts'

export type SendOutcome =
  | { kind: 'done'; document: { id: string; title: string }; report: ImportReport }
  | { kind: 'already'; documentId: string; message: string }
  /** `again`: whether trying once more could help. */
  | { kind: 'failed'; message: string; again: boolean }
  | { kind: 'cancelled' }

/** Sends one text to be imported at once. */
export async function sendFile(groupId: string, source: ImportSource, signal: AbortSignal, onProgress: (progress: SendProgress) => void): Promise<SendOutcome> {
  const meta = source.kind === 'url' ? { meta: { source: source.url } } : {}
  const answer = await sendSource<{ document: { id: string; title: string }; report: ImportReport }>(`groups/${groupId}/documents`, source, meta, signal, onProgress)
  if (answer.kind === 'done') return { kind: 'done', ...answer.value }
  if (answer.kind === 'cancelled') return answer
  if (answer.kind === 'unreachable') return { kind: 'failed', message: 'The file could not be sent. Check the connection and try again.', again: true }
  const { status, detail, body } = answer
  if (status === 409 && typeof body.documentId === 'string') return { kind: 'already', documentId: body.documentId, message: detail }
  // What cannot be read today cannot be read a second later.
  return { kind: 'failed', message: detail, again: status >= 500 || status === 429 || status === 401 }
}
