import { useMemo } from 'react'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { wordDiff } from './word-diff.ts'
import styles from './changed-words.module.css'

/** A text with what went struck and what came underlined. */
export function ChangedWords({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => wordDiff(before, after), [before, after])
  return (
    <span className={styles.text}>
      {parts.map(({ is, words }, index) =>
        is === 'same' ? (
          words
        ) : is === 'gone' ? (
          <del key={index} className={styles.gone}>
            <VisuallyHidden> [taken out:</VisuallyHidden>
            {words}
            <VisuallyHidden>] </VisuallyHidden>
          </del>
        ) : (
          <ins key={index} className={styles.came}>
            <VisuallyHidden> [put in:</VisuallyHidden>
            {words}
            <VisuallyHidden>] </VisuallyHidden>
          </ins>
        ),
      )}
    </span>
  )
}
