import { Suspense } from 'react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LibraryLoading } from '../../../../../components/library/library-loading.tsx'
import { LibraryRoom } from '../../../../../components/library/library-room.tsx'
import { AppShell } from '../../../../../components/shell/app-shell.tsx'
import { currentActor } from '../../../../../lib/auth/current-actor.ts'
import { currentPerson } from '../../../../../lib/auth/current-person.ts'
import { orNotFound } from '../../../../../lib/auth/or-not-found.ts'
import { can } from '../../../../../lib/data/access.ts'
import { userIdOf, type Actor } from '../../../../../lib/data/actor.ts'
import { listDocuments } from '../../../../../lib/data/list-documents.ts'
import { getGroup, type Group } from '../../../../../lib/data/groups.ts'
import { routes } from '../../../../../lib/routes.ts'

export const metadata: Metadata = { title: 'Library' }

export default async function LibraryPage({ params }: { params: Promise<{ groupId: string }> }) {
  const { groupId } = await params
  const actor = await currentActor()
  const group = await orNotFound(getGroup(actor, groupId), notFound)
  return (
    <AppShell group={group} room="library" person={await currentPerson()} returnTo={routes.library(groupId)} visitorNote="You are looking round.">
      {/* Only here, and not for the whole page: once anything is sent, a group that is not there could no longer answer 404. */}
      <Suspense fallback={<LibraryLoading />}>
        <Texts actor={actor} group={group} />
      </Suspense>
    </AppShell>
  )
}

async function Texts({ actor, group }: { actor: Actor; group: Group }) {
  const documents = await listDocuments(actor, group.id)
  const standing = { role: group.role, userId: userIdOf(actor) }
  return (
    <LibraryRoom
      groupId={group.id}
      mayAdd={can(standing, 'add a document')}
      mayEdit={can(standing, 'edit a document')}
      documents={documents.map(({ id, title, authors, organisation, tradition, date, source, language, year, version, createdAt, wordCount, passages, unsettled, currentRevisionId }) => ({
        id, title, authors, organisation, tradition, date, source, language, year, version, wordCount, passages, unsettled, revisionId: currentRevisionId, addedAt: createdAt.toISOString(),
      }))}
    />
  )
}
