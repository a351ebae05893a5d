'use client'
import { ChevronDown, ChevronUp, Ellipsis } from 'lucide-react'
import type { Cell } from '../../lib/domain/comparison/cell.ts'
import type { Row } from '../../lib/domain/comparison/row.ts'
import { routes } from '../../lib/routes.ts'
import { CellMark } from '../compare/cell/cell-mark.tsx'
import { cellSentence } from '../compare/cell/cell-words.ts'
import { stanceWords } from '../map/words/stance-words.ts'
import type { ReaderDocument } from '../reader/reader-types.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../ui/menu.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import type { TextColumn } from './choose-texts.ts'
import type { RowPassage } from './row-passages.ts'
import styles from './text-pane.module.css'

interface Props {
  row: Row | null
  cell: Cell | null
  column: TextColumn
  doc: ReaderDocument
  passages: readonly RowPassage[]
  /** Which of them one is at; −1: none. */
  at: number
  onStep: (by: 1 | -1) => void
  /** Keeps hold of the passage one is at; null where that cannot be. */
  onHold: (() => void) | null
}

/** What the text says on the chosen claim, and the way through its passages. */
export function PaneSays({ row, cell, column, doc, passages, at, onStep, onHold }: Props) {
  if (!row || !cell) return <div className={styles.says} />
  const here = passages[at]
  const elsewhere = new Set(cell.testimonies.map(({ evidence }) => evidence.passage)).size - passages.length
  const entries: MenuEntry[] = here
    ? [
        ...(onHold ? [{ label: 'Link it once more', hint: 'With a passage of another text, or to another claim.', onSelect: onHold }] : []),
        { kind: 'link', label: 'Open it in the reader', href: routes.passageInDocument(doc.id, here.passage.id) },
      ]
    : []
  return (
    <div className={styles.says} data-sign={cell.sign || undefined} data-stance={cell.stance}>
      <span className={styles.stance}>
        {cell.stance === 'unread' && !cell.derived ? (
          <span className={styles.unread}>Not yet looked for</span>
        ) : cell.stance === 'silent' ? (
          <span className={styles.silent}>
            <CellMark cell={{ ...cell, testimonies: [] }} />
            <span>looked for{cell.silentBy.length > 0 ? ` by ${cell.silentBy.join(', ')}` : ''}, not found</span>
          </span>
        ) : (
          <span title={`${column.name} ${cellSentence(cell)}`}>
            <CellMark cell={{ ...cell, testimonies: [] }} />
            <VisuallyHidden>{cellSentence(cell)}</VisuallyHidden>
          </span>
        )}
        {here && passages.length > 1 ? <span className={styles.here}>{stanceWords(here.evidence)}</span> : here && !here.evidence.settled ? <span className={styles.here}>not settled</span> : null}
        {elsewhere > 0 ? <span className={styles.here}>{elsewhere === 1 ? 'One passage has' : `${elsewhere} passages have`} no certain place in this text</span> : null}
      </span>
      {passages.length > 0 ? (
        <span className={styles.steps}>
          {passages.length > 1 ? (
            <IconButton label={`${column.name}: the passage before`} keys="P" onClick={() => onStep(-1)}>
              <ChevronUp size={16} aria-hidden />
            </IconButton>
          ) : null}
          <span className={styles.count}>
            {at >= 0 ? `${at + 1} of ${passages.length}` : passages.length}
            <VisuallyHidden> {passages.length === 1 ? 'passage' : 'passages'}</VisuallyHidden>
          </span>
          {passages.length > 1 ? (
            <IconButton label={`${column.name}: the next passage`} keys="N" onClick={() => onStep(1)}>
              <ChevronDown size={16} aria-hidden />
            </IconButton>
          ) : null}
          <Menu
            label="What to do with this passage"
            entries={entries}
            trigger={
              <IconButton label={`${column.name}: more for this passage`}>
                <Ellipsis size={16} aria-hidden />
              </IconButton>
            }
          />
        </span>
      ) : null}
    </div>
  )
}
