import { Fragment } from 'react'
import type { Chord } from './room-command.ts'
import { shownKeys } from './shown-keys.ts'
import styles from './key-caps.module.css'

const onApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** Keys as they stand on the keyboard. Read only where a click brought it up, so the server's guess is never on the screen. */
export function KeyCaps({ keys }: { keys: readonly Chord[] }) {
  return shownKeys(keys, onApple).map((chord, index) => (
    <Fragment key={chord.join(' ')}>
      {index > 0 ? <span className={styles.or}> or </span> : null}
      {chord.map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </Fragment>
  ))
}
