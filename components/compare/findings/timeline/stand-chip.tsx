'use client'
import type { CSSProperties } from 'react'
import { StanceGlyph } from '../../../map/canvas/stance-glyph.tsx'
import { useMapRoom } from '../../../map/state/map-room-context.tsx'
import { CellButton } from '../../terms/cell-button.tsx'
import type { Findings } from '../use-findings.ts'
import { chipHeight, type PlacedStand } from './place-lane.ts'
import { nameOf, standSentence } from './stand-words.ts'
import styles from './timeline.module.css'

/** A text at its date: its side by shape, its name; opens the words behind it. */
export function StandChip({ placed: { stand, left, top, width, flipped }, findings }: { placed: PlacedStand; findings: Findings }) {
  const { sources } = useMapRoom()
  const column = findings.column(stand.column)
  const hue = column && 'document' in column ? sources.documents.get(column.document)?.hue : undefined
  const cell = findings.comparison.cell(stand.row, stand.column)
  return (
    <span className={styles.place} style={{ left, top, width, height: chipHeight }} data-flipped={flipped || undefined} title={standSentence(findings, stand)}>
      <CellButton cell={{ row: stand.row, column: stand.column }} label={standSentence(findings, stand)} className={styles.chip}>
        <StanceGlyph mark={{ stance: stand.sign === 1 ? 'asserts' : 'denies', implicit: !cell.explicit, qualified: cell.qualified, reported: false, settled: cell.unsettled === 0 }} />
        <span className={styles.name} style={{ '--hue': hue ? `var(--document-${hue})` : 'var(--line)' } as CSSProperties}>
          {nameOf(findings, stand)}
        </span>
        {stand.passages > 1 ? <span className={styles.count}>{stand.passages}</span> : null}
      </CellButton>
    </span>
  )
}
