import type { KeptEntry, OutboxText } from '../../lib/editor/outbox-entry.ts'
import { callApi } from '../api/call-api.ts'

/** Milliseconds; several highlights in a row ask once. */
const after = 1_500
const waiting = new Map<string, ReturnType<typeof setTimeout>>()

/**
 * Asks for a text's passages, threads and links once something was added to them, so that what the browser keeps for reading
 * without a connection has it too. Without anything that keeps them there is nothing to ask for.
 */
export function readAnew(text: OutboxText, entries: readonly KeptEntry[]): void {
  if (typeof navigator === 'undefined' || !navigator.serviceWorker?.controller) return
  const revisions = new Set(entries.flatMap((entry) => entry.text.revision ?? []))
  for (const path of ['threads', 'links', ...[...revisions].map((revision) => `passages?revision=${revision}`)]) askSoon(`documents/${text.id}/${path}`)
}

function askSoon(path: string): void {
  clearTimeout(waiting.get(path))
  waiting.set(path, setTimeout(() => void callApi('GET', path).then(() => waiting.delete(path)), after))
}
