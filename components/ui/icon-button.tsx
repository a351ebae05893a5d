import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Tooltip } from './tooltip.tsx'
import styles from './button.module.css'

/** A button that is only a picture: `label` is its name for a screen reader and its tooltip; `keys` is shown with it. */
export function IconButton({ label, keys, children, className, ...rest }: { label: string; keys?: string; children: ReactNode } & ComponentProps<'button'>) {
  return (
    <Tooltip words={label} keys={keys}>
      <button type="button" aria-label={label} {...rest} className={classNames(styles.button, styles.icon, className)}>
        {children}
      </button>
    </Tooltip>
  )
}
