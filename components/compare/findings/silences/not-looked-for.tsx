import { useMemo } from 'react'
import type { PassedOver } from '../../../../lib/domain/comparison/passed-over.ts'
import { Chips } from '../chips.tsx'
import { MoreList } from '../more-list.tsx'
import type { Findings } from '../use-findings.ts'
import { PassedRow } from './passed-row.tsx'
import shared from '../findings-page.module.css'
import styles from './silences.module.css'

/** What many speak of and some were not looked through for: work to do, and no silence. */
export function NotLookedFor({ rows, findings }: { rows: readonly PassedOver[]; findings: Findings }) {
  // Of those that equally many speak of, first where the least is left to do, and claims before steps.
  const sorted = useMemo(() => rows.toSorted((a, b) => b.spokenBy.length - a.spokenBy.length || steps(a) - steps(b) || a.unread.length - b.unread.length), [rows])
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>Not yet looked for</h3>
      <p className={shared.soft}>Nothing is known of these: choose a text to see where to look in it.</p>
      <MoreList items={sorted} label="Not yet looked for" keyOf={({ row }) => row}>
        {({ row, unread, spokenBy }) => (
          <PassedRow row={row} spokenBy={spokenBy} findings={findings}>
            <Chips row={row} columns={unread} findings={findings} />
          </PassedRow>
        )}
      </MoreList>
    </div>
  )
}

function steps({ row }: PassedOver): number {
  return row.startsWith('relation:') ? 1 : 0
}
