'use client'
import type { CSSProperties } from 'react'
import type { Cell } from '../../../lib/domain/comparison/cell.ts'
import type { Column } from '../../../lib/domain/comparison/column.ts'
import type { RowId } from '../../../lib/domain/comparison/row.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { CellMark } from '../cell/cell-mark.tsx'
import { cellSentence, cellWord } from '../cell/cell-words.ts'
import type { ChosenCell } from '../compare-context.ts'
import { CellButton } from '../terms/cell-button.tsx'
import styles from './text-chip.module.css'

/** A text and what it says of a row; opens the words behind it. */
export function TextChip({ row, column, cell, beside }: { row: RowId; column: Column; cell: Cell; beside?: ChosenCell['beside'] }) {
  const { sources } = useMapRoom()
  const hue = 'document' in column ? sources.documents.get(column.document)?.hue : undefined
  return (
    <CellButton cell={{ row, column: column.id, ...(beside === undefined ? {} : { beside }) }} label={`${column.name}: ${cellSentence(cell)}`} className={styles.chip}>
      <span className={styles.name} style={{ '--hue': hue ? `var(--document-${hue})` : 'var(--line)' } as CSSProperties}>
        {column.name}
      </span>
      {cellWord(cell) === '' ? null : <CellMark cell={cell} />}
    </CellButton>
  )
}
