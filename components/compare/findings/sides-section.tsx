import type { RowSides } from '../../../lib/domain/comparison/row-sides.ts'
import { FindingSection } from './finding-section.tsx'
import { MoreList } from './more-list.tsx'
import { Chips } from './chips.tsx'
import { RowWords } from './row-words.tsx'
import { ShowOnMap } from './show-on-map.tsx'
import type { Findings } from './use-findings.ts'
import styles from './findings-page.module.css'

interface Props {
  id: string
  title: string
  lead: string
  none: string
  rows: readonly RowSides[]
  findings: Findings
}

/** Rows with who is for and who against: of what is shared those first that most share, of what is parted those over which most pairs part. */
export function SidesSection({ id, title, lead, none, rows, findings }: Props) {
  const sorted = rows.toSorted((a, b) => weight(b) - weight(a))
  return (
    <FindingSection id={id} title={title} lead={rows.length > 0 ? lead : none}>
      {rows.length === 0 ? null : (
        <MoreList items={sorted} label={title} keyOf={({ row }) => row.id}>
          {(found) => (
            <>
              <div className={styles.rowLine}>
                <p className={styles.rowWords} data-kind={found.row.kind}>
                  <RowWords row={found.row} />
                </p>
                <ShowOnMap things={[found.row.id]} words={`Show ${found.row.words} on the map`} />
              </div>
              <div className={styles.sides}>
                {found.for.length > 0 ? <Chips row={found.row.id} columns={found.for} findings={findings} /> : null}
                {found.against.length > 0 ? <Chips row={found.row.id} columns={found.against} findings={findings} /> : null}
                {found.both.length > 0 ? <Chips row={found.row.id} columns={found.both} findings={findings} /> : null}
              </div>
            </>
          )}
        </MoreList>
      )}
    </FindingSection>
  )
}

function weight({ for: pro, against }: RowSides): number {
  return pro.length * against.length || pro.length + against.length
}
