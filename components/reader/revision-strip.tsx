import { Button } from '../ui/button.tsx'
import type { Revisions } from './use-revisions.ts'
import styles from './revisions.module.css'

/** Over the text: that an older one is read, or that a corrected one has come while this one was open. */
export function RevisionStrip({ revisions, onNewest }: { revisions: Revisions; onNewest: () => void }) {
  if (!revisions.older && !revisions.corrected) return null
  return (
    <div className={styles.strip} data-older={revisions.older || undefined} role="status">
      <p>{revisions.older ? `This is revision ${revisions.number ?? ''} of ${revisions.all.length}, with its passages as they stood then. It is here to be read only.` : 'This text was corrected while you were reading.'}</p>
      <Button onClick={onNewest}>{revisions.older ? 'Back to the text as it stands' : 'Show the corrected text'}</Button>
    </div>
  )
}
