import type { ReactNode } from 'react'
import styles from './selection-bar.module.css'

/** A button of a bar beside the words, with the key that does the same. */
export function BarButton({ icon, words, keys, run }: { icon: ReactNode; words: string; keys: string; run: () => void }) {
  return (
    <button type="button" className={styles.button} onClick={run} aria-keyshortcuts={keys}>
      {icon}
      <span className={styles.words}>{words}</span>
      <kbd className={styles.key} aria-hidden>
        {keys}
      </kbd>
    </button>
  )
}
