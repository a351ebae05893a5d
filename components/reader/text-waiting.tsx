import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { RevisionState } from './use-revision.ts'
import styles from './reader.module.css'

/** Where the text will stand: its lines in grey, or why it does not come. */
export function TextWaiting({ state }: { state: RevisionState }) {
  if (state.status === 'failed') {
    return (
      <Notice look="error">
        <p>The text could not be loaded. {state.sentence}</p>
        <Button onClick={state.retry}>Try again</Button>
      </Notice>
    )
  }
  return (
    <div className={styles.waiting} role="status" aria-label="The text is loading">
      {Array.from({ length: 12 }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  )
}
