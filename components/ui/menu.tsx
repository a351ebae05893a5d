'use client'
import Link from 'next/link'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './floating.module.css'

export type MenuEntry =
  | { kind?: 'item'; label: string; hint?: string; icon?: ReactNode; keys?: string; danger?: boolean; disabled?: boolean; onSelect: () => void }
  | { kind: 'link'; label: string; hint?: string; icon?: ReactNode; href: string; download?: boolean }
  | { kind: 'separator' }
  | { kind: 'heading'; label: string }

/** A menu under its trigger (one focusable element). */
export function Menu({ trigger, entries, align = 'end', label }: { trigger: ReactNode; entries: readonly MenuEntry[]; align?: 'start' | 'end'; label?: string }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          // What an entry opened keeps the keyboard; else it goes back to the trigger.
          onCloseAutoFocus={(event) => {
            if (document.activeElement && document.activeElement !== document.body) event.preventDefault()
          }}
        >
          {entries.map((entry, index) => (
            <Entry key={index} entry={entry} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry.kind === 'separator') return <DropdownMenu.Separator className={styles.separator} />
  if (entry.kind === 'heading') return <DropdownMenu.Label className={styles.heading}>{entry.label}</DropdownMenu.Label>
  const words = (
    <>
      {entry.icon}
      <span className={styles.itemWords}>
        {entry.label}
        {entry.hint ? <span className={styles.itemHint}>{entry.hint}</span> : null}
      </span>
    </>
  )
  if (entry.kind === 'link') {
    return (
      <DropdownMenu.Item asChild className={styles.item}>
        {entry.download ? (
          <a href={entry.href} download>
            {words}
          </a>
        ) : (
          <Link href={entry.href}>{words}</Link>
        )}
      </DropdownMenu.Item>
    )
  }
  return (
    <DropdownMenu.Item className={classNames(styles.item, entry.danger && styles.dangerItem)} disabled={entry.disabled} onSelect={entry.onSelect}>
      {words}
      {entry.keys ? <kbd className={styles.keys}>{entry.keys}</kbd> : null}
    </DropdownMenu.Item>
  )
}
