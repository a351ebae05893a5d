import type { Result } from '../../domain/result.ts'

/** An update somebody wants to make, before it is known to be one. */
export interface Candidate {
  update: Uint8Array
  /** Whose it is; nobody's things can be continued by another author (SPEC: CO17). */
  author: string
}

/** What an update adds, as the update to log; null when that is nothing. */
export type Verdict = Result<Uint8Array | null>

/**
 * Tries updates on a copy of one room's document that runs ahead of the committed one by what is being written to the
 * log. Rejects only when nothing can be said about anybody's update.
 */
export interface UpdateChecker {
  /** One verdict each, in order: each is tried on the document with those before it that were good. */
  check(candidates: readonly Candidate[]): Promise<readonly Verdict[]>
  /** Whether the document has everything that is in the update. */
  holds(update: Uint8Array): Promise<boolean>
  /** Takes in what is committed already. */
  follow(update: Uint8Array): void
  /** What was found good has not all been committed: the copy is made anew before the next check. */
  invalidate(): void
  destroy(): void
}

/** `committed` gives the room's whole state as an update, at the moment it is asked. */
export type OpenChecker = (committed: () => Uint8Array) => UpdateChecker
