import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../ui/icon-button.tsx'
import type { ReaderPassage } from './reader-types.ts'
import { UnplacedList } from './unplaced-list.tsx'
import type { ReaderRoom } from './use-reader-room.ts'
import styles from './unplaced.module.css'

/** At the head of the margin: that some passages have no place; opened, it stays beside the text while they are settled. */
export function UnplacedSection({ room, card }: { room: ReaderRoom; card: (passage: ReaderPassage, withWords: boolean) => ReactNode }) {
  const { list, open, setOpen } = room.unplaced
  if (list.length === 0) return null
  if (!open) {
    return (
      <div className={styles.section}>
        <button type="button" className={styles.rest} aria-expanded={false} onClick={() => setOpen(true)}>
          {unplacedWords(list.length)} <span>Settle</span>
        </button>
      </div>
    )
  }
  return (
    <section className={styles.section} data-open aria-labelledby="unplaced-heading">
      <div className={styles.head}>
        <h2 id="unplaced-heading" tabIndex={-1} ref={takeFocus}>
          Not placed <small>({list.length})</small>
        </h2>
        <IconButton label="Close" onClick={() => { room.unplaced.cancel(); setOpen(false) }}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      <div className={styles.scroll} tabIndex={-1}>
        <UnplacedList room={room} card={(passage) => card(passage, true)} />
      </div>
    </section>
  )
}

function unplacedWords(count: number): string {
  return count === 1 ? '1 passage has no place here' : `${count} passages have no place here`
}

/** Whoever opened the list by key goes on in it. */
function takeFocus(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true })
}
