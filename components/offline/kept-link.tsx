'use client'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { classNames } from '../ui/class-names.ts'
import { useKeptPaths } from './use-kept-paths.ts'
import styles from './offline.module.css'

/** [OF8] A link to a text or a map that says so, while there is no network, when what it leads to is not on this device. */
export function KeptLink({ href, className, children, ...rest }: ComponentProps<typeof Link> & { href: string }) {
  const kept = useKeptPaths()
  const missing = kept !== null && !kept.has(href.split(/[?#]/, 1)[0]!)
  return (
    <Link {...rest} href={href} className={classNames(className, missing && styles.missing)}>
      {children}
      {missing ? <span className={styles.missingWord}> not on this device</span> : null}
    </Link>
  )
}
