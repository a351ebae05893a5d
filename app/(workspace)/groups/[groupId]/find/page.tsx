import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readAsked } from '../../../../../components/search/asked-in-address.ts'
import { FindPage } from '../../../../../components/search/find-page.tsx'
import { AppShell } from '../../../../../components/shell/app-shell.tsx'
import { currentActor } from '../../../../../lib/auth/current-actor.ts'
import { currentPerson } from '../../../../../lib/auth/current-person.ts'
import { orNotFound } from '../../../../../lib/auth/or-not-found.ts'
import { getGroup } from '../../../../../lib/data/groups.ts'
import { listMaps } from '../../../../../lib/data/maps.ts'
import { findChoices } from '../../../../../lib/data/search-choices.ts'
import { routes } from '../../../../../lib/routes.ts'

export const metadata: Metadata = { title: 'Search' }

interface Props {
  params: Promise<{ groupId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function GroupFindPage({ params, searchParams }: Props) {
  const { groupId } = await params
  const said = new URLSearchParams(Object.entries(await searchParams).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  const actor = await currentActor()
  const group = await orNotFound(getGroup(actor, groupId), notFound)
  const [choices, maps] = [await findChoices(actor, groupId), await listMaps(actor, groupId, { includeArchived: true })]
  return (
    <AppShell group={group} person={await currentPerson()} returnTo={routes.find(groupId, said)} visitorNote="You are looking round.">
      <FindPage groupId={groupId} first={readAsked(said)} choices={{ ...choices, maps: maps.map(({ id, title }) => ({ id, title })) }} />
    </AppShell>
  )
}
