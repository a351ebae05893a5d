'use client'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { SavedMark, savedWords } from '../../ui/saved-mark.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { LiveMap } from '../live-map.ts'
import { showSetAside } from '../set-aside/open-set-aside.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { saveStateWords } from './save-state-words.ts'
import { useNarrow } from './use-narrow.ts'
import styles from './save-state.module.css'

/** Whether the work is safe; pressed, it says what that means, what happens next and what one can do. */
export function SaveState({ archived }: { archived: boolean }) {
  const { now, live: drawn, suggesting, comparison } = useMapRoom()
  // While one suggests, it is about the suggestions.
  const live = suggesting.mode === 'suggesting' && !comparison.open ? drawn : now
  const [open, setOpen] = useState(false)
  const narrow = useNarrow()
  const words = saveStateWords({ ...live, archived, aside: live.setAside.length })
  const act = (what: () => void) => () => {
    setOpen(false)
    what()
  }
  return (
    <div className={styles.place}>
      <Popover
        label={words.title}
        align="start"
        open={open}
        onOpenChange={setOpen}
        trigger={
          <button type="button" className={styles.button} aria-label={`${savedWords(live.status, live.unsavedCount, live.keptOnDevice)}. What does that mean?`}>
            <SavedMark state={live.status} unsaved={live.unsavedCount} kept={live.keptOnDevice} brief={narrow && 'sign'} silent />
          </button>
        }
      >
        <h2 className={styles.title}>{words.title}</h2>
        <p className={styles.means}>{words.means}</p>
        {words.act === 'try-now' ? <Button onClick={act(() => live.reconnect())}>Try now</Button> : null}
        {words.act === 'sign-in' ? <Button onClick={act(() => document.querySelector<HTMLInputElement>('[data-sign-in-again] input')?.focus())}>Sign in again</Button> : null}
        {words.act === 'set-aside' ? <Button onClick={act(showSetAside)}>Show what was set aside</Button> : null}
      </Popover>
      <VisuallyHidden>
        <span aria-live="polite">{useCalmWords(live)}</span>
      </VisuallyHidden>
    </div>
  )
}

/** What a screen reader hears: not every save, which would talk through all typing; only trouble, and that it is over. */
function useCalmWords({ status, unsavedCount, keptOnDevice }: Pick<LiveMap, 'status' | 'unsavedCount' | 'keptOnDevice'>): string {
  const [said, setSaid] = useState('')
  const troubled = useRef(false)
  useEffect(() => {
    if (status === 'loading' || status === 'saving') return
    if (status === 'saved' || status === 'read-only') {
      if (troubled.current) setSaid(status === 'saved' ? 'Everything is saved.' : 'Read only.')
      troubled.current = false
      return
    }
    troubled.current = true
    setSaid(`${savedWords(status, unsavedCount, keptOnDevice)}.`)
  }, [status]) // eslint-disable-line react-hooks/exhaustive-deps -- with the state, not with every change that is counted
  return said
}
