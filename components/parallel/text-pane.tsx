'use client'
import { useEffect, type CSSProperties } from 'react'
import type { Cell } from '../../lib/domain/comparison/cell.ts'
import type { Row } from '../../lib/domain/comparison/row.ts'
import type { DocumentId, PassageId } from '../../lib/domain/ids.ts'
import { useMapRoom } from '../map/state/map-room-context.tsx'
import { ReaderText } from '../reader/reader-text.tsx'
import type { ReaderDocument, ReaderRights } from '../reader/reader-types.ts'
import { TextWaiting } from '../reader/text-waiting.tsx'
import { Notice } from '../ui/notice.tsx'
import type { TextColumn } from './choose-texts.ts'
import { PaneHead } from './pane-head.tsx'
import type { Held, PaneHandle } from './pane-handle.ts'
import { PaneSays } from './pane-says.tsx'
import { textEntries } from './text-entries.ts'
import { useTextPane } from './use-text-pane.ts'
import styles from './text-pane.module.css'

interface Props {
  doc: ReaderDocument
  column: TextColumn
  rights: ReaderRights
  row: Row | null
  cell: Cell | null
  cited: ReadonlySet<PassageId>
  seen: boolean
  /** On a phone its name stands in a tab. */
  narrow: boolean
  held: Held | null
  mayHold: boolean
  /** What else could stand in its place. */
  others: readonly TextColumn[]
  silence: { own: boolean; say: () => void; takeBack: () => void } | null
  onHold: (document: DocumentId, held: Held | null) => void
  onReplace: (by: DocumentId) => void
  onMove: ((by: 1 | -1) => void) | null
  /** Null while two stand here: one alone is no comparison. */
  onClose: (() => void) | null
  rowAt: (passage: PassageId) => string | null
  onRow: (row: string) => void
  register: (document: DocumentId, handle: PaneHandle | null) => void
  onFocus: () => void
  say: (words: string) => void
}

/** One of the texts beside each other, at what it says on the chosen claim. */
export function TextPane(props: Props) {
  const { doc, column, rights, row, cell, cited, seen, held, mayHold, onHold, rowAt, onRow, register, say } = props
  const { sources } = useMapRoom()
  const pane = useTextPane({ doc, rights, row: row?.id ?? null, cell, cited, seen, held, mayHold, onHold: (words) => onHold(doc.id, words), rowAt, onRow, say })
  // Another function at every turn; whoever asks gets the newest.
  useEffect(() => register(doc.id, pane.handle))
  useEffect(() => () => register(doc.id, null), [doc.id, register])
  const entries = textEntries(props)
  const hue = sources.documents.get(doc.id)?.hue ?? doc.hue

  return (
    <section className={styles.pane} aria-label={column.name} data-pane={doc.id} hidden={!seen} style={{ '--hue': `var(--document-${hue})` } as CSSProperties} onFocus={props.onFocus} onPointerDown={props.onFocus}>
      {props.narrow ? null : <PaneHead column={column} title={doc.title} entries={entries} onClose={props.onClose} />}
      <PaneSays
        textEntries={props.narrow ? entries : []}
        silence={props.silence}
        row={row}
        cell={cell}
        column={column}
        doc={doc}
        passages={pane.passages}
        loaded={pane.model.loaded}
        at={pane.at}
        onStep={pane.handle.step}
        onHold={mayHold && pane.at >= 0 ? () => {
          const { start, end, exact } = pane.passages[pane.at]!.passage
          onHold(doc.id, { document: doc.id, start: start!, end: end!, exact })
        } : null}
      />
      <div ref={pane.setScroller} className={styles.scroller} onClick={pane.clicked} data-pane-scroller>
        <div className={pane.flash ? `${styles.page} reading-flash` : styles.page}>
          {pane.failed ? <Notice look="caution">The passages of this text could not be loaded. {pane.failed}</Notice> : null}
          {pane.state.status === 'ready' ? (
            <ReaderText revision={pane.state.revision} title={`${column.name}, ${doc.title}`} language={doc.language} mayPutBack={false} onView={pane.setView} />
          ) : (
            <TextWaiting state={pane.state} />
          )}
          <div ref={pane.setCaretMark} className={styles.caret} hidden={!pane.caretOn} aria-hidden />
        </div>
      </div>
    </section>
  )
}
