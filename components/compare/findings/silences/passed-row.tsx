import type { ReactNode } from 'react'
import { listInWords } from '../../../../lib/domain/argument/name-item.ts'
import type { ColumnId } from '../../../../lib/domain/comparison/column.ts'
import type { RowId } from '../../../../lib/domain/comparison/row.ts'
import { RowWords } from '../row-words.tsx'
import { ShowOnMap } from '../show-on-map.tsx'
import type { Findings } from '../use-findings.ts'
import shared from '../findings-page.module.css'

/** Named one by one up to this many; of more their number says it. */
const named = 3

/** A row that some speak of and others pass over. */
export function PassedRow({ row: id, spokenBy, findings, children }: { row: RowId; spokenBy: readonly ColumnId[]; findings: Findings; children: ReactNode }) {
  const row = findings.row(id)
  if (!row) return null
  const names = spokenBy.flatMap((column) => findings.column(column)?.name ?? [])
  return (
    <>
      <div className={shared.rowLine}>
        <p className={shared.rowWords} data-kind={row.kind}>
          <RowWords row={row} />
        </p>
        <ShowOnMap things={[id]} words={`Show ${row.words} on the map`} />
      </div>
      <p className={shared.soft} title={names.length > named ? listInWords(names) : undefined}>
        {names.length > named ? `${names.length} texts take` : names.length === 2 ? `${listInWords(names)} both take` : `${listInWords(names)} take`} a side on it.
      </p>
      <div className={shared.chips}>{children}</div>
    </>
  )
}
