import type { RevisionInList } from '../../lib/domain/document/revision-answers.ts'

/** What a revision is, beside the one before it (null for the first). */
export function revisionWords(revision: RevisionInList, before: RevisionInList | null): string {
  if (before === null) return `Imported from ${revision.originalName}`
  if (revision.originalName !== before.originalName || revision.basis === null) return `Replaced by ${revision.originalName}`
  const more = revision.corrections - before.corrections
  if (more > 0) return more === 1 ? 'One correction' : `${more} corrections`
  // A better copy may have the name of the one that it replaces.
  return revision.corrections === 0 ? `Read anew from ${revision.originalName}` : 'An earlier text restored'
}
