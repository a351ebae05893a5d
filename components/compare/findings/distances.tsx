import { leastCommonRows, type AgreementMatrix } from '../../../lib/domain/comparison/agreement-matrix.ts'
import type { ColumnId } from '../../../lib/domain/comparison/column.ts'
import { MoreList } from './more-list.tsx'
import styles from './distances.module.css'

/** How far apart two texts stand, drawn to one measure: only of pairs with ten common rows, since fewer place nobody. */
export function Distances({ matrix: { columns, at }, onPair }: { matrix: AgreementMatrix; onPair: (pair: readonly [ColumnId, ColumnId]) => void }) {
  const pairs = columns.flatMap((one, a) => columns.slice(0, a).flatMap((other, b) => (at(a, b) ? [{ one: other, other: one, ...at(a, b)! }] : [])))
  const drawn = pairs.filter(({ of }) => of >= leastCommonRows).sort((a, b) => b.agree / b.of - a.agree / a.of || b.of - a.of)
  const few = pairs.length - drawn.length
  return (
    <div className={styles.distances}>
      <h3 className={styles.title}>Distances</h3>
      <p className={styles.lead}>
        {drawn.length === 0
          ? `No two of these texts have ${leastCommonRows} rows in common: too few to draw how far apart they stand.`
          : `The wider the gap, the larger the share of common rows on which they part. ${few === 0 ? '' : `${few === 1 ? 'One pair' : `${few} pairs`} with fewer than ${leastCommonRows} common rows ${few === 1 ? 'is' : 'are'} not drawn.`}`}
      </p>
      {drawn.length === 0 ? null : (
        <MoreList items={drawn} label="Distances, nearest first" keyOf={({ one, other }) => `${one.id} ${other.id}`}>
          {({ one, other, agree, of }) => (
            <button type="button" className={styles.line} onClick={() => onPair([one.id, other.id])}>
              <span className={styles.names}>
                {one.name} – {other.name}
              </span>
              <Gap share={1 - agree / of} />
              <span className={styles.count}>
                part on {of - agree} of {of}
              </span>
            </button>
          )}
        </MoreList>
      )}
    </div>
  )
}

function Gap({ share }: { share: number }) {
  const end = 8 + share * 184
  return (
    <svg viewBox="0 0 200 16" className={styles.gap} aria-hidden>
      <line x1={8} x2={192} y1={8} y2={8} className={styles.rule} />
      <line x1={8} x2={end} y1={8} y2={8} className={styles.span} />
      <circle cx={8} cy={8} r={5} className={styles.dot} />
      <circle cx={end} cy={8} r={5} className={styles.ring} />
    </svg>
  )
}
