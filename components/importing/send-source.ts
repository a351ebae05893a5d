import { routes } from '../../lib/routes.ts'
import { inUtf16 } from '../api/in-utf16.ts'

/** A text to be imported: from a file, from the clipboard, from the web. */
export type ImportSource = { kind: 'file'; file: File } | { kind: 'paste'; text: string; title: string; format: 'text' | 'markdown' | 'html' } | { kind: 'url'; url: string }

/** How far sending and reading have come. */
export type SendProgress = { kind: 'sending'; share: number } | { kind: 'step'; step: string; done?: number; of?: number }

export type SendAnswer<T> =
  | { kind: 'done'; value: T }
  /** `body` is all that the problem says, for what its code carries along. */
  | { kind: 'problem'; status: number; code: string; detail: string; body: Record<string, unknown> }
  | { kind: 'unreachable' }
  | { kind: 'cancelled' }

/**
 * Sends a source to be read, and listens to how far that is. XMLHttpRequest and not fetch, because only it also tells how much of a
 * file has gone.
 */
export function sendSource<T>(path: string, source: ImportSource | null, extra: Record<string, unknown>, signal: AbortSignal, onProgress: (progress: SendProgress) => void): Promise<SendAnswer<T>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', routes.api(path))
    request.setRequestHeader('accept', 'application/x-ndjson')
    for (const [name, value] of Object.entries(inUtf16)) request.setRequestHeader(name, value)
    request.responseType = 'text'
    request.upload.onprogress = (event) => event.lengthComputable && onProgress({ kind: 'sending', share: event.loaded / event.total })
    request.upload.onload = () => onProgress({ kind: 'step', step: 'waiting' })
    let read = 0
    request.onprogress = () => {
      const lines = request.responseText.slice(read).split('\n')
      // The last is still on its way.
      const whole = lines.slice(0, -1)
      read += whole.reduce((sum, line) => sum + line.length + 1, 0)
      for (const line of whole) {
        const said = parse(line)
        if (typeof said.step === 'string') onProgress({ kind: 'step', step: said.step, ...(typeof said.done === 'number' && { done: said.done }), ...(typeof said.of === 'number' && { of: said.of }) })
      }
    }
    request.onload = () => resolve(answerOf<T>(request))
    request.onerror = () => resolve({ kind: 'unreachable' })
    request.onabort = () => resolve({ kind: 'cancelled' })
    if (signal.aborted) return resolve({ kind: 'cancelled' })
    signal.addEventListener('abort', () => request.abort(), { once: true })
    if (source?.kind === 'file') {
      const form = new FormData()
      for (const [name, value] of Object.entries(extra)) if (value !== undefined) form.append(name, typeof value === 'string' ? value : JSON.stringify(value))
      form.append('file', source.file)
      request.send(form)
    } else {
      request.setRequestHeader('content-type', 'application/json')
      request.send(JSON.stringify({ ...sourceFields(source), ...extra }))
    }
  })
}

function sourceFields(source: Exclude<ImportSource, { kind: 'file' }> | null): Record<string, unknown> {
  if (!source) return {}
  if (source.kind === 'url') return { url: source.url }
  return { text: source.text, format: source.format, ...(source.title.trim() && { title: source.title }) }
}

function answerOf<T>(request: XMLHttpRequest): SendAnswer<T> {
  const streamed = request.getResponseHeader('content-type')?.startsWith('application/x-ndjson')
  const last = parse(streamed ? (request.responseText.trimEnd().split('\n').at(-1) ?? '') : request.responseText)
  const problem = (streamed ? last.problem : request.status >= 400 ? last : undefined) as Record<string, unknown> | undefined
  if (problem) {
    const { status = request.status, code = 'unexpected', detail } = problem
    return { kind: 'problem', status: Number(status), code: String(code), detail: sentenceOf(Number(status), detail), body: problem }
  }
  const value = streamed ? last.result : last
  return value && request.status < 400 ? { kind: 'done', value: value as T } : { kind: 'problem', status: request.status, code: 'unexpected', detail: sentenceOf(request.status, undefined), body: {} }
}

function sentenceOf(status: number, detail: unknown): string {
  if (status === 401) return 'You are no longer signed in. Sign in again, then import the text once more.'
  return typeof detail === 'string' && detail ? detail : 'The server gave an answer that could not be read. Try again in a moment.'
}

function parse(text: string): Record<string, unknown> {
  try {
    return (JSON.parse(text) ?? {}) as Record<string, unknown>
  } catch {
    return {}
  }
}

export function sourceName(source: ImportSource): string {
  if (source.kind === 'file') return source.file.name
  if (source.kind === 'url') return source.url.replace(/^https?:\/\//, '')
  return source.title.trim() || 'Pasted text'
}

const steps: Record<string, string> = { waiting: 'Waiting for its turn', fetching: 'Fetching the page', decoding: 'Opening the file', reading: 'Reading', cleaning: 'Putting lines and words right', anchoring: 'Finding the passages again' }

/** “Reading page 120 of 350”. */
export function progressWords(progress: SendProgress, name: string): string {
  if (progress.kind === 'sending') return 'Sending'
  const { step, done, of } = progress
  const words = steps[step] ?? 'Reading'
  if (done === undefined || of === undefined) return words
  if (step === 'reading') return `Reading ${/\.epub$/i.test(name) ? 'chapter' : 'page'} ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`
  return `${words}: ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`
}

export function progressShare(progress: SendProgress): number | undefined {
  if (progress.kind === 'sending') return progress.share
  return progress.done !== undefined && progress.of ? progress.done / progress.of : undefined
}
