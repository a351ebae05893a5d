import type { OutboxEntry } from './outbox-entry.ts'

/** `saved` only when the server has everything; `offline` only when what it has not is kept on the device. */
export type OutboxStatus = 'saved' | 'saving' | 'failed' | 'offline' | 'signed-out'

/** What one person does to one text, on its way to the server (SPEC: RE9, OF10). */
export interface Outbox<Shown = unknown> {
  /** Resolves when what was kept on the device before is among `pending`. */
  readonly ready: Promise<void>
  /** How many entries have left it: what was asked of the server before one of them may be older than the page. */
  readonly delivered: number
  /** How many are only in this page, because the browser would not keep them. */
  readonly unkept: number
  pending(): readonly OutboxEntry<Shown>[]
  status(): OutboxStatus
  subscribe(listener: () => void): () => void
  add(entry: OutboxEntry<Shown>): void
  /** Tries again now: the person asked. */
  retry(): void
  /** Gives up on everything about one thing. */
  drop(about: string): void
  flush(): Promise<void>
}
