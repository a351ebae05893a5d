import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { NewImportRoom } from '../../../../../components/importing/new-import-room.tsx'
import { AppShell } from '../../../../../components/shell/app-shell.tsx'
import { currentActor } from '../../../../../lib/auth/current-actor.ts'
import { currentPerson } from '../../../../../lib/auth/current-person.ts'
import { orNotFound } from '../../../../../lib/auth/or-not-found.ts'
import { can } from '../../../../../lib/data/access.ts'
import { userIdOf } from '../../../../../lib/data/actor.ts'
import { getGroup } from '../../../../../lib/data/groups.ts'
import { routes } from '../../../../../lib/routes.ts'

export const metadata: Metadata = { title: 'Look over a text' }

/** A text looked over before it is saved. Whoever may not add one is led to the library. */
export default async function NewImportPage({ params }: { params: Promise<{ groupId: string }> }) {
  const { groupId } = await params
  const actor = await currentActor()
  const group = await orNotFound(getGroup(actor, groupId), notFound)
  if (!can({ role: group.role, userId: userIdOf(actor) }, 'add a document')) redirect(routes.library(groupId))
  return (
    <AppShell group={group} room="library" person={await currentPerson()} returnTo={routes.library(groupId)} fill>
      <NewImportRoom groupId={groupId} />
    </AppShell>
  )
}
