'use client'
import { ArrowDown, ArrowUp, BookMarked, EyeOff, Merge, Pencil } from 'lucide-react'
import { IconButton } from '../ui/icon-button.tsx'
import type { BlockActions } from './block-actions.ts'
import type { ShownView } from './block-views.ts'
import { blockWords, kindChoices, kindValue } from './block-words.ts'
import styles from './read-pane.module.css'

/** What can be done with the chosen block. The kind is the platform's own select: it works with fingers and keys alike. */
export function BlockTools({ view, actions }: { view: ShownView; actions: BlockActions }) {
  const { key, kind, level } = view
  return (
    <div className={styles.tools} role="toolbar" aria-label={`${blockWords[kind].name}: what to do with it`}>
      <select aria-label="Set as" value={kindValue(kind, level)} onChange={(event) => actions.setKind(key, event.target.value)}>
        {kindChoices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <IconButton label="Edit the words, or split" keys="e" onClick={() => actions.edit(key)}>
        <Pencil size={16} aria-hidden />
      </IconButton>
      <IconButton label="Join with the next" keys="m" onClick={() => actions.joinNext(key)}>
        <Merge size={16} aria-hidden />
      </IconButton>
      <IconButton label="Move up" keys="Alt ↑" onClick={() => actions.move(key, -1)}>
        <ArrowUp size={16} aria-hidden />
      </IconButton>
      <IconButton label="Move down" keys="Alt ↓" onClick={() => actions.move(key, 1)}>
        <ArrowDown size={16} aria-hidden />
      </IconButton>
      <IconButton label="Mark a part from here" keys="p" onClick={() => actions.part(key)}>
        <BookMarked size={16} aria-hidden />
      </IconButton>
      <IconButton label="Leave out of the text" keys="Delete" onClick={() => actions.leaveOut(key)}>
        <EyeOff size={16} aria-hidden />
      </IconButton>
    </div>
  )
}
