import type { KeptEntry } from '../../lib/editor/outbox-entry.ts'

/** What was refused about one thing, with everything about it that cannot be sent before. */
export interface SetAside {
  text: KeptEntry['text']
  about: string
  /** The server's sentence. */
  sentence: string
  entries: readonly KeptEntry[]
}

/** Parts what the server refused, with what hangs on it, from what simply waits. */
export function setAsideEntries(entries: readonly KeptEntry[]): { aside: SetAside[]; waiting: KeptEntry[] } {
  const aside = new Map<string, SetAside>()
  const idOf = ({ text, about }: KeptEntry) => `${text.id} ${about}`
  for (const entry of entries) {
    if (entry.refused === undefined || aside.has(idOf(entry))) continue
    aside.set(idOf(entry), { text: entry.text, about: entry.about, sentence: entry.refused, entries: entries.filter((each) => idOf(each) === idOf(entry)) })
  }
  return { aside: [...aside.values()], waiting: entries.filter((entry) => !aside.has(idOf(entry))) }
}
