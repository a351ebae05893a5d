'use client'
import { BookOpen, CloudOff, Network } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { NarrowPage } from '../account/narrow-page.tsx'
import { Button } from '../ui/button.tsx'
import { listKeptPages, type KeptPage } from './kept-pages.ts'
import { noteAway, useAway } from './network.ts'
import { OFFLINE_ADDRESS } from './worker/device-words.ts'
import styles from './offline.module.css'

/**
 * [OF2] Stands at every address that was never opened on this device, while there is no network. Its links are plain ones: what the
 * router knows of this address is not what the address is.
 */
export function OfflinePage() {
  const away = useAway()
  const [pages, setPages] = useState<KeptPage[] | null>(null)
  // By its own address it is a list of what is on this device, and there is nothing to wait for.
  const standsIn = useSyncExternalStore(never, () => location.pathname !== OFFLINE_ADDRESS, () => true)
  const wasAway = useWasTrue(away)
  useEffect(() => void listKeptPages().then(setPages), [])
  useEffect(() => {
    if (standsIn) noteAway()
  }, [standsIn])
  useEffect(() => {
    if (standsIn && wasAway && !away) location.reload()
  }, [standsIn, wasAway, away])
  const maps = pages?.filter(({ path }) => path.startsWith('/maps/')) ?? []
  const texts = pages?.filter(({ path }) => path.startsWith('/documents/')) ?? []
  const groups = pages?.filter(({ path }) => /^\/groups\/[^/]+$/.test(path) && !path.endsWith('/new')) ?? []
  return (
    <NarrowPage
      title={standsIn ? 'No connection' : 'On this device'}
      icon={standsIn ? <CloudOff size={20} aria-hidden className={styles.cloud} /> : null}
      lead={
        standsIn
          ? 'This page was never opened on this device, so it cannot be shown now. It comes by itself when the connection is back.'
          : 'What you have opened here can be read and worked on without a connection. What you write is sent when there is one again.'
      }
      roomy
      plainLinks
    >
      {standsIn ? (
        <div>
          <Button onClick={() => location.reload()}>Try again</Button>
        </div>
      ) : null}
      {pages && maps.length + texts.length === 0 ? <p className={styles.none}>Nothing has been opened here yet: a map or a text is kept when you open it.</p> : null}
      <Shelf title="Maps" pages={maps} icon={<Network size={16} aria-hidden />} />
      <Shelf title="Texts" pages={texts} icon={<BookOpen size={16} aria-hidden />} />
      <Shelf title="Groups" pages={groups} />
    </NarrowPage>
  )
}

function Shelf({ title, pages, icon }: { title: string; pages: readonly KeptPage[]; icon?: ReactNode }) {
  if (pages.length === 0) return null
  return (
    <section aria-label={title}>
      <h2 className={styles.shelfTitle}>
        {icon}
        {title}
      </h2>
      <ul className={styles.shelf}>
        {pages.map(({ path, title: name }) => (
          <li key={path}>
            <a href={path}>{name || 'Without a title'}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const never = () => () => {}

/** Whether it was true at any time since the page was shown. */
function useWasTrue(now: boolean): boolean {
  const [was, setWas] = useState(now)
  if (now && !was) setWas(true)
  return was
}
