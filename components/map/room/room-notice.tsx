'use client'
import { useEffect, useRef } from 'react'
import { SignInAgain } from '../../account/sign-in-again.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { showSetAside } from '../set-aside/open-set-aside.ts'
import { SetAsideDialog } from '../set-aside/set-aside-dialog.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './room-notice.module.css'

/** What one must know before one goes on: a session that has ended, work that was set aside, a map that is closed or archived. */
export function RoomNotice({ archived }: { archived: boolean }) {
  return (
    <>
      <SignedOut />
      <Words archived={archived} />
      <SetAsideDialog />
    </>
  )
}

function SignedOut() {
  const { now: live } = useMapRoom()
  if (live.status !== 'signed-out' && live.status !== 'someone-else') return null
  const n = live.unsavedCount
  const save = n === 0 ? 'to go on' : n === 1 ? 'to save 1 change' : `to save ${n} changes`
  const words =
    live.status === 'signed-out'
      ? `You are signed out. Sign in again ${save}. What you do until then is kept on this device.`
      : `Somebody else is signed in in this browser by now. This page holds your work, and nothing of it is saved under their name. Sign in as yourself ${save}, or load the page again to go on as the other person; your work then stays on this device until you are back.`
  return <SignInAgain words={words} onDone={() => live.reconnect()} />
}

function Words({ archived }: { archived: boolean }) {
  const { now: live } = useMapRoom()
  const aside = live.setAside.length
  const show = (
    <span className={styles.actions}>
      <Button onClick={showSetAside}>Show them</Button>
    </span>
  )
  if (live.status === 'removed') {
    return (
      <Said look="error">
        {live.message ?? 'You no longer have access to this map. What you see is the last that was known here.'}
        {aside > 0 ? <> Changes of yours that were not saved are set aside on this device, and you can download them. {show}</> : null}
      </Said>
    )
  }
  if ((live.status === 'loading' || live.status === 'waiting') && live.message !== undefined) return <Said look="error">{live.message}</Said>
  if (aside > 0) {
    const onlyHere = live.setAside.some((copy) => copy.onlyHere === true)
    return (
      <Said look="caution">
        {onlyHere
          ? 'Some of your changes could not be saved, and there is no room for them on this device: download them before you close this tab. '
          : 'Some of your changes could not be saved and were set aside on this device. '}
        {show}
      </Said>
    )
  }
  if (archived) return <Said look="info">This map is archived: it can be read and no longer edited. Take it out of the archive in the list of maps to go on with it.</Said>
  return null
}

function Said({ look, children }: { look: 'info' | 'caution' | 'error'; children: React.ReactNode }) {
  return (
    <div ref={useLostFocus()} tabIndex={-1} className={styles.notice}>
      <Notice look={look}>{children}</Notice>
    </div>
  )
}

/** The field one was writing in may be gone when the map is loaded anew, with what was set aside: one goes on from here. */
function useLostFocus() {
  const { renewing } = useMapRoom().now
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(renewing)
  useEffect(() => {
    const renewed = before.current && !renewing
    before.current = renewing
    if (renewed && document.activeElement === document.body) place.current?.focus({ preventScroll: true })
  }, [renewing])
  return place
}
