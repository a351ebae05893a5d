import type { KeptEntry } from '../../lib/editor/outbox-entry.ts'
import { entryKind, entryWords } from './entry-words.ts'

/** [OF15] Entries as a text that one can read and keep: what it was, in which text, why it is not saved, and the words. */
export function writeOut(entries: readonly KeptEntry[]): string {
  return entries
    .map((entry) => {
      const made = new Date(entry.at).toISOString().slice(0, 16).replace('T', ' ')
      const lines = [`${entryKind(entry)} in “${entry.text.title}”, ${made} UTC`]
      if (entry.refused !== undefined) lines.push(`Not saved: ${entry.refused}`)
      const words = entryWords(entry)
      return [...lines, ...(words === null ? [] : ['', words])].join('\n')
    })
    .join('\n\n---\n\n')
    .concat('\n')
}
