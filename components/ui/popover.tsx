'use client'
import { Popover as RadixPopover } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './floating.module.css'

/** A small window at its trigger (one focusable element); Escape and a click elsewhere close it. */
export function Popover({ trigger, label, align = 'end', open, onOpenChange, children }: { trigger: ReactNode; label: string; align?: 'start' | 'end'; open?: boolean; onOpenChange?: (open: boolean) => void; children: ReactNode }) {
  return (
    <RadixPopover.Root open={open} onOpenChange={onOpenChange}>
      <RadixPopover.Trigger asChild>{trigger}</RadixPopover.Trigger>
      <RadixPopover.Portal>
        <RadixPopover.Content className={styles.popover} align={align} sideOffset={6} collisionPadding={8} aria-label={label}>
          {children}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  )
}
