import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { revisionPath } from '../../../../components/api/in-utf16.ts'
import { Reader } from '../../../../components/reader/reader.tsx'
import { AppShell } from '../../../../components/shell/app-shell.tsx'
import { currentActor } from '../../../../lib/auth/current-actor.ts'
import { currentPerson } from '../../../../lib/auth/current-person.ts'
import { orNotFound } from '../../../../lib/auth/or-not-found.ts'
import { userIdOf } from '../../../../lib/data/actor.ts'
import { getDocument } from '../../../../lib/data/documents.ts'
import { listDocuments } from '../../../../lib/data/list-documents.ts'
import { getGroup } from '../../../../lib/data/groups.ts'
import { shortName } from '../../../../lib/domain/document/short-name.ts'
import { routes } from '../../../../lib/routes.ts'
import { readerRights } from '../../reader-rights.ts'

interface Props {
  params: Promise<{ documentId: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const document = await getDocument(await currentActor(), (await params).documentId).catch(() => null)
  return { title: document?.title ?? 'Not found' }
}

/** The text itself is not set here: the browser fetches the revision, which never changes, and keeps it. */
export default async function DocumentPage({ params }: Props) {
  const { documentId } = await params
  const [actor, person] = await Promise.all([currentActor(), currentPerson()])
  const document = await orNotFound(getDocument(actor, documentId), notFound)
  const [group, documents] = await Promise.all([orNotFound(getGroup(actor, document.groupId), notFound), listDocuments(actor, document.groupId, { sort: 'added' })])
  // Hues are given out in the order in which the documents came, here as on the map.
  const place = documents.reverse().findIndex((each) => each.id === document.id)
  return (
    <AppShell group={group} room="library" person={person} returnTo={routes.document(documentId)} fill visitorNote="You are reading as a visitor.">
      <link rel="preload" as="fetch" crossOrigin="anonymous" href={routes.api(revisionPath(document.currentRevisionId))} />
      <Reader
        key={document.id}
        document={{
          id: document.id,
          groupId: document.groupId,
          title: document.title,
          shortName: shortName(document),
          authors: document.authors,
          organisation: document.organisation,
          tradition: document.tradition,
          date: document.date,
          source: document.source,
          language: document.language,
          revisionId: document.currentRevisionId,
          revisions: [...document.revisions].sort((a, b) => b.number - a.number).map(({ id, number }) => ({ id, number })),
          wordCount: document.wordCount,
          hue: (Math.max(0, place) % 8) + 1,
        }}
        rights={readerRights({ role: group.role, userId: userIdOf(actor) }, person?.name)}
      />
    </AppShell>
  )
}
