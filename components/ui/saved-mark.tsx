import { Check, CloudOff, Eye, RefreshCw, TriangleAlert } from 'lucide-react'
import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './saved-mark.module.css'

export type SavedState = 'loading' | 'saved' | 'saving' | 'offline' | 'read-only' | 'removed' | 'refused' | 'failed'

/**
 * Whether the work is safe, in words. It shows what it is told and guesses nothing: `saved` is for an acknowledgement
 * that the server has committed everything. `brief`, for a narrow bar: what is well is only a sign there, what is not is one word.
 */
export function SavedMark({ state, unsaved = 0, brief = false }: { state: SavedState; unsaved?: number; brief?: boolean }) {
  const changes = unsaved === 1 ? '1 change' : `${unsaved} changes`
  const [Icon, words, look] = {
    loading: [RefreshCw, 'Opening…', ''],
    saved: [Check, 'Saved', ''],
    saving: [RefreshCw, 'Saving…', ''],
    offline: [CloudOff, unsaved > 0 ? `Offline, ${changes} kept on this device` : 'Offline', styles.unsaved],
    'read-only': [Eye, 'Read only', ''],
    removed: [TriangleAlert, 'You no longer have access', styles.failed],
    refused: [TriangleAlert, 'Not saved: the server refused a change', styles.failed],
    failed: [TriangleAlert, `Not saved yet${unsaved > 0 ? `: ${changes} kept on this device` : ''}`, styles.unsaved],
  }[state] as [typeof Check, string, string | undefined]
  const short = { offline: 'Offline', refused: 'Not saved', failed: 'Not saved', removed: 'No access' }[state as string]
  return (
    <span role="status" className={[styles.mark, look].filter(Boolean).join(' ')} data-state={state}>
      <Icon size={14} aria-hidden />
      {brief ? (
        <>
          <span aria-hidden>{short}</span>
          <VisuallyHidden>{words}</VisuallyHidden>
        </>
      ) : (
        words
      )}
    </span>
  )
}
