import { useMemo, type CSSProperties } from 'react'
import type { Outbox } from '../../lib/editor/outbox.ts'
import { LeftOutBar } from './left-out-bar.tsx'
import { OriginalPanel } from './original-panel.tsx'
import { OutlinePanel } from './outline-panel.tsx'
import { PassageCard } from './passage-card.tsx'
import { PassageFormBody } from './passage-form-body.tsx'
import type { ReaderEffect } from './reader-effect.ts'
import { ReaderPage } from './reader-page.tsx'
import { ReaderSheets } from './reader-sheets.tsx'
import { ReaderTools } from './reader-tools.tsx'
import type { ReaderDocument, ReaderPassage, ReaderRights } from './reader-types.ts'
import { RevisionStrip } from './revision-strip.tsx'
import { selectionEntries } from './selection-entries.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useReaderRoom, type ReaderRoom } from './use-reader-room.ts'
import { usePlaceInAddress } from './use-place-in-address.ts'
import type { Revisions } from './use-revisions.ts'
import { useRoomKeys } from './use-room-keys.ts'
import styles from './reader.module.css'

interface Props {
  document: ReaderDocument
  rights: ReaderRights
  outbox: Outbox<ReaderEffect>
  revisions: Revisions
}

/** One revision of a text, with its outline on one side and what was made of its passages on the other. */
export function ReaderOpen(props: Props) {
  const room = useReaderRoom(props)
  useRoomKeys(room)
  usePlaceInAddress(room.view, room.scroller)
  const { document: doc, rights, revisions } = props
  const { form, narrow, phone, beside } = room

  const card = (passage: ReaderPassage, withWords = false) => (
    <PassageCard
      passage={passage}
      model={room.model}
      version={room.version}
      revision={revisions.number}
      wordsNow={passage.start === null ? null : (room.view?.text.slice(passage.start, passage.end!) ?? null)}
      chosen={passage.id === room.chosen}
      opening={passage.id === room.chosen ? room.opening : null}
      actions={room.actions}
      people={room.people}
      withWords={withWords}
    />
  )
  const bar = selectedBar(room)
  // As they were when the form was opened: it asks the server anew whenever they change.
  const made = useMemo(() => room.model.claimsOnTheirWay(), [room.model, form]) // eslint-disable-line react-hooks/exhaustive-deps
  const formBody = form ? <PassageFormBody form={form} groupId={doc.groupId} userId={rights.userId} maps={room.maps} linked={room.linked} made={made} onFinish={room.finish} onCancel={room.closeForm} /> : null
  const hue = { '--hue': `var(--document-${doc.hue})` } as CSSProperties
  const outlineShown = room.outlineOpen && !narrow

  return (
    <div className={styles.reader} style={hue} data-outline={outlineShown ? 'open' : undefined} data-beside={beside || undefined}>
      <ReaderTools room={room} outlinePressed={outlineShown} />
      <RevisionStrip revisions={revisions} onNewest={room.toNewest} />
      {outlineShown ? (
        <nav aria-label="Outline" className={styles.outline}>
          <OutlinePanel room={room} />
        </nav>
      ) : null}
      <ReaderPage room={room} card={card} bar={bar} formBody={formBody} />
      {beside ? <OriginalPanel revisionId={doc.revisionId} view={room.view} scroller={room.scroller} onClose={() => room.setBeside(false)} /> : null}
      {phone && bar ? <div className={styles.foot}>{bar}</div> : null}
      <ReaderSheets room={room} hue={hue} card={card} formBody={formBody} />
      <div role="status" aria-live="polite" className={styles.said}>
        {room.said}
      </div>
    </div>
  )
}

/** What can be done with the words that are selected; null while none are, or while a passage is being placed. */
function selectedBar(room: ReaderRoom) {
  const { selection, leftOutSelected, form, rights, actions, unplaced, putBack } = room
  if (form !== null || unplaced.settling?.candidate === null) return null
  if (leftOutSelected) return <LeftOutBar mayPutBack={rights.correct} busy={putBack.busy} onPutBack={() => void putBack.putBack(leftOutSelected.block, leftOutSelected.exact)} />
  if (selection === null) return null
  return (
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
  )
}
