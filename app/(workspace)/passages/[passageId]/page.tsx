import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { RemovedPassage } from '../../../../components/reader/removed-passage.tsx'
import { AppShell } from '../../../../components/shell/app-shell.tsx'
import { currentActor } from '../../../../lib/auth/current-actor.ts'
import { currentPerson } from '../../../../lib/auth/current-person.ts'
import { orNotFound } from '../../../../lib/auth/or-not-found.ts'
import { can } from '../../../../lib/data/access.ts'
import { userIdOf } from '../../../../lib/data/actor.ts'
import { getDocument } from '../../../../lib/data/documents.ts'
import { getGroup } from '../../../../lib/data/groups.ts'
import { getPassage } from '../../../../lib/data/passages.ts'
import { routes } from '../../../../lib/routes.ts'

export const metadata: Metadata = { title: 'Passage' }

/** A passage's own address: opens the text at the place, or says what became of it. */
export default async function PassagePage({ params }: { params: Promise<{ passageId: string }> }) {
  const { passageId } = await params
  const actor = await currentActor()
  const passage = await orNotFound(getPassage(actor, passageId, { includeRemoved: true }), notFound)
  if (!passage.removedAt) redirect(routes.passageInDocument(passage.document, passageId))
  const [document, group] = await Promise.all([
    orNotFound(getDocument(actor, passage.document, { includeRemoved: true }), notFound),
    orNotFound(getGroup(actor, passage.groupId), notFound),
  ])
  const standing = { role: group.role, userId: userIdOf(actor) }
  const mayRestore = can(standing, 'remove a passage', { createdBy: passage.createdBy?.id ?? null })
  return (
    <AppShell group={group} room="library" person={await currentPerson()} returnTo={routes.passage(passageId)}>
      <RemovedPassage passageId={passageId} documentId={document.id} title={document.title} exact={passage.exact} removedOn={passage.removedAt.toISOString()} mayRestore={mayRestore} />
    </AppShell>
  )
}
