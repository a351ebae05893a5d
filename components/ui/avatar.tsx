import type { CSSProperties } from 'react'
import styles from './avatar.module.css'

/** A person as initials in a ring; `colour` is any CSS colour. With an empty `title` it is an ornament: the name stands beside it. */
export function Avatar({ name, colour, title }: { name: string; colour?: string; title?: string }) {
  const initials = name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => Array.from(word)[0]!.toUpperCase())
    .slice(0, 2)
    .join('')
  const named = title === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title ?? name, title: title ?? name }
  return (
    <span className={styles.avatar} {...named} style={colour ? ({ '--person': colour } as CSSProperties) : undefined}>
      {initials || '?'}
    </span>
  )
}
