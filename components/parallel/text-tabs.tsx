'use client'
import type { CSSProperties } from 'react'
import type { Comparison } from '../../lib/domain/comparison/compare-map.ts'
import type { Row } from '../../lib/domain/comparison/row.ts'
import type { DocumentId } from '../../lib/domain/ids.ts'
import { CellMark } from '../compare/cell/cell-mark.tsx'
import { useMapRoom } from '../map/state/map-room-context.tsx'
import type { TextColumn } from './choose-texts.ts'
import styles from './parallel-room.module.css'

/** On a phone: the texts, one at a time, each with what it says on the chosen claim. */
export function TextTabs({ columns, front, row, comparison, onFront }: { columns: readonly TextColumn[]; front: DocumentId | null; row: Row | null; comparison: Comparison; onFront: (document: DocumentId) => void }) {
  const { sources } = useMapRoom()
  return (
    <div className={styles.tabs} role="group" aria-label="Texts">
      {columns.map(({ id, name, document }) => (
        <button key={id} type="button" className={styles.tab} aria-pressed={document === front} style={{ '--hue': `var(--document-${sources.documents.get(document)?.hue ?? 1})` } as CSSProperties} onClick={() => onFront(document)}>
          <span className={styles.tabName}>{name}</span>
          {row ? <CellMark cell={{ ...comparison.cell(row.id, id), testimonies: [] }} /> : null}
        </button>
      ))}
    </div>
  )
}
