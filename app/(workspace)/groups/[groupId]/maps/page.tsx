import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { timeAgo } from '../../../../../components/group/time-ago.ts'
import { MapsList } from '../../../../../components/map/list/maps-list.tsx'
import { AppShell } from '../../../../../components/shell/app-shell.tsx'
import { currentActor } from '../../../../../lib/auth/current-actor.ts'
import { currentPerson } from '../../../../../lib/auth/current-person.ts'
import { orNotFound } from '../../../../../lib/auth/or-not-found.ts'
import { can } from '../../../../../lib/data/access.ts'
import { userIdOf } from '../../../../../lib/data/actor.ts'
import { getGroup } from '../../../../../lib/data/groups.ts'
import { listMaps } from '../../../../../lib/data/maps.ts'
import { projectGroup } from '../../../../../lib/operations/project-group.ts'
import { routes } from '../../../../../lib/routes.ts'

export const metadata: Metadata = { title: 'Maps' }

export default async function MapsPage({ params }: { params: Promise<{ groupId: string }> }) {
  const { groupId } = await params
  const actor = await currentActor()
  const group = await orNotFound(getGroup(actor, groupId), notFound)
  // The counts are a projection of the logs: what is listed is what is so, or is said to be older.
  const lagging = await projectGroup(actor, groupId)
  const maps = await listMaps(actor, groupId, { includeArchived: true })
  const now = new Date()
  return (
    <AppShell group={group} room="maps" person={await currentPerson()} returnTo={routes.maps(groupId)} visitorNote="You are looking round.">
      <MapsList
        groupId={groupId}
        canEdit={can({ role: group.role, userId: userIdOf(actor) }, 'make a map')}
        maps={maps.map(({ id, title, claims, evidence, updatedAt, archivedAt }) => ({
          id,
          title,
          claims,
          passages: evidence,
          changed: timeAgo(updatedAt, now),
          changedAt: updatedAt.toISOString(),
          archived: archivedAt !== null,
          lagging: lagging.some(({ map }) => map === id),
        }))}
      />
    </AppShell>
  )
}
