'use client'
import { X } from 'lucide-react'
import { useMemo } from 'react'
import { agreement } from '../../../lib/domain/comparison/agreement.ts'
import type { ColumnId } from '../../../lib/domain/comparison/column.ts'
import type { RowId } from '../../../lib/domain/comparison/row.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { CellButton } from '../terms/cell-button.tsx'
import { RowWords } from './row-words.tsx'
import type { Findings } from './use-findings.ts'
import styles from './agreement-pair.module.css'

/** The rows of one pair: where they agree, where they part, and what was not counted, each with its words. */
export function AgreementPair({ pair: [a, b], findings, onClose }: { pair: readonly [ColumnId, ColumnId]; findings: Findings; onClose: () => void }) {
  const { comparison } = findings
  const found = useMemo(() => agreement(comparison, a, b), [comparison, a, b])
  if (!found) return null
  const { shared, parted, leftOut } = found
  const names = [a, b].map((id) => findings.column(id)?.name ?? 'A text')
  const rows = (ids: readonly RowId[]) => <PairRows ids={ids} pair={[a, b]} findings={findings} />
  return (
    <section className={styles.pair} aria-label={`${names[0]} and ${names[1]}`}>
      <header className={styles.head}>
        <h3 className={styles.title}>
          {names[0]} <span className={styles.and}>and</span> {names[1]}: {shared.length} of {shared.length + parted.length}
        </h3>
        <IconButton label="Close the pair" onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      <div className={styles.lists}>
        <div>
          <h4 className={styles.agree}>They agree on {shared.length}</h4>
          {rows(shared)}
        </div>
        <div>
          <h4 className={styles.part}>They part on {parted.length}</h4>
          {rows(parted)}
        </div>
      </div>
      {reasons.map(([key, words]) =>
        leftOut[key].length === 0 ? null : (
          <div key={key}>
            <h4 className={styles.left}>
              Left out: {leftOut[key].length}, {words}
            </h4>
            {rows(leftOut[key])}
          </div>
        ),
      )}
    </section>
  )
}

const reasons = [
  ['mixed', 'where one says both'],
  ['changed', 'where one changed sides over time'],
  ['derived', 'where one only follows from a special case or a more general claim'],
] as const

function PairRows({ ids, pair: [a, b], findings }: { ids: readonly RowId[]; pair: readonly [ColumnId, ColumnId]; findings: Findings }) {
  return (
    <ul className={styles.rows}>
      {ids.map((id) => {
        const row = findings.row(id)
        return row ? (
          <li key={id}>
            <CellButton cell={{ row: id, column: a, beside: b }} className={styles.row}>
              <RowWords row={row} />
            </CellButton>
          </li>
        ) : null
      })}
    </ul>
  )
}
