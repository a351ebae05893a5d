'use client'
import type { CSSProperties } from 'react'
import { OutlinePanel } from './outline-panel.tsx'
import { PassageCard } from './passage-card.tsx'
import { PassageFormBody } from './passage-form-body.tsx'
import { ReaderPage } from './reader-page.tsx'
import { ReaderSheets } from './reader-sheets.tsx'
import { ReaderTools } from './reader-tools.tsx'
import type { ReaderDocument, ReaderPassage, ReaderRights } from './reader-types.ts'
import { selectionEntries } from './selection-entries.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useReaderRoom } from './use-reader-room.ts'
import { useRoomKeys } from './use-room-keys.ts'
import styles from './reader.module.css'

/** A text to read, with its outline on one side and what was made of its passages on the other. */
export function Reader({ document: doc, rights }: { document: ReaderDocument; rights: ReaderRights }) {
  const room = useReaderRoom({ document: doc, rights })
  useRoomKeys(room)
  const { selection, form, chosen, narrow, phone, model, actions } = room

  const card = (passage: ReaderPassage, withWords = false) => (
    <PassageCard
      passage={passage}
      model={model}
      version={room.version}
      chosen={passage.id === chosen}
      opening={passage.id === chosen ? room.opening : null}
      actions={actions}
      people={room.people}
      withWords={withWords}
    />
  )

  const bar =
    selection !== null && form === null ? (
      <SelectionBar
        mayHighlight={rights.highlight}
        mayComment={rights.comment}
        mayMap={rights.editMaps}
        onHighlight={() => room.highlight(selection)}
        onComment={() => room.highlight(selection, 'comment')}
        onClaim={() => room.openForm('claim', { range: selection })}
        onLink={() => room.openForm('link', { range: selection })}
        more={selectionEntries(selection, {
          copy: room.copySelection,
          copyLink: rights.highlight ? (range) => actions.copyLink(room.highlight(range).id) : null,
          annotate: rights.highlight ? (range) => void room.highlight(range, 'note') : null,
        })}
      />
    ) : null
  const formBody = form ? <PassageFormBody form={form} groupId={doc.groupId} userId={rights.userId} maps={room.maps} linked={room.linked} onFinish={room.finish} onCancel={room.closeForm} /> : null
  const hue = { '--hue': `var(--document-${doc.hue})` } as CSSProperties
  const outlineShown = room.outlineOpen && !narrow

  return (
    <div className={styles.reader} style={hue} data-outline={outlineShown ? 'open' : undefined}>
      <ReaderTools
        shortName={doc.shortName}
        saved={rights.userId ? { status: room.saved, unsaved: model.outbox.pending().length, retry: () => model.outbox.retry() } : null}
        passages={room.passages.length}
        inSheet={narrow || room.placed.length < room.passages.length}
        outlinePressed={outlineShown}
        onOutline={room.toggleOutline}
        onPassages={() => room.setPassagesSheet(true)}
        onFind={room.openFind}
        onKeys={phone ? null : () => room.setKeysOpen(true)}
      />
      {outlineShown ? (
        <nav aria-label="Outline" className={styles.outline}>
          <OutlinePanel room={room} />
        </nav>
      ) : null}
      <ReaderPage room={room} card={card} bar={bar} formBody={formBody} />
      {phone && bar ? <div className={styles.foot}>{bar}</div> : null}
      <ReaderSheets room={room} hue={hue} card={card} formBody={formBody} />
      <div role="status" aria-live="polite" className={styles.said}>
        {room.said}
      </div>
    </div>
  )
}
