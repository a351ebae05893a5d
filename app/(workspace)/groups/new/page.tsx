import type { Metadata } from 'next'
import styles from '../../../../components/account/account.module.css'
import { NewGroupForm } from '../../../../components/group/new-group-form.tsx'
import { AppShell } from '../../../../components/shell/app-shell.tsx'
import { Notice } from '../../../../components/ui/notice.tsx'
import { currentPerson } from '../../../../lib/auth/current-person.ts'
import { DEMO_EMAIL } from '../../../../lib/auth/demo-account.ts'
import { signedInActor } from '../../../../lib/auth/signed-in-actor.ts'
import { routes } from '../../../../lib/routes.ts'

export const metadata: Metadata = { title: 'Make a group' }

export default async function NewGroupPage() {
  await signedInActor(routes.newGroup())
  const person = await currentPerson()
  return (
    <AppShell person={person}>
      <div className={styles.sheet}>
        <header className={styles.sheetHead}>
          <h1 className={styles.title}>Make a group</h1>
        </header>
        {person?.email === DEMO_EMAIL ? (
          <Notice>Everyone who looks round shares the demo account, so it has no groups of its own. Sign out and make an account to start one.</Notice>
        ) : (
          <div className={styles.form}>
            <p className={styles.lead}>You are its owner. Add the texts next; people come by a link that you give them.</p>
            <NewGroupForm />
          </div>
        )}
      </div>
    </AppShell>
  )
}
