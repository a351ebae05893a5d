import { List, MessageSquareQuote, Search, SquareMenu } from 'lucide-react'
import type { OutboxStatus } from '../../lib/editor/outbox.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { SavedMark } from '../ui/saved-mark.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './reader.module.css'

interface Props {
  shortName: string
  /** Absent for a visitor, who saves nothing. */
  saved: { status: OutboxStatus; unsaved: number; retry: () => void } | null
  passages: number
  /** The passages are in a sheet, which a button opens; else they stand in the margin. */
  inSheet: boolean
  outlinePressed: boolean
  onOutline: () => void
  onPassages: () => void
  onFind: () => void
  /** Absent where there is no keyboard. */
  onKeys: (() => void) | null
}

/** The bar over the text. */
export function ReaderTools({ shortName, saved, passages, inSheet, outlinePressed, onOutline, onPassages, onFind, onKeys }: Props) {
  return (
    <div className={styles.tools}>
      <IconButton label="Outline" keys="o" aria-pressed={outlinePressed} onClick={onOutline}>
        <List size={18} aria-hidden />
      </IconButton>
      <span className={styles.running}>{shortName}</span>
      <span className={styles.end}>
        {saved ? <SavedMark state={saved.status} unsaved={saved.unsaved} /> : null}
        {saved?.status === 'failed' || saved?.status === 'offline' ? (
          <Button look="quiet" onClick={saved.retry}>
            Try again
          </Button>
        ) : null}
        {inSheet ? (
          <Button look="quiet" icon={<MessageSquareQuote size={18} aria-hidden />} onClick={onPassages}>
            {passages}
            <VisuallyHidden>{passages === 1 ? ' passage' : ' passages'}</VisuallyHidden>
          </Button>
        ) : (
          <span className={styles.count}>{passages === 1 ? '1 passage' : `${passages} passages`}</span>
        )}
        <IconButton label="Find in this text" keys="Ctrl F" onClick={onFind}>
          <Search size={18} aria-hidden />
        </IconButton>
        {onKeys ? (
          <IconButton label="Keys" keys="?" onClick={onKeys}>
            <SquareMenu size={18} aria-hidden />
          </IconButton>
        ) : null}
      </span>
    </div>
  )
}
