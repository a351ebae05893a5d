'use client'
import { CloudOff } from 'lucide-react'
import { useAway } from './network.ts'
import styles from './offline.module.css'

/** [OF8] Said in the bar of every room while the server cannot be reached. The place is always there, so that a screen reader hears it. */
export function ConnectionLine() {
  const away = useAway()
  return (
    <div role="status" className={styles.line}>
      {away ? (
        <span className={styles.lineWords}>
          <CloudOff size={16} aria-hidden />
          <span>
            No connection<span className={styles.lineMore}> – what you opened is here</span>
          </span>
        </span>
      ) : null}
    </div>
  )
}
