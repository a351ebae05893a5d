import type { KeptEntry } from '../../lib/editor/outbox-entry.ts'
import type { ReaderEffect } from '../reader/reader-effect.ts'

/** What a person wrote or marked in an entry, whole; null where there are no words in it, as in a removal. */
export function entryWords(entry: KeptEntry): string | null {
  const effect = entry.shown as ReaderEffect | undefined
  switch (effect?.do) {
    case 'put-passage':
      return effect.passage.exact
    case 'annotate':
      return [effect.note ?? '', (effect.tags ?? []).map((tag) => `#${tag}`).join(' ')].filter((each) => each !== '').join('\n') || null
    case 'put-thread':
      return effect.thread.comments.at(-1)?.text ?? null
    case 'put-comment':
      return effect.comment.text
    case 'put-link':
      return effect.link.claimText
    default:
      return null
  }
}

/** What it is, where its words stand beside it: “Highlight”, “A comment”. */
export function entryKind(entry: KeptEntry): string {
  const effect = entry.shown as ReaderEffect | undefined
  if (effect?.do === 'put-passage') return entry.method === 'POST' && entry.path.endsWith('/restore') ? 'Putting a highlight back' : 'Highlight'
  if (effect?.do === 'put-link') return 'Link to a claim'
  return entry.words.charAt(0).toUpperCase() + entry.words.slice(1)
}
