import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Spinner } from './spinner.tsx'
import styles from './button.module.css'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Look {
  look?: ButtonLook
  size?: 'normal' | 'large'
  icon?: ReactNode
}

function lookClass({ look = 'secondary', size }: Look, extra?: string): string {
  return classNames(styles.button, look !== 'quiet' && styles[look], size === 'large' && styles.large, extra)
}

/** `busy` shows a spinner, keeps the button's width and stops a second press. */
export function Button({ look, size, icon, busy, children, className, ...rest }: Look & { busy?: boolean } & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      className={lookClass({ look, size }, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest.disabled || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  )
}

export function ButtonLink({ look, size, icon, children, className, ...rest }: Look & ComponentProps<typeof Link>) {
  return (
    <Link {...rest} className={lookClass({ look, size }, className)}>
      {icon}
      {children}
    </Link>
  )
}
