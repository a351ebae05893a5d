'use client'
import { ChevronDown, X } from 'lucide-react'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../ui/menu.tsx'
import type { TextColumn } from './choose-texts.ts'
import { columnLabel } from './column-label.ts'
import styles from './text-pane.module.css'

interface Props {
  column: TextColumn
  title: string
  entries: readonly MenuEntry[]
  onClose: (() => void) | null
}

/** Whose text it is; behind the name, another in its place. */
export function PaneHead({ column, title, entries, onClose }: Props) {
  return (
    <header className={styles.head}>
      <h2 className={styles.name}>
        <Menu
          label="This text"
          align="start"
          entries={entries}
          trigger={
            <button type="button" className={styles.nameButton} title={title}>
              <span className={styles.who}>{columnLabel(column)}</span>
              <ChevronDown size={14} aria-hidden />
            </button>
          }
        />
      </h2>
      {onClose ? (
        <IconButton label={`Take ${column.name} away`} onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      ) : null}
    </header>
  )
}
