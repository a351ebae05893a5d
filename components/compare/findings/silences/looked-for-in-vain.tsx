import { listInWords } from '../../../../lib/domain/argument/name-item.ts'
import type { PassedOver } from '../../../../lib/domain/comparison/passed-over.ts'
import { MoreList } from '../more-list.tsx'
import { TextChip } from '../text-chip.tsx'
import type { Findings } from '../use-findings.ts'
import { PassedRow } from './passed-row.tsx'
import shared from '../findings-page.module.css'
import styles from './silences.module.css'

/** Looked for and not found, and by whom. */
export function LookedForInVain({ rows, findings }: { rows: readonly PassedOver[]; findings: Findings }) {
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>Looked for and not found</h3>
      {rows.length === 0 ? (
        <p className={shared.soft}>Nobody has said yet that they looked for something and did not find it. Open a cell that is still empty and say so there; then the silence counts, with your name.</p>
      ) : (
        <MoreList items={rows} label="Looked for and not found" keyOf={({ row }) => row}>
          {({ row, silent, spokenBy }) => (
            <PassedRow row={row} spokenBy={spokenBy} findings={findings}>
              {silent.map(({ column: id, by }) => {
                const column = findings.column(id)
                return column ? (
                  <span key={id} className={styles.silent}>
                    <TextChip row={row} column={column} cell={findings.comparison.cell(row, id)} beside={spokenBy[0]} />
                    <span className={shared.soft}>looked for by {listInWords([...new Set(by)])}</span>
                  </span>
                ) : null
              })}
            </PassedRow>
          )}
        </MoreList>
      )}
    </div>
  )
}
