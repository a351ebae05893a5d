import { Check, CloudOff, Eye, Hourglass, LogIn, RefreshCw, TriangleAlert } from 'lucide-react'
import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './saved-mark.module.css'

export type SavedState =
  'loading' | 'saved' | 'saving' | 'waiting' | 'offline' | 'signed-out' | 'someone-else' | 'read-only' | 'removed' | 'refused' | 'failed'

interface Props {
  state: SavedState
  unsaved?: number
  /** For a narrow bar: what is well is only a sign there, what is not is one word; `sign` for a still narrower one: a sign, and how much. */
  brief?: boolean | 'sign'
  /** What is unsaved outlives the tab. */
  kept?: boolean
  /** Not said to a screen reader with every change: for a place that says what matters itself. */
  silent?: boolean
}

/**
 * Whether the work is safe, in words. It shows what it is told and guesses nothing: `saved` is for an acknowledgement
 * that the server has committed everything.
 */
export function SavedMark({ state, unsaved = 0, brief = false, kept = true, silent = false }: Props) {
  const [Icon, words, look] = signs(state, unsaved, kept)
  const short = brief === 'sign' ? '' : briefly[state]
  return (
    <span role="status" aria-live={silent ? 'off' : undefined} className={[styles.mark, look].filter(Boolean).join(' ')} data-state={state} data-sign={brief === 'sign' || undefined}>
      <Icon size={14} aria-hidden />
      {brief ? (
        <>
          {short === undefined ? null : <span aria-hidden>{unsaved > 0 && troubled.has(state) ? `${short}${short && ' · '}${unsaved}` : short}</span>}
          <VisuallyHidden>{words}</VisuallyHidden>
        </>
      ) : (
        words
      )}
    </span>
  )
}

/** The mark's words alone, as a sentence without its stop. */
export function savedWords(state: SavedState, unsaved: number, kept = true): string {
  return signs(state, unsaved, kept)[1]
}

/** In these the number of changes says something: it does not go down by itself in a moment. */
const troubled: ReadonlySet<SavedState> = new Set(['waiting', 'offline', 'signed-out', 'someone-else', 'failed'])

const briefly: { [S in SavedState]?: string } = {
  offline: 'Offline', waiting: 'Not saved', 'signed-out': 'Signed out', 'someone-else': 'Signed out', refused: 'Not saved', failed: 'Not saved', removed: 'No access', 'read-only': 'Read only',
}

function signs(state: SavedState, unsaved: number, kept: boolean): [icon: typeof Check, words: string, look: string | undefined] {
  const changes = unsaved === 1 ? '1 change' : `${unsaved} changes`
  const where = unsaved === 0 ? '' : kept ? `${changes} kept on this device` : `${changes} only in this tab`
  switch (state) {
    case 'loading':
      return [RefreshCw, 'Opening…', undefined]
    case 'saved':
      return [Check, 'Saved', undefined]
    case 'saving':
      return [RefreshCw, 'Saving…', undefined]
    case 'waiting':
      return [Hourglass, where ? `Not saved yet: ${where}` : 'The server is not ready', styles.unsaved]
    case 'offline':
      return [CloudOff, where ? `Offline, ${where}` : 'Offline', styles.unsaved]
    case 'signed-out':
      return [LogIn, where ? `Signed out, ${where}` : 'Signed out', styles.unsaved]
    case 'someone-else':
      return [LogIn, where ? `Somebody else is signed in, ${where}` : 'Somebody else is signed in', styles.unsaved]
    case 'read-only':
      return [Eye, 'Read only', undefined]
    case 'removed':
      return [TriangleAlert, 'You no longer have access', styles.failed]
    case 'refused':
      return [TriangleAlert, 'Not saved: the server refused a change', styles.failed]
    case 'failed':
      return [TriangleAlert, where ? `Not saved yet: ${where}` : 'Not saved yet', styles.unsaved]
  }
}
