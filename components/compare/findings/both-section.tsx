import type { Turn } from '../../../lib/domain/comparison/who-says-both.ts'
import { FindingSection } from './finding-section.tsx'
import { MoreList } from './more-list.tsx'
import { RowWords } from './row-words.tsx'
import { ShowOnMap } from './show-on-map.tsx'
import { TextChip } from './text-chip.tsx'
import type { Findings } from './use-findings.ts'
import styles from './findings-page.module.css'

/** Who takes both sides: at once, or over time. */
export function BothSection({ findings }: { findings: Findings }) {
  const { both, comparison } = findings
  return (
    <FindingSection id="both" title="Who says both" lead={both.length > 0 ? 'Both sides at once, or having changed sides over time. What is said both ways is left out where agreement is counted.' : 'None of these texts takes both sides of anything.'}>
      {both.length === 0 ? null : (
        <MoreList items={both} label="Who says both" keyOf={({ row, column }) => `${row} ${column}`}>
          {({ row: id, column: columnId, turns }) => {
            const [row, column] = [findings.row(id), findings.column(columnId)]
            return row && column ? (
              <>
                <div className={styles.rowLine}>
                  <p className={styles.rowWords} data-kind={row.kind}>
                    <RowWords row={row} />
                  </p>
                  <ShowOnMap things={[id]} words={`Show ${row.words} on the map`} />
                </div>
                <div className={styles.chips}>
                  <TextChip row={id} column={column} cell={comparison.cell(id, columnId)} />
                  <span className={styles.soft}>{turnsInWords(turns)}</span>
                </div>
              </>
            ) : null
          }}
        </MoreList>
      )}
    </FindingSection>
  )
}

/** “1936 for (2 passages), 1948 against” */
function turnsInWords(turns: readonly Turn[]): string {
  return turns.map(({ date, sign, passages }) => `${date ?? 'no date:'} ${sign === 1 ? 'for' : 'against'}${passages > 1 ? ` (${passages} passages)` : ''}`).join(', ')
}
