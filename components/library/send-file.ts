import type { ImportReport } from '../../lib/domain/importing/import-report.ts'
import { routes } from '../../lib/routes.ts'

export type SendOutcome =
  | { kind: 'done'; document: { id: string; title: string }; report: ImportReport }
  | { kind: 'already'; documentId: string; message: string }
  /** `again`: whether trying once more could help. */
  | { kind: 'failed'; message: string; again: boolean }
  | { kind: 'cancelled' }

export type ImportSource = { kind: 'file'; file: File } | { kind: 'paste'; text: string; title: string; format: 'text' | 'markdown' | 'html' }

/**
 * Sends one text to be imported. `onSent` gets the share sent, in [0, 1]. XMLHttpRequest and not fetch, because only it tells
 * how much of a file has gone.
 */
export function sendFile(groupId: string, source: ImportSource, signal: AbortSignal, onSent: (share: number) => void): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', routes.api(`groups/${groupId}/documents`))
    request.responseType = 'text'
    request.upload.onprogress = (event) => event.lengthComputable && onSent(event.loaded / event.total)
    request.upload.onload = () => onSent(1)
    request.onload = () => resolve(outcomeOf(request.status, request.responseText))
    request.onerror = () => resolve({ kind: 'failed', message: 'The file could not be sent. Check the connection and try again.', again: true })
    request.onabort = () => resolve({ kind: 'cancelled' })
    signal.addEventListener('abort', () => request.abort(), { once: true })
    if (source.kind === 'file') {
      const form = new FormData()
      form.append('file', source.file)
      request.send(form)
    } else {
      request.setRequestHeader('content-type', 'application/json')
      request.send(JSON.stringify({ text: source.text, format: source.format, ...(source.title.trim() ? { title: source.title } : {}) }))
    }
  })
}

function outcomeOf(status: number, text: string): SendOutcome {
  const body = parse(text)
  if (status === 201 && body.document && body.report) return { kind: 'done', document: body.document, report: body.report }
  if (status === 409 && body.documentId) return { kind: 'already', documentId: body.documentId, message: body.detail ?? 'This text is already in the library.' }
  if (status === 401) return { kind: 'failed', message: 'You are no longer signed in. Sign in again, then import the file once more.', again: true }
  // What cannot be read today cannot be read a second later.
  return { kind: 'failed', message: body.detail ?? 'The text could not be imported. Try again, or paste it.', again: status >= 500 || status === 429 }
}

function parse(text: string): { document?: { id: string; title: string }; report?: ImportReport; documentId?: string; detail?: string } {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
