'use client'
import { Dialog as RadixDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { CloseCorner } from './close-corner.tsx'
import { useFocusBack } from './use-focus-back.ts'
import styles from './floating.module.css'

interface Props {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  side?: 'left' | 'right'
  children: ReactNode
}

/** A panel from the side of a desk's screen, from the foot of a phone's. */
export function Sheet({ open, onOpenChange, title, side = 'right', children }: Props) {
  const focus = useFocusBack()
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={styles.scrim} />
        <RadixDialog.Content {...focus} className={classNames(styles.sheet, side === 'left' && styles.left)} aria-describedby={undefined}>
          <RadixDialog.Title className={styles.title}>{title}</RadixDialog.Title>
          {children}
          <CloseCorner />
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}
