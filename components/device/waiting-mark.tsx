'use client'
import { Check, CloudOff, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { OutboxStatus } from '../../lib/editor/outbox.ts'
import { routes } from '../../lib/routes.ts'
import { countOf } from './count-of.ts'
import { useOutboxEntries, useUnsentMaps } from './use-device-outbox.ts'
import { useSending } from './use-sending.ts'
import styles from './device.module.css'

/** Milliseconds for which something must wait before it is worth a word, and for which it is said that it was sent. */
const worthAWord = 1_500
const saidFor = 5_000

/**
 * [OF16] In the bar of every room: sends what waits on this device, and says so where no Saved mark of the room does. Its place
 * is always there, so that a screen reader hears what is said in it.
 */
export function WaitingMark({ person }: { person: string }) {
  useSending(person)
  const path = usePathname()
  const { entries, status } = useOutboxEntries(person)
  const maps = useUnsentMaps(person, path)
  const refused = entries.filter((entry) => entry.refused !== undefined).length
  const now = entries.length + maps.reduce((sum, map) => sum + map.count, 0)
  const waiting = useLasting(now)
  const sent = useJustSent(waiting)
  // A text and a map say it themselves, of what is in front of one.
  const quiet = /^\/(?:documents|maps)\/[^/]+$/.test(path)
  const Icon = refused > 0 ? TriangleAlert : CloudOff
  return (
    <div role="status" className={styles.place}>
      {quiet ? null : waiting > 0 ? (
        <Link className={styles.mark} data-look={refused > 0 ? 'refused' : undefined} href={status === 'signed-out' ? routes.signIn(path) : routes.onThisDevice()}>
          <Icon size={16} aria-hidden />
          <span className={styles.brief} aria-hidden>
            {refused || waiting}
          </span>
          <span className={styles.words}>{wordsFor(waiting, refused, status)}</span>
        </Link>
      ) : sent ? (
        <span className={styles.sent}>
          <Check size={16} aria-hidden />
          <span className={styles.words}>All changes are sent</span>
        </span>
      ) : null}
    </div>
  )
}

function wordsFor(waiting: number, refused: number, status: OutboxStatus): string {
  if (status === 'signed-out') return `Sign in again to send ${countOf(waiting, 'change')}`
  if (refused === 0) return `${countOf(waiting, 'change')} not sent yet`
  return `${refused === waiting ? countOf(refused, 'change') : `${refused} of ${countOf(waiting, 'change')}`} could not be sent`
}

/** A number once it has been more than nothing for a while; nothing at once. */
function useLasting(count: number): number {
  const [lasting, setLasting] = useState(false)
  const some = count > 0
  useEffect(() => {
    if (!some) return setLasting(false)
    const timer = setTimeout(() => setLasting(true), worthAWord)
    return () => clearTimeout(timer)
  }, [some])
  return lasting ? count : 0
}

/** Whether what was said to wait has gone just now. */
function useJustSent(waiting: number): boolean {
  const [sent, setSent] = useState(false)
  const before = useRef(waiting)
  useEffect(() => {
    const gone = before.current > 0 && waiting === 0
    before.current = waiting
    if (!gone) return
    setSent(true)
    const timer = setTimeout(() => setSent(false), saidFor)
    return () => clearTimeout(timer)
  }, [waiting])
  return sent && waiting === 0
}
