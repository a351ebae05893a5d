'use client'
import { oneLine } from '../../../lib/domain/argument/one-line.ts'
import type { Column } from '../../../lib/domain/comparison/column.ts'
import { CellMark } from '../cell/cell-mark.tsx'
import { useCompare } from '../compare-context.ts'
import { CellButton } from '../terms/cell-button.tsx'
import { cellOfClaim } from '../terms/cell-of-claim.ts'
import { ToMap } from '../terms/to-map.tsx'
import { byOthers, type Inferences } from './granting-parts.ts'
import type { GrantedColumn } from './granting-work.ts'
import styles from './granting-page.module.css'

interface Props {
  claim: string
  part: string
  column: Column
  beside?: Column
  granted: GrantedColumn
  inferences: Inferences
}

/** A claim of a list: what the text itself says of it, why it stands there, and the ways to its words and to its card. */
export function GrantingLine({ claim: id, part, column, beside, granted, inferences }: Props) {
  const { comparison } = useCompare().table
  const claim = comparison.input.map.claims.get(id)
  const found = cellOfClaim(comparison, id, column.id)
  if (!claim || !found) return null
  const { row, cell } = found
  const others = byOthers(granted, inferences, id)
  const reserved = granted[inferences].doesNotFollow.find((one) => one.claim === id)?.reserved
  const why = [...(reserved ? ['It is said with reserve, so it is not granted.'] : []), granted[inferences].why.get(id) ?? ''].join(' ').trim()
  return (
    <li className={styles.line}>
      <div className={styles.claim}>
        <CellButton cell={{ row: row.id, column: column.id, ...(beside ? { beside: beside.id } : {}) }} className={styles.words}>
          {oneLine(claim.text) || 'A claim without words'}
        </CellButton>
        {why && part !== 'granted' ? <p className={styles.why}>{why}</p> : null}
        <p className={styles.tags}>
          {cell.stance === 'unread' || part === 'granted' ? null : (
            <span className={styles.says}>
              it <CellMark cell={cell} />
            </span>
          )}
          {cell.stance === 'unread' && part === 'follows' ? <span>not yet looked for in it</span> : null}
          {others === 'gained' ? <span className={styles.tag}>by others’ inferences only</span> : null}
          {others === 'lost' ? <span className={styles.tag}>follows by its own inferences alone</span> : null}
        </p>
      </div>
      <ToMap claim={id} />
    </li>
  )
}
