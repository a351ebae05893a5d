import { Fragment } from 'react'
import styles from './discussion.module.css'

/** A comment's words, with the names of members after an @ made visible. */
export function CommentWords({ text, people }: { text: string; people: readonly string[] }) {
  const names = people.filter((name) => name !== '').sort((a, b) => b.length - a.length)
  if (names.length === 0 || !text.includes('@')) return <>{text}</>
  const pattern = new RegExp(`(@(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')}))(?![\\p{L}\\p{N}])`, 'giu')
  return (
    <>
      {text.split(pattern).map((piece, index) => (index % 2 === 1 ? <span key={index} className={styles.mention}>{piece}</span> : <Fragment key={index}>{piece}</Fragment>))}
    </>
  )
}
