import type { ReaderRights } from '../../components/reader/reader-types.ts'
import { can, type Role } from '../../lib/data/access.ts'
import type { UserId } from '../../lib/domain/ids.ts'

/** What whoever reads a group's texts may do there. Nobody writes anything under no name. */
export function readerRights(standing: { role: Role; userId: UserId | null }, name: string | undefined): ReaderRights {
  const signedIn = standing.userId !== null
  return {
    userId: standing.userId,
    name: name ?? 'You',
    highlight: signedIn && can(standing, 'highlight a passage'),
    comment: signedIn && can(standing, 'write a comment'),
    editAny: can(standing, 'edit a passage'),
    removeAnyComment: can(standing, 'remove a comment'),
    editMaps: signedIn && can(standing, 'edit a map'),
    correct: signedIn && can(standing, 'edit a document'),
  }
}
