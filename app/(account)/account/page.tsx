import type { Metadata } from 'next'
import styles from '../../../components/account/account.module.css'
import { ChangePasswordForm } from '../../../components/account/change-password-form.tsx'
import { NameForm } from '../../../components/account/name-form.tsx'
import { PersonalTokens } from '../../../components/account/personal-tokens.tsx'
import { SessionList } from '../../../components/account/session-list.tsx'
import { OnThisDevice } from '../../../components/device/on-this-device.tsx'
import { AppShell } from '../../../components/shell/app-shell.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { DEMO_EMAIL } from '../../../lib/auth/demo-account.ts'
import { deviceWords } from '../../../lib/auth/device-words.ts'
import { signedInActor } from '../../../lib/auth/signed-in-actor.ts'
import { listGroups } from '../../../lib/data/groups.ts'
import { listPersonalTokens } from '../../../lib/data/personal-tokens.ts'
import { listSessions } from '../../../lib/data/sessions.ts'
import { getOwnAccount } from '../../../lib/data/users.ts'
import { dayWords, timeAgo } from '../../../components/group/time-ago.ts'
import { routes } from '../../../lib/routes.ts'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const actor = await signedInActor(routes.account())
  const [account, sessions, tokens, groups] = await Promise.all([getOwnAccount(actor), listSessions(actor), listPersonalTokens(actor), listGroups(actor)])
  const demo = account.email === DEMO_EMAIL
  const now = new Date()
  return (
    <AppShell person={{ id: actor.userId, name: account.name, email: account.email }}>
      <div className={styles.sheet}>
        <header className={styles.sheetHead}>
          <h1 className={styles.title}>Your account</h1>
          <p className={styles.rowSmall}>{account.email}</p>
        </header>
        {demo ? (
          <Notice>This is the demo account. Everyone who looks round shares it, so its name and password stay as they are.</Notice>
        ) : (
          <>
            <section className={styles.section} aria-labelledby="name">
              <h2 id="name" className={styles.sectionTitle}>
                Name
              </h2>
              <NameForm name={account.name} />
            </section>
            <section className={styles.section} aria-labelledby="password">
              <h2 id="password" className={styles.sectionTitle}>
                Password
              </h2>
              <p className={styles.sectionLead}>A new password signs you out on every other device.</p>
              <ChangePasswordForm email={account.email} />
            </section>
          </>
        )}
        <section className={styles.section} aria-labelledby="sessions">
          <h2 id="sessions" className={styles.sectionTitle}>
            Where you are signed in
          </h2>
          <SessionList
            sessions={sessions
              .filter((session) => session.current || !demo)
              .map(({ id, userAgent, lastSeenAt, createdAt, current }) => ({
                id,
                current,
                device: deviceWords(userAgent),
                words: `Signed in ${timeAgo(createdAt, now)}${current ? '' : `, last used ${timeAgo(lastSeenAt, now)}`}`,
              }))}
          />
        </section>
        {demo ? null : (
          <section className={styles.section} aria-labelledby="tokens">
            <h2 id="tokens" className={styles.sectionTitle}>
              Tokens for programs
            </h2>
            <p className={styles.sectionLead}>
              A program asks with a token in your name: a script, a notebook, another tool. It can do no more than you can, and nothing to your account. What can be asked for is
              described at <a href={routes.apiDescription()}>{routes.apiDescription()}</a>.
            </p>
            <PersonalTokens
              groups={groups.map(({ id, name }) => ({ id, name }))}
              tokens={tokens.map(({ id, name, scope, group, ending, expiresAt, lastUsedAt }) => ({
                id,
                name,
                scope,
                ending,
                group: group?.name ?? null,
                words: `${lastUsedAt ? `Last used ${timeAgo(lastUsedAt, now)}` : 'Not used yet'}, good until ${dayWords(expiresAt, now)}`,
              }))}
            />
          </section>
        )}
        <section className={styles.section} aria-labelledby="device">
          <h2 id="device" className={styles.sectionTitle}>
            On this device
          </h2>
          <p className={styles.sectionLead}>What you make without a connection waits in this browser and is sent later.</p>
          <OnThisDevice person={account.id} />
        </section>
      </div>
    </AppShell>
  )
}
