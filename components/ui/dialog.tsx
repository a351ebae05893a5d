'use client'
import { Dialog as RadixDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { CloseCorner } from './close-corner.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'
import { useFocusBack } from './use-focus-back.ts'
import styles from './floating.module.css'

interface Props {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  titleHidden?: boolean
  description?: ReactNode
  wide?: boolean
  children: ReactNode
}

/** A window over the page that takes the focus and gives it back; Escape closes it. */
export function Dialog({ open, onOpenChange, title, titleHidden, description, wide, children }: Props) {
  const focus = useFocusBack()
  const heading = <RadixDialog.Title className={styles.title}>{title}</RadixDialog.Title>
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={styles.scrim} />
        <RadixDialog.Content {...focus} className={classNames(styles.dialog, wide && styles.wide)} {...(description ? {} : { 'aria-describedby': undefined })}>
          {titleHidden ? <VisuallyHidden>{heading}</VisuallyHidden> : heading}
          {description ? <RadixDialog.Description className={styles.description}>{description}</RadixDialog.Description> : null}
          {children}
          <CloseCorner />
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}
