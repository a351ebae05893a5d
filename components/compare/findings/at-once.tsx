import type { CSSProperties } from 'react'
import { rowStandings, type RowSides, type RowStanding } from '../../../lib/domain/comparison/row-sides.ts'
import styles from './at-once.module.css'

const words: Record<RowStanding, string> = {
  shared: 'shared: two or more on one side, none on the other',
  parted: 'parted: some for, some against',
  unclear: 'unclear: one says both',
  alone: 'said by one text alone',
  open: 'no text takes a side yet',
}

/** The whole table in one line, drawn and said. */
export function AtOnce({ sides, texts }: { sides: readonly RowSides[]; texts: number }) {
  const counts = rowStandings.map((standing) => ({ standing, count: sides.filter((row) => row.standing === standing).length })).filter(({ count }) => count > 0)
  return (
    <section className={styles.atOnce} aria-label="At once">
      <p className={styles.sentence}>
        {texts === 1 ? 'One text' : `${texts} texts`} on {sides.length === 1 ? 'one claim or inference' : `${sides.length} claims and inferences`}
      </p>
      <div className={styles.bar} aria-hidden>
        {counts.map(({ standing, count }) => (
          <span key={standing} className={styles.piece} data-standing={standing} style={{ '--count': count } as CSSProperties} title={`${count}: ${words[standing]}`} />
        ))}
      </div>
      <ul className={styles.legend}>
        {counts.map(({ standing, count }) => (
          <li key={standing} className={styles.entry}>
            <span className={styles.swatch} data-standing={standing} aria-hidden />
            <strong className={styles.count}>{count}</strong> {words[standing]}
          </li>
        ))}
      </ul>
    </section>
  )
}
