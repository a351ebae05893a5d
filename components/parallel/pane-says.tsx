'use client'
import { ChevronDown, ChevronUp, Ellipsis } from 'lucide-react'
import type { Evidence } from '../../lib/domain/argument/evidence.ts'
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
  /** Until then nobody can say that one has no place. */
  loaded: boolean
  /** Which of them one is at; −1: none. */
  at: number
  onStep: (by: 1 | -1) => void
  /** What concerns the text as a whole, where its name is not here to hold it. */
  textEntries: readonly MenuEntry[]
  /** Says that one looked here and found nothing, or takes that back; null where one may not. */
  silence: { own: boolean; say: () => void; takeBack: () => void } | null
  /** Keeps hold of the passage one is at; null where that cannot be. */
  onHold: (() => void) | null
}

/** What the text says on the chosen claim, and the way through its passages. */
export function PaneSays({ row, cell, column, doc, passages, loaded, at, textEntries, silence, onStep, onHold }: Props) {
  const here = passages[at]
  const elsewhere = loaded ? new Set(cell?.testimonies.map(({ evidence }) => evidence.passage)).size - passages.length : 0
  const own: MenuEntry[] = here
    ? [
        ...(onHold ? [{ label: 'Link it once more', hint: 'With a passage of another text, or to another claim.', onSelect: onHold }] : []),
        { kind: 'link', label: 'Open it in the reader at this place', href: routes.passageInDocument(doc.id, here.passage.id) },
      ]
    : []
  const details = here && cell ? passageWords(here.evidence, cell) : ''
  const entries: MenuEntry[] = [...own, ...(own.length > 0 && textEntries.length > 0 ? ([{ kind: 'separator' }] as const) : []), ...textEntries]
  return (
    <div className={styles.says} data-sign={cell?.sign || undefined} data-stance={cell?.stance}>
      <span className={styles.stance}>
        {!row || !cell ? null : cell.stance === 'unread' && !cell.derived ? (
          <>
            <span className={styles.unread}>Not yet looked for</span>
            {silence ? (
              <button type="button" className={styles.looked} onClick={silence.say}>
                I looked, it is not there
                <VisuallyHidden> in {column.name}</VisuallyHidden>
              </button>
            ) : null}
          </>
        ) : cell.stance === 'silent' ? (
          <span className={styles.silent}>
            <CellMark cell={{ ...cell, testimonies: [] }} />
            <span>looked for{cell.silentBy.length > 0 ? ` by ${cell.silentBy.join(', ')}` : ''}, not found</span>
            {silence?.own ? (
              <button type="button" className={styles.looked} onClick={silence.takeBack}>
                Take it back
              </button>
            ) : null}
          </span>
        ) : (
          <span title={`${column.name} ${cellSentence(cell)}`}>
            <CellMark cell={{ ...cell, testimonies: [] }} />
            <VisuallyHidden>{cellSentence(cell)}</VisuallyHidden>
          </span>
        )}
        {here && details !== '' ? <span className={styles.here}>{details}</span> : null}
        {elsewhere > 0 ? <span className={styles.here}>{elsewhere === 1 ? 'One passage has' : `${elsewhere} passages have`} no certain place in this text</span> : null}
      </span>
      <span className={styles.steps}>
        {passages.length > 1 ? (
          <IconButton label={`${column.name}: the passage before`} keys="P" onClick={() => onStep(-1)}>
            <ChevronUp size={16} aria-hidden />
          </IconButton>
        ) : null}
        {passages.length > 0 ? <span className={styles.count}>{passages.length === 1 ? '1 passage' : at >= 0 ? `${at + 1} of ${passages.length}` : `${passages.length} passages`}</span> : null}
        {passages.length > 1 ? (
          <IconButton label={`${column.name}: the next passage`} keys="N" onClick={() => onStep(1)}>
            <ChevronDown size={16} aria-hidden />
          </IconButton>
        ) : null}
        {entries.length > 0 ? (
          <Menu
            label="What to do here"
            entries={entries}
            trigger={
              <IconButton label={`${column.name}: more`}>
                <Ellipsis size={16} aria-hidden />
              </IconButton>
            }
          />
        ) : null}
      </span>
    </div>
  )
}

/** What this passage does, as far as the cell as a whole does not say so. */
function passageWords(evidence: Evidence, { stance }: Cell): string {
  const words = stanceWords(evidence)
  return evidence.stance === stance ? words.replace(/^[^,;]*[,;]?\s*/u, '') : words
}
