'use client'
import { X } from 'lucide-react'
import { Dialog as RadixDialog } from 'radix-ui'
import { IconButton } from './icon-button.tsx'
import styles from './floating.module.css'

/** The cross in the corner of a dialog or a sheet. */
export function CloseCorner() {
  return (
    <RadixDialog.Close asChild>
      <IconButton label="Close" className={styles.close}>
        <X size={18} aria-hidden />
      </IconButton>
    </RadixDialog.Close>
  )
}
