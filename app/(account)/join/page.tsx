import type { Metadata } from 'next'
import { JoinGroup } from '../../../components/group/join-group.tsx'
import { currentPerson } from '../../../lib/auth/current-person.ts'

export const metadata: Metadata = { title: 'Join a group' }

export default async function JoinPage() {
  const person = await currentPerson()
  return <JoinGroup person={person && { name: person.name, email: person.email }} />
}
