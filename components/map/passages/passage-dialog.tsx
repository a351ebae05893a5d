'use client'
import { Dialog } from '../../ui/dialog.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { quoteClaim } from '../words/relation-words.ts'
import { PassageBrowser } from './passage-browser.tsx'
import styles from './passage-dialog.module.css'

/** The keyboard's way to what dragging a passage does. */
export function PassageDialog({ target, onClose }: { target: string; onClose: () => void }) {
  const { live, actions } = useMapRoom()
  const onClaim = live.map.claims.has(target)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Link a passage"
      description={onClaim ? `To ${quoteClaim(live.map, target)}` : 'To this step: a passage in which an author draws it.'}
    >
      <div className={styles.list}>
        <PassageBrowser
          action="Link"
          autoFocus
          onChoose={(id) => {
            actions.linkPassage(id, onClaim ? { claim: target } : { relation: target })
            onClose()
          }}
        />
      </div>
    </Dialog>
  )
}
