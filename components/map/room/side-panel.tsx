'use client'
import { X } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
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
  const panel = useRef<HTMLElement>(null)
  // Whoever opens it by key or button goes on in it, and back on the map when it closes.
  useEffect(() => {
    const own = panel.current
    const first = own?.querySelector<HTMLElement>('[data-suggestion][aria-expanded="true"]') ?? own?.querySelector<HTMLElement>('[data-suggestion]') ?? own
    if (!document.activeElement?.closest('[role="dialog"]')) first?.focus({ preventScroll: true })
    return () => {
      if (own?.contains(document.activeElement) || document.activeElement === document.body) document.querySelector<HTMLElement>('[data-map-surface]')?.focus({ preventScroll: true })
    }
  }, [narrow])

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = event.target as HTMLElement
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !event.currentTarget.contains(target) || target.closest('input, textarea, select')) return
    if (event.key !== 'Escape' && event.key.toLowerCase() !== keys.toLowerCase()) return
    event.preventDefault()
    onClose()
  }
  if (narrow) {
    return (
      <Sheet open onOpenChange={(open) => !open && onClose()} title={title}>
        <div className={styles.sheet}>{children}</div>
      </Sheet>
    )
  }
  return (
    <aside ref={panel} className={styles.panel} aria-label={title} tabIndex={-1} data-side-panel onKeyDown={onKeyDown}>
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
