'use client'
import { useEffect, useState, type CSSProperties } from 'react'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { MapView } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { useRoomPeople } from '../state/use-room-people.ts'
import { stopFollowing, useFollowing } from './following.ts'
import styles from './follow-frame.module.css'

/** A frame in the colour of whom one follows, with their name and how to stop. In the outline it leads to what they have chosen. */
export function FollowFrame({ view }: { view: MapView }) {
  const { now, selection } = useMapRoom()
  const following = useFollowing()
  const people = useRoomPeople(now)
  const [said, setSaid] = useState('')
  const theirs = people.filter((person) => person.id === following?.id)
  const gone = following !== null && theirs.length === 0
  const connected = now.handle !== null && !['offline', 'waiting', 'loading'].includes(now.status)

  useEffect(() => {
    setSaid((before) => (following ? `Following ${following.name}. Press Escape to stop.` : before.startsWith('Following') ? 'No longer following.' : before))
  }, [following])

  useEffect(() => {
    // A short gap in one's own connection is not their leaving.
    if (!gone || !connected) return
    const timer = setTimeout(() => {
      setSaid(`${following.name} has left the map.`)
      stopFollowing()
    }, 1500)
    return () => clearTimeout(timer)
  }, [gone, connected, following])

  useEffect(() => {
    if (!following) return
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      stopFollowing()
    }
    window.addEventListener('keydown', key, true)
    return () => window.removeEventListener('keydown', key, true)
  }, [following])
  useEffect(() => stopFollowing, [])

  const chosen = view === 'outline' ? theirs.flatMap((person) => person.selection).find((id) => now.map.claims.has(id)) : undefined
  const { set } = selection
  useEffect(() => {
    if (following && chosen) set([chosen])
  }, [following, chosen, set])

  return (
    <>
      {following ? (
        <div className={styles.frame} style={{ '--person': following.colour } as CSSProperties}>
          <button type="button" className={styles.words} onClick={stopFollowing}>
            <span className={styles.dot} aria-hidden />
            Following {following.name}
            <span className={styles.stop}>
              <span className={styles.byKey}> · Esc to stop</span>
              <span className={styles.byTouch}> · Stop</span>
            </span>
          </button>
        </div>
      ) : null}
      <VisuallyHidden>
        <span aria-live="polite">{said}</span>
      </VisuallyHidden>
    </>
  )
}
