import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ReplaceRoom } from '../../../../../components/importing/replace-room.tsx'
import { AppShell } from '../../../../../components/shell/app-shell.tsx'
import { currentActor } from '../../../../../lib/auth/current-actor.ts'
import { currentPerson } from '../../../../../lib/auth/current-person.ts'
import { orNotFound } from '../../../../../lib/auth/or-not-found.ts'
import { can } from '../../../../../lib/data/access.ts'
import { userIdOf } from '../../../../../lib/data/actor.ts'
import { getDocument } from '../../../../../lib/data/documents.ts'
import { getGroup } from '../../../../../lib/data/groups.ts'
import { routes } from '../../../../../lib/routes.ts'

export const metadata: Metadata = { title: 'A better copy' }

/** A better copy of a text, compared before it takes its place. Whoever may not change it reads it. */
export default async function ReplacePage({ params }: { params: Promise<{ documentId: string }> }) {
  const { documentId } = await params
  const actor = await currentActor()
  const document = await orNotFound(getDocument(actor, documentId), notFound)
  const group = await orNotFound(getGroup(actor, document.groupId), notFound)
  if (!can({ role: group.role, userId: userIdOf(actor) }, 'edit a document')) redirect(routes.document(documentId))
  const { id, groupId, currentRevisionId, title, authors, organisation, date, language, version } = document
  return (
    <AppShell group={group} room="library" person={await currentPerson()} returnTo={routes.document(documentId)} fill>
      <ReplaceRoom document={{ id, groupId, revisionId: currentRevisionId, about: { title, authors, organisation, date, language }, version }} />
    </AppShell>
  )
}
