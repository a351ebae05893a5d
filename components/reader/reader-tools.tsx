import { CircleDashed, List, MessageSquareQuote, RotateCw, Search, SquareMenu } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { SavedMark } from '../ui/saved-mark.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { TextMenu } from './text-menu.tsx'
import type { ReaderRoom } from './use-reader-room.ts'
import styles from './reader.module.css'

/** The bar over the text. */
export function ReaderTools({ room, outlinePressed }: { room: ReaderRoom; outlinePressed: boolean }) {
  const { doc, rights, saved, model, revisions, narrow, phone } = room
  const { outbox } = model
  const passages = room.passages.length
  const unplaced = room.unplaced.list.length
  return (
    <div className={styles.tools}>
      <IconButton label="Outline" keys="o" aria-pressed={outlinePressed} onClick={room.toggleOutline}>
        <List size={18} aria-hidden />
      </IconButton>
      <span className={styles.running}>{doc.shortName}</span>
      {revisions.all.length > 1 ? (
        <button type="button" className={styles.revision} onClick={() => room.setRevisionsOpen(true)}>
          rev. {revisions.number}
          <VisuallyHidden> of {revisions.all.length}</VisuallyHidden>
        </button>
      ) : null}
      <span className={styles.end}>
        {/* Absent for a visitor, who saves nothing. */}
        {rights.userId ? <SavedMark state={saved} unsaved={outbox.pending().length} brief={phone} /> : null}
        {rights.userId && (saved === 'failed' || (saved === 'offline' && !phone)) ? <TryAgain brief={phone} run={() => outbox.retry()} /> : null}
        {unplaced > 0 ? (
          <Button look="quiet" className={styles.unplaced} icon={<CircleDashed size={16} aria-hidden />} aria-expanded={room.unplaced.open} onClick={() => (room.unplaced.open ? room.unplaced.setOpen(false) : room.showUnplaced())}>
            {unplaced}
            {phone ? <VisuallyHidden> not placed</VisuallyHidden> : ' not placed'}
          </Button>
        ) : null}
        {narrow ? (
          <Button look="quiet" icon={<MessageSquareQuote size={18} aria-hidden />} onClick={() => room.setPassagesSheet(true)}>
            {passages}
            <VisuallyHidden>{passages === 1 ? ' passage' : ' passages'}</VisuallyHidden>
          </Button>
        ) : (
          <span className={styles.count}>{passages === 1 ? '1 passage' : `${passages} passages`}</span>
        )}
        <TextMenu room={room} />
        <IconButton label="Find in this text" keys="Ctrl F" onClick={room.openFind}>
          <Search size={18} aria-hidden />
        </IconButton>
        {phone ? null : (
          <IconButton label="Keys" keys="?" onClick={() => room.setKeysOpen(true)}>
            <SquareMenu size={18} aria-hidden />
          </IconButton>
        )}
      </span>
    </div>
  )
}

function TryAgain({ brief, run }: { brief: boolean; run: () => void }) {
  if (!brief) {
    return (
      <Button look="quiet" onClick={run}>
        Try again
      </Button>
    )
  }
  return (
    <IconButton label="Try again" onClick={run}>
      <RotateCw size={18} aria-hidden />
    </IconButton>
  )
}
