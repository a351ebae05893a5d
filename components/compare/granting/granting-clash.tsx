'use client'
import { listInWords } from '../../../lib/domain/argument/name-item.ts'
import type { Column } from '../../../lib/domain/comparison/column.ts'
import { claimWords } from '../../../lib/domain/comparison/inference-words.ts'
import { rowIdOf } from '../../../lib/domain/comparison/row.ts'
import { useCompare } from '../compare-context.ts'
import { CellButton } from '../terms/cell-button.tsx'
import { ToMap } from '../terms/to-map.tsx'
import styles from './granting-page.module.css'

/** One thing that is granted speaks against another that is granted too. */
export function GrantingClash({ relation: id, column }: { relation: string; column: Column }) {
  const { comparison } = useCompare().table
  const { map } = comparison.input
  const relation = map.relations.get(id)
  const row = comparison.rowOf(rowIdOf({ relation: id }))
  if (!relation || relation.target.claim === undefined || !row) return null
  const { target, premises } = relation
  return (
    <li className={styles.line}>
      <div className={styles.claim}>
        <CellButton cell={{ row: row.id, column: column.id }} className={styles.words}>
          {listInWords(premises.map(({ claim }) => claimWords(map, claim)))} {premises.length === 1 ? 'speaks' : 'speak'} against {claimWords(map, target.claim)}
        </CellButton>
        <p className={styles.why}>It says all of it, so all of it is granted, and one thing speaks against another.</p>
      </div>
      <ToMap claim={target.claim} />
    </li>
  )
}
