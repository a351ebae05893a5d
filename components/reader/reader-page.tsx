import type { MouseEvent, ReactNode } from 'react'
import { SignInAgain } from '../account/sign-in-again.tsx'
import { countOf } from '../device/count-of.ts'
import { FindBar } from './find-bar.tsx'
import { intoView } from './into-view.ts'
import { Margin } from './margin.tsx'
import { passageUnder } from './next-passage.ts'
import { placeBeside } from './place-beside.ts'
import { ReaderNotices } from './reader-notices.tsx'
import { ReaderText } from './reader-text.tsx'
import type { ReaderPassage } from './reader-types.ts'
import { TextWaiting } from './text-waiting.tsx'
import { PlacingBar } from './placing-bar.tsx'
import { TitlePage } from './title-page.tsx'
import { UnplacedSection } from './unplaced-section.tsx'
import type { ReaderRoom } from './use-reader-room.ts'
import styles from './reader.module.css'

interface Props {
  room: ReaderRoom
  card: (passage: ReaderPassage, withWords?: boolean) => ReactNode
  /** What can be done with the selected words; null while nothing is selected. */
  bar: ReactNode
  formBody: ReactNode
}

/** The scrolling page: the text, its margin, and what floats beside the words. */
export function ReaderPage({ room, card, bar, formBody }: Props) {
  const { doc, rights, model, view, scroller, page, phone, narrow, form, selection, caret, state } = room

  const clicked = (event: MouseEvent) => {
    const putBack = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-put-back]') : null
    if (putBack) return void room.putBack.putBack(Number(putBack.dataset.putBack), null)
    if (!view || !(event.target instanceof Element) || event.target.closest('button, a') || !view.dom.contains(event.target)) return
    if (view.selection()) return
    const offset = view.offsetAt(event.clientX, event.clientY)
    if (offset === null) return
    if (caret.on) caret.moveTo(offset)
    if (!event.target.closest('.passage')) return room.choose(null)
    const next = passageUnder(room.placed, room.chosen, offset)
    if (next) room.choose(next.id)
  }

  return (
    <div className={styles.stage}>
      {rights.userId && room.saved === 'signed-out' ? (
        <div className={styles.again}>
          <SignInAgain words={signedOutWords(model.outbox.pending().length)} onDone={() => model.outbox.retry()} />
        </div>
      ) : null}
      {room.find.open ? <FindBar find={room.find} onClose={room.closeFind} /> : null}
      <div ref={room.setScroller} className={styles.scroller} onClick={clicked}>
        <div ref={page} className={styles.page}>
          <div className={room.flash ? `${styles.text} reading-flash` : styles.text}>
            <TitlePage document={doc} inText={view !== null && view.titleBlock !== null} />
            <div className={styles.notices}>
              <ReaderNotices room={room} />
            </div>
            {state.status === 'ready' ? <ReaderText revision={state.revision} title={doc.title} language={doc.language} mayPutBack={rights.correct} onView={room.setView} /> : <TextWaiting state={state} />}
            {view && room.passages.length === 0 && model.loaded && rights.highlight ? (
              <p className={styles.invite}>
                Select any words of the text to highlight them, to comment on them, or to make a claim of them. <kbd>?</kbd> lists the keys.
              </p>
            ) : null}
          </div>
          {!narrow ? (
            <div className={styles.margin}>
              <UnplacedSection room={room} card={card} />
              <Margin hidden={room.unplaced.open} ceiling={room.unplaced.list.length > 0 ? 48 : 0} view={view} scroller={scroller} passages={room.placed} chosen={room.chosen} onHover={room.hovered} card={card} />
            </div>
          ) : null}
          <div ref={room.setCaretMark} className={styles.caret} hidden={!caret.on} aria-hidden />
          {!phone && bar ? (
            <div className={styles.floating} style={view && page.current && scroller && (selection ?? room.leftOutSelected) ? placeBeside(selection ?? room.leftOutSelected!.place, view, page.current, scroller) : undefined}>
              {bar}
            </div>
          ) : null}
          {!phone && form ? (
            <div className={`${styles.floating} ${styles.form}`} role="dialog" aria-label={form.kind === 'claim' ? 'New claim' : 'Link to a claim'} style={form.place} ref={intoView}>
              {formBody}
            </div>
          ) : null}
        </div>
      </div>
      <PlacingBar unplaced={room.unplaced} narrow={narrow} onBack={() => narrow && room.showUnplaced()} />
    </div>
  )
}

function signedOutWords(waiting: number): string {
  return `You are signed out. Sign in again ${waiting > 0 ? `to send ${countOf(waiting, 'change')}` : 'to go on'}. What you do until then is kept on this device.`
}
