'use client'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { progressShare, progressWords } from './send-source.ts'
import type { ReadingState } from './use-reading.ts'
import styles from './import-screen.module.css'

/** While a text is being read, and when that came to nothing. */
export function ReadingWait({ state, name, back }: { state: Exclude<ReadingState, { kind: 'ready' }>; name: string; back: { href: string; label: string } }) {
  if (state.kind === 'failed' || state.kind === 'cancelled') {
    return (
      <div className={styles.waiting}>
        {state.kind === 'failed' ? <Notice look="error">{state.sentence}</Notice> : <p>Cancelled; nothing was kept.</p>}
        <div className={styles.waitingActions}>
          <ButtonLink href={back.href}>{back.label}</ButtonLink>
          <Button look="primary" onClick={state.again}>
            Try again
          </Button>
        </div>
      </div>
    )
  }
  const share = state.kind === 'reading' ? progressShare(state.progress) : undefined
  return (
    <div className={styles.waiting}>
      <h1 className={styles.title}>{name}</h1>
      {share === undefined ? <Spinner /> : <progress value={share} max={1} aria-label={`Reading ${name}`} />}
      <p role="status">{state.kind === 'reading' ? progressWords(state.progress, name) : 'Opening'}</p>
      {state.kind === 'reading' ? <Button onClick={state.cancel}>Cancel</Button> : null}
    </div>
  )
}
