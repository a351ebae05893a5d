'use client'
import { useEffect, useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { onShowSetAside } from './open-set-aside.ts'
import { SetAsideCopy } from './set-aside-copy.tsx'
import styles from './set-aside.module.css'

/** Work of this person's that the server did not take: what it is, what of it still fits, and what to do with it. */
export function SetAsideDialog() {
  const { now: live } = useMapRoom()
  const [open, setOpen] = useState(false)
  useEffect(() => onShowSetAside(() => setOpen(true)), [])
  const copies = live.setAside.toReversed()
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      wide
      title="Work that was set aside"
      description="These changes of yours could not be taken over into the map. They are on this device only. Make again what still fits, or download the map as it stood with them."
    >
      {copies.length === 0 ? <p className={styles.none}>Nothing is set aside any more.</p> : null}
      <ul className={styles.copies}>
        {copies.map((copy) => (
          <SetAsideCopy key={copy.id} copy={copy} />
        ))}
      </ul>
    </Dialog>
  )
}
