import { ShadowDocument } from './shadow-document.ts'
import type { OpenChecker } from './update-checker.ts'

/**
 * Tries updates in this thread: for edits that the program itself makes where no sockets are served, and for tests. What
 * strangers send is tried in a worker (check-workers.ts).
 */
export const checkInProcess: OpenChecker = (committed) => {
  let shadow: ShadowDocument | null = null
  const forget = () => {
    shadow?.destroy()
    shadow = null
  }
  const current = () => (shadow ??= new ShadowDocument(committed()))
  return {
    check: async (candidates) => candidates.map((candidate) => current().take(candidate)),
    holds: async (update) => current().holds(update),
    follow: (update) => shadow?.follow(update),
    invalidate: forget,
    destroy: forget,
  }
}
