import Link from 'next/link'
import type { ReactNode } from 'react'
import { routes } from '../../lib/routes.ts'
import { WaitingMark } from '../device/waiting-mark.tsx'
import { ConnectionLine } from '../offline/connection-line.tsx'
import { KeepOffline } from '../offline/keep-offline.tsx'
import { SearchButton } from '../search/search-button.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { LookRoundStrip } from '../welcome/look-round-strip.tsx'
import { AccountMenu } from './account-menu.tsx'
import { RoomTabs, type Room } from './room-tabs.tsx'
import { Wordmark } from './wordmark.tsx'
import styles from './app-shell.module.css'

export interface ShellProps {
  /** The group the screen belongs to; its rooms are the tabs. */
  group?: { id: string; name: string } | null
  room?: Room | null
  /** Who is signed in; null for a visitor. */
  person: { id: string; name: string; email?: string } | null
  /** Where to come back to after signing in. */
  returnTo?: string
  /** The screen fills the window and scrolls inside itself (map, reader). */
  fill?: boolean
  /** Said in the bar to a visitor who may read but not write. */
  visitorNote?: string
  children: ReactNode
}

/** The frame of every room: whose group, which room, who is signed in. The rest of the screen is the room's. */
export function AppShell({ group, room, person, returnTo, fill, visitorNote, children }: ShellProps) {
  return (
    // The worker that keeps pages on the device reads off it for whom this one was made (components/offline).
    <div className={fill ? `${styles.shell} ${styles.fill}` : styles.shell} data-person={person?.id ?? ''}>
      <a href="#main" className={styles.skip}>
        Skip to the content
      </a>
      <header className={styles.bar}>
        <Link href={person ? routes.groups() : routes.home()} className={styles.home} aria-label="Sic et Non: to the start">
          <Wordmark />
        </Link>
        {group ? (
          <>
            <Link href={routes.group(group.id)} className={styles.group} title={group.name}>
              {group.name}
            </Link>
            <RoomTabs groupId={group.id} room={room ?? null} />
          </>
        ) : null}
        <div className={styles.end}>
          {group ? <SearchButton groupId={group.id} /> : null}
          {person ? <WaitingMark person={person.id} /> : null}
          <ConnectionLine />
          {person ? (
            <AccountMenu person={person} />
          ) : (
            <>
              {visitorNote ? <span className={styles.note}>{visitorNote}</span> : null}
              <ButtonLink look="secondary" href={routes.signIn(returnTo)}>
                Sign in
              </ButtonLink>
            </>
          )}
        </div>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <LookRoundStrip />
      <KeepOffline />
    </div>
  )
}
