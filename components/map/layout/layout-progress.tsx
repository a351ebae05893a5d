'use client'
import { Button } from '../../ui/button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './layout-progress.module.css'

/** Said when a layout takes longer than one waits without being told; it can be given up. */
export function LayoutProgress() {
  const { layout } = useMapRoom()
  return (
    <div role="status" className={layout.slow ? styles.progress : undefined} data-over-canvas={layout.slow || undefined}>
      {layout.slow ? (
        <>
          <Spinner />
          <span>Working out the layout…</span>
          <Button onClick={layout.cancel}>Leave it as it is</Button>
        </>
      ) : null}
    </div>
  )
}
