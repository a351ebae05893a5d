'use client'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './room-notice.module.css'

/** What one must know before one goes on: work that was set aside, a map that is closed or archived. */
export function RoomNotice({ archived }: { archived: boolean }) {
  const { live } = useMapRoom()
  const toast = useToast()
  const aside = live.setAside.at(-1)
  if (live.status === 'removed') return <Said look="error">{live.message ?? 'You no longer have access to this map. What you see is the last that was known here.'}</Said>
  if (aside) {
    return (
      <Said look="caution">
        Some of your changes could not be saved and were set aside on this device.{' '}
        <span className={styles.actions}>
          <Button
            onClick={() => {
              const { made, failed } = live.tryAgain(aside.id)
              toast.show({ message: failed === 0 ? `Made ${made} of them again.` : `Made ${made} again; ${failed} no longer fit the map.` })
              if (failed === 0) live.forget(aside.id)
            }}
          >
            Make them again
          </Button>
          <Button look="quiet" onClick={() => live.forget(aside.id)}>
            Drop them
          </Button>
        </span>
      </Said>
    )
  }
  if (archived) return <Said look="info">This map is archived: it can be read and no longer edited. Take it out of the archive in the list of maps to go on with it.</Said>
  return null
}

function Said({ look, children }: { look: 'info' | 'caution' | 'error'; children: React.ReactNode }) {
  return (
    <div className={styles.notice}>
      <Notice look={look}>{children}</Notice>
    </div>
  )
}
