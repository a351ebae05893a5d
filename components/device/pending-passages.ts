import type { KeptEntry } from '../../lib/editor/outbox-entry.ts'
import type { ReaderEffect } from '../reader/reader-effect.ts'

/** A highlight that is on its way to the server. Offsets are UTF-16 code units of the revision it was made on. */
export interface PendingPassage {
  id: string
  document: string
  exact: string
  note: string | null
  page: string | null
  start: number
}

/** The highlights among what waits, with the notes that wait with them; what was removed again or refused is not among them. */
export function pendingPassages(entries: readonly KeptEntry[]): readonly PendingPassage[] {
  const passages = new Map<string, PendingPassage>()
  for (const { shown, text, refused, about } of entries) {
    const effect = shown as ReaderEffect | undefined
    const there = passages.get(about)
    if (refused !== undefined) continue
    if (effect?.do === 'put-passage') {
      const { id, exact, note, page, start } = effect.passage
      passages.set(id, { id, document: text.id, exact, note, page, start: start ?? 0 })
    } else if (effect?.do === 'annotate' && there && effect.note !== undefined) passages.set(about, { ...there, note: effect.note })
    else if (effect?.do === 'drop-passage') passages.delete(about)
  }
  return [...passages.values()]
}
