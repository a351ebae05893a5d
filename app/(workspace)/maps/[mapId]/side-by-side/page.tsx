import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readAskedTexts } from '../../../../../components/parallel/asked-texts.ts'
import { ParallelRoom } from '../../../../../components/parallel/parallel-room.tsx'
import type { ReaderDocument } from '../../../../../components/reader/reader-types.ts'
import { AppShell } from '../../../../../components/shell/app-shell.tsx'
import { currentActor } from '../../../../../lib/auth/current-actor.ts'
import { currentPerson } from '../../../../../lib/auth/current-person.ts'
import { orNotFound } from '../../../../../lib/auth/or-not-found.ts'
import { userIdOf } from '../../../../../lib/data/actor.ts'
import { getGroup } from '../../../../../lib/data/groups.ts'
import { listDocuments, type DocumentInList } from '../../../../../lib/data/list-documents.ts'
import { getMap } from '../../../../../lib/data/maps.ts'
import { shortName } from '../../../../../lib/domain/document/short-name.ts'
import { routes } from '../../../../../lib/routes.ts'
import { readerRights } from '../../../reader-rights.ts'

interface Props {
  params: Promise<{ mapId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const map = await getMap(await currentActor(), (await params).mapId).catch(() => null)
  return { title: map ? `Side by side: ${map.title}` : 'Not found' }
}

/** The texts themselves are not set here: the browser fetches those that it shows, and keeps them. */
export default async function SideBySidePage({ params, searchParams }: Props) {
  const { mapId } = await params
  const asked = readAskedTexts(await searchParams)
  const actor = await currentActor()
  const map = await orNotFound(getMap(actor, mapId), notFound)
  const [group, person, documents] = await Promise.all([orNotFound(getGroup(actor, map.groupId), notFound), currentPerson(), listDocuments(actor, map.groupId, { sort: 'added' })])
  return (
    <AppShell group={group} room="maps" person={person} returnTo={routes.sideBySide(mapId, asked)} fill visitorNote="You are looking round.">
      <ParallelRoom
        mapId={mapId}
        groupId={map.groupId}
        user={person ? { id: person.id, name: person.name } : null}
        title={map.title}
        archived={map.archivedAt !== null}
        role={group.role}
        rights={readerRights({ role: group.role, userId: userIdOf(actor) }, person?.name)}
        documents={documents.reverse().map(readable)}
        asked={asked}
      />
    </AppShell>
  )
}

function readable(document: DocumentInList, index: number): ReaderDocument {
  const { id, groupId, title, authors, organisation, tradition, date, source, language, currentRevisionId, wordCount } = document
  return { id, groupId, title, shortName: shortName(document), authors, organisation, tradition, date, source, language, revisionId: currentRevisionId, revisions: [], wordCount, hue: (index % 8) + 1 }
}
