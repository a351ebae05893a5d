'use client'
import { ChevronLeft, ChevronRight, History, RotateCcw, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { BringBackDialog } from './bring-back-dialog.tsx'
import { compareKey } from './compare-key.ts'
import { countChanges } from './count-changes.ts'
import { StatePickers } from './state-pickers.tsx'
import styles from './comparison-bar.module.css'

/** Over the map while two of its states are compared: which, what differs, from change to change, and back to how it was. */
export function ComparisonBar() {
  const { comparison, walk, now } = useMapRoom()
  const [asking, setAsking] = useState(false)
  const bar = useRef<HTMLElement>(null)
  const open = comparison.open
  // Its keys work from the first moment, and a screen reader reads what it is.
  useEffect(() => {
    bar.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => () => document.querySelector<HTMLElement>('[data-map-surface]')?.focus({ preventScroll: true }), [])
  if (!open) return null
  const count = open.items.length
  const title = open.status === 'ready' ? `${open.from.words} → ${open.to?.words ?? 'now'}: ${countChanges(open.items)}` : `${open.from.words} → ${open.to?.words ?? 'now'}`
  return (
    <section
      ref={bar}
      className={styles.bar}
      aria-label="Comparison"
      tabIndex={-1}
      onKeyDown={(event) => {
        if ((event.target as HTMLElement).closest('select, [role="dialog"], [role="menu"]')) return
        if (compareKey(event, comparison, walk)) event.preventDefault()
      }}
    >
      <div className={styles.row}>
        <h2 className={styles.title}>{title}</h2>
        <div className={styles.tools}>
          <StatePickers />
          {open.status === 'loading' ? <Spinner /> : null}
          {open.status === 'ready' && count > 0 ? (
            <>
              <IconButton label="The change before" keys="P" className={styles.step} onClick={() => walk.go(-1)}>
                <ChevronLeft size={18} aria-hidden />
              </IconButton>
              <span className={styles.count}>{walk.at === -1 ? `${count}` : `${walk.at + 1} of ${count}`}</span>
              <IconButton label="The next change" keys="N" onClick={() => walk.go(1)}>
                <ChevronRight size={18} aria-hidden />
              </IconButton>
            </>
          ) : null}
          {open.status === 'ready' ? (
            <Button look="quiet" icon={<History size={15} aria-hidden />} aria-pressed={open.asThen} className={styles.toggle} onClick={() => comparison.showAsThen(!open.asThen)}>
              As it was then
            </Button>
          ) : null}
          {open.status === 'ready' && now.canEdit ? (
            <Button icon={<RotateCcw size={15} aria-hidden />} onClick={() => setAsking(true)}>
              Bring this state back
            </Button>
          ) : null}
        </div>
        <IconButton label="Close the comparison" keys="Esc" onClick={comparison.close}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      {open.status === 'failed' ? <Notice look="caution">{open.message}</Notice> : null}
      <p className={styles.sentence} role="status">
        {open.asThen ? `This is the map as it was: ${open.from.words}.` : walk.sentence}
      </p>
      {asking ? <BringBackDialog onClose={() => setAsking(false)} /> : null}
    </section>
  )
}
