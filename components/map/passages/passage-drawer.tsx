'use client'
import { X } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { PassageBrowser } from './passage-browser.tsx'
import styles from './passage-drawer.module.css'

/** The group's documents and their passages, to drag onto the map. With something chosen, Enter links to it. */
export function PassageDrawer({ onClose }: { onClose: () => void }) {
  const { live, actions, selection, sources } = useMapRoom()
  const chosen = selection.only
  const target = chosen === null ? null : live.map.claims.has(chosen) ? { claim: chosen } : { relation: chosen }
  return (
    <aside className={styles.drawer} aria-label="Documents and passages">
      <header className={styles.header}>
        <h2 className={styles.title}>Passages</h2>
        <IconButton label="Hide the passages" keys="D" onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      <p className={styles.hint}>
        {!live.canEdit
          ? 'What the group has marked in its texts.'
          : target
            ? 'Press one to link it to what is chosen, or drag it onto the map.'
            : 'Drag one onto a claim, onto a line, or onto empty ground for a new claim.'}
      </p>
      <PassageBrowser
        draggable={live.canEdit}
        action={live.canEdit ? (target ? 'Link' : 'New claim') : null}
        onChoose={(id) => (target ? actions.linkPassage(id, target) : actions.claimFromPassage(id, sources.passages.get(id)?.exact ?? ''))}
      />
    </aside>
  )
}
