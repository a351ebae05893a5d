'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { routes } from '../../lib/routes.ts'
import { useAway } from '../offline/network.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { countOf } from './count-of.ts'
import { deviceOutbox } from './device-outbox.ts'
import { saveFile } from './save-file.ts'
import { SetAsideItem } from './set-aside-item.tsx'
import { setAsideEntries } from './set-aside-entries.ts'
import { SetAsideMap } from './set-aside-map.tsx'
import { unsentTexts } from './unsent-work.ts'
import { useSetAsideMaps } from './use-set-aside-maps.ts'
import { useOutboxEntries, useUnsentMaps } from './use-device-outbox.ts'
import { writeOut } from './write-out.ts'
import styles from './device.module.css'

/** [OF15] What this browser holds that the server does not: what waits, what was refused and why, and how much room all of it takes. */
export function OnThisDevice({ person }: { person: string }) {
  const { entries, status } = useOutboxEntries(person)
  const maps = useUnsentMaps(person, routes.account())
  const room = useRoomTaken()
  const away = useAway()
  const here = useSyncExternalStore(never, () => true, () => false)
  const outbox = deviceOutbox(person)
  useShownWhenAskedFor(outbox.ready)
  const { aside, waiting } = setAsideEntries(entries)
  const asideMaps = useSetAsideMaps(person)
  const texts = unsentTexts(waiting)
  const save = (kind: 'txt' | 'json') =>
    kind === 'txt' ? saveFile('not-sent.txt', 'text/plain', writeOut(entries)) : saveFile('not-sent.json', 'application/json', JSON.stringify(entries, null, 2))
  if (!here) return null
  return (
    <div className={styles.device}>
      {aside.length + asideMaps.copies.length > 0 ? (
        <div className={styles.part}>
          <h3 className={styles.partTitle}>Not accepted by the server</h3>
          <ul className={styles.list}>
            {aside.map((each) => (
              <SetAsideItem key={`${each.text.id} ${each.about}`} aside={each} outbox={outbox} />
            ))}
            {asideMaps.copies.map((copy) => (
              <SetAsideMap key={copy.id} copy={copy} onDrop={() => asideMaps.drop(copy)} />
            ))}
          </ul>
        </div>
      ) : null}
      <div className={styles.part}>
        {texts.length + maps.length > 0 ? (
          <>
            <h3 className={styles.partTitle}>Not sent yet</h3>
            <ul className={styles.list}>
              {texts.map(({ what, count, href }) => (
                <li key={href}>
                  <a className={styles.text} href={href}>
                    {what}
                  </a>
                  <span className={styles.small}>
                    {countOf(count, 'change')}: {inWords(waiting.filter((entry) => routes.document(entry.text.id) === href).map((entry) => entry.words))}
                  </span>
                </li>
              ))}
              {maps.map(({ what, count, href }) => (
                <li key={href}>
                  <a className={styles.text} href={href}>
                    {what}
                  </a>
                  <span className={styles.small}>{countOf(count, 'change')} on this map. They are sent when it is opened with a connection.</span>
                </li>
              ))}
            </ul>
          </>
        ) : aside.length + asideMaps.copies.length === 0 ? (
          <p className={styles.small}>Everything you made on this device is on the server.</p>
        ) : null}
        {texts.length > 0 ? <p className={styles.small}>{howSent(status, away)}</p> : null}
        {entries.length > 0 ? (
          <div className={styles.buttons}>
            {status === 'signed-out' ? (
              <ButtonLink look="primary" href={routes.signIn(routes.onThisDevice())}>
                Sign in again
              </ButtonLink>
            ) : texts.length > 0 ? (
              <Button onClick={() => outbox.wake()}>Send now</Button>
            ) : null}
            <Button look="quiet" onClick={() => save('txt')}>
              Download as text
            </Button>
            <Button look="quiet" onClick={() => save('json')}>
              Download as JSON
            </Button>
          </div>
        ) : null}
      </div>
      {room === null ? null : (
        <p className={styles.small}>
          {inMegabytes(room)} of this device are used for what you opened, so that it can be read without a connection. Signing out frees them.
        </p>
      )}
    </div>
  )
}

/** What is listed here comes after the page, which was too short to be scrolled to it. */
function useShownWhenAskedFor(ready: Promise<void>): void {
  useEffect(() => {
    const show = () => location.hash === '#device' && document.getElementById('device')?.scrollIntoView()
    void ready.then(() => requestAnimationFrame(show))
  }, [ready])
}

function howSent(status: string, away: boolean): string {
  if (status === 'signed-out') return 'They are sent when you have signed in again.'
  return !away && status === 'saving' ? 'They are on their way.' : 'They are sent by themselves when there is a connection, also when the text is closed.'
}

/** The first few of them, each thing once. */
function inWords(words: readonly string[]): string {
  const distinct = [...new Set(words)]
  return distinct.length > 3 ? `${distinct.slice(0, 3).join(', ')} and ${distinct.length - 3} more` : distinct.join(', ')
}

/** Bytes; null where the browser does not say. */
function useRoomTaken(): number | null {
  const [bytes, setBytes] = useState<number | null>(null)
  useEffect(() => {
    void navigator.storage?.estimate?.().then(
      ({ usage }) => setBytes(usage ?? null),
      () => {},
    )
  }, [])
  return bytes
}

function inMegabytes(bytes: number): string {
  return bytes < 1_000_000 ? 'Less than 1 MB' : `${Math.round(bytes / 1_000_000).toLocaleString('en')} MB`
}

const never = () => () => {}
