'use client'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { useNarrow } from './use-narrow.ts'
import styles from './side-panel.module.css'

interface Props {
  title: string
  /** The key that opens and closes it. */
  keys: string
  onClose: () => void
  children: ReactNode
}

/** What stands beside the map on a desk and comes from the foot of a phone's screen: history, suggestions. */
export function SidePanel({ title, keys, onClose, children }: Props) {
  const narrow = useNarrow()
  if (narrow) {
    return (
      <Sheet open onOpenChange={(open) => !open && onClose()} title={title}>
        <div className={styles.sheet}>{children}</div>
      </Sheet>
    )
  }
  return (
    <aside className={styles.panel} aria-label={title}>
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        <IconButton label={`Hide ${title.toLowerCase()}`} keys={keys} onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      <div className={styles.content}>{children}</div>
    </aside>
  )
}
