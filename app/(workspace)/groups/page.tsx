import type { Metadata } from 'next'
import Link from 'next/link'
import styles from '../../../components/account/account.module.css'
import { roleWords } from '../../../components/group/role-words.ts'
import { AppShell } from '../../../components/shell/app-shell.tsx'
import { ButtonLink } from '../../../components/ui/button.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { currentPerson } from '../../../lib/auth/current-person.ts'
import { DEMO_EMAIL } from '../../../lib/auth/demo-account.ts'
import { signedInActor } from '../../../lib/auth/signed-in-actor.ts'
import { listGroups, type GroupInList } from '../../../lib/data/groups.ts'
import { routes } from '../../../lib/routes.ts'

export const metadata: Metadata = { title: 'Your groups' }

export default async function GroupsPage() {
  const actor = await signedInActor(routes.groups())
  const groups = await listGroups(actor, { includePublic: true })
  const own = groups.filter((group) => group.isMember)
  const open = groups.filter((group) => !group.isMember)
  const person = await currentPerson()
  return (
    <AppShell person={person}>
      <div className={styles.sheet}>
        <header className={styles.sheetHead}>
          <h1 className={styles.title}>Your groups</h1>
          {own.length > 0 && person?.email !== DEMO_EMAIL ? <ButtonLink href={routes.newGroup()}>Make a group</ButtonLink> : null}
        </header>
        {own.length > 0 ? (
          <GroupRows groups={own} />
        ) : (
          <EmptyState title="No group yet" actions={<ButtonLink look="primary" size="large" href={routes.newGroup()}>Make a group</ButtonLink>}>
            <p>A group is where you read and argue with others: its texts, its maps, its people. Make one, or open the link that someone sent you.</p>
          </EmptyState>
        )}
        {open.length > 0 ? (
          <section className={styles.section} aria-labelledby="open">
            <h2 id="open" className={styles.sectionTitle}>
              Open to everyone
            </h2>
            <GroupRows groups={open} />
          </section>
        ) : null}
      </div>
    </AppShell>
  )
}

function GroupRows({ groups }: { groups: GroupInList[] }) {
  return (
    <ul className={styles.rows}>
      {groups.map(({ id, name, role, isMember, members, documents, maps }) => (
        <li key={id}>
          <Link href={routes.library(id)} className={styles.rowLink}>
            <span className={styles.rowName}>{name}</span>
            <span className={styles.rowSmall}>
              {[counted(documents, 'text'), counted(maps, 'map'), counted(members, 'person', 'people'), isMember ? `you are ${roleWords[role].article}` : 'to read'].join(' · ')}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function counted(n: number, one: string, many = `${one}s`): string {
  return `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`
}
