import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MapRoom } from '../../../../components/map/map-room.tsx'
import { AppShell } from '../../../../components/shell/app-shell.tsx'
import { currentActor } from '../../../../lib/auth/current-actor.ts'
import { currentPerson } from '../../../../lib/auth/current-person.ts'
import { orNotFound } from '../../../../lib/auth/or-not-found.ts'
import { getGroup } from '../../../../lib/data/groups.ts'
import { getMap } from '../../../../lib/data/maps.ts'
import { routes } from '../../../../lib/routes.ts'

interface Props {
  params: Promise<{ mapId: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const map = await getMap(await currentActor(), (await params).mapId).catch(() => null)
  return { title: map?.title ?? 'Not found' }
}

export default async function MapPage({ params }: Props) {
  const { mapId } = await params
  const actor = await currentActor()
  const map = await orNotFound(getMap(actor, mapId), notFound)
  const [group, person] = await Promise.all([orNotFound(getGroup(actor, map.groupId), notFound), currentPerson()])
  return (
    <AppShell group={group} room="maps" person={person} returnTo={routes.map(mapId)} fill visitorNote="You are looking round.">
      <MapRoom mapId={mapId} groupId={map.groupId} user={person ? { id: person.id, name: person.name } : null} title={map.title} archived={map.archivedAt !== null} role={group.role} />
    </AppShell>
  )
}
