'use client'
import { ChevronDown, X } from 'lucide-react'
import { routes } from '../../lib/routes.ts'
import type { DocumentId } from '../../lib/domain/ids.ts'
import type { ReaderDocument } from '../reader/reader-types.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../ui/menu.tsx'
import type { TextColumn } from './choose-texts.ts'
import { columnLabel } from './column-label.ts'
import styles from './text-pane.module.css'

interface Props {
  doc: ReaderDocument
  column: TextColumn
  others: readonly TextColumn[]
  onReplace: (by: DocumentId) => void
  onMove: ((by: 1 | -1) => void) | null
  onClose: (() => void) | null
}

/** Whose text it is; behind the name, another in its place. */
export function PaneHead({ doc, column, others, onReplace, onMove, onClose }: Props) {
  const entries: MenuEntry[] = [
    { kind: 'link', label: 'Open it in the reader', href: routes.document(doc.id) },
    ...(onMove ? ([{ label: 'Move it to the left', onSelect: () => onMove(-1) }, { label: 'Move it to the right', onSelect: () => onMove(1) }] as const) : []),
    ...(others.length > 0 ? ([{ kind: 'separator' }, { kind: 'heading', label: 'Put in its place' }] as const) : []),
    ...others.map((other) => ({ label: columnLabel(other), onSelect: () => onReplace(other.document) })),
  ]
  return (
    <header className={styles.head}>
      <h2 className={styles.name}>
        <Menu
          label="This text"
          align="start"
          entries={entries}
          trigger={
            <button type="button" className={styles.nameButton} title={doc.title}>
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
