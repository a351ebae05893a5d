'use client'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type CSSProperties, type MouseEvent } from 'react'
import { outlineOf } from '../../lib/editor/outline-of.ts'
import type { ReaderView } from '../../lib/editor/reader-view.ts'
import type { TextRange } from '../../lib/editor/split-by-block.ts'
import { Notice } from '../ui/notice.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { useToast } from '../ui/toast.tsx'
import { FindBar } from './find-bar.tsx'
import { intoView } from './into-view.ts'
import { KeySheet } from './key-sheet.tsx'
import type { linkToClaim } from './link-commands.ts'
import { Margin } from './margin.tsx'
import { nextPassage, passageUnder } from './next-passage.ts'
import { OutlinePanel } from './outline-panel.tsx'
import { PassageCard } from './passage-card.tsx'
import { PassageFormBody } from './passage-form-body.tsx'
import { PassagesSheet } from './passages-sheet.tsx'
import { placeBeside } from './place-beside.ts'
import { ReaderTools } from './reader-tools.tsx'
import { ReaderText } from './reader-text.tsx'
import type { ReaderDocument, ReaderPassage, ReaderRights } from './reader-types.ts'
import { selectionEntries } from './selection-entries.ts'
import { SelectionBar } from './selection-bar.tsx'
import { TextWaiting } from './text-waiting.tsx'
import { TitlePage } from './title-page.tsx'
import { useCaret } from './use-caret.ts'
import { useChosenPassage } from './use-chosen-passage.ts'
import { useFind } from './use-find.ts'
import { useGroupMaps } from './use-group-maps.ts'
import { useHighlighting } from './use-highlighting.ts'
import { useLeftOut } from './use-left-out.ts'
import { useMedia } from './use-media.ts'
import { useMemberNames } from './use-member-names.ts'
import { usePassageActions } from './use-passage-actions.ts'
import { pendingId, usePassageForm, type Subject } from './use-passage-form.ts'
import { useReaderKeys } from './use-reader-keys.ts'
import { useModelVersion, useReaderModel } from './use-reader-model.ts'
import { useRevision } from './use-revision.ts'
import { selectedNow, useTextSelection } from './use-text-selection.ts'
import styles from './reader.module.css'

/** A text to read, with its outline on one side and what was made of its passages on the other. */
export function Reader({ document: doc, rights }: { document: ReaderDocument; rights: ReaderRights }) {
  const { model, failed } = useReaderModel(doc, rights)
  const version = useModelVersion(model)
  const saved = useSyncExternalStore(model.outbox.subscribe, () => model.outbox.status(), () => 'saved' as const)
  const state = useRevision(doc.revisionId)
  const [view, setView] = useState<ReaderView | null>(null)
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [caretMark, setCaretMark] = useState<HTMLElement | null>(null)
  const page = useRef<HTMLDivElement>(null)
  const narrow = useMedia('(max-width: 66rem)')
  const phone = useMedia('(max-width: 40rem), (pointer: coarse) and (max-width: 56rem)')
  const [outlineOpen, setOutlineOpen] = useState(true)
  const [outlineSheet, setOutlineSheet] = useState(false)
  const [passagesSheet, setPassagesSheet] = useState(false)
  const [keysOpen, setKeysOpen] = useState(false)
  const [said, setSaid] = useState('')
  const toast = useToast()
  const people = useMemberNames(doc.groupId)
  const selection = useTextSelection(view)
  const { form, open: openForm, close: closeForm, linked } = usePassageForm({ view, model, page })
  const maps = useGroupMaps(doc.groupId, rights.editMaps && view !== null, form?.kind === 'claim')
  const leftOut = useLeftOut(view, setSaid)
  const { chosen, opening, flash, missing, choose, opened, goTo } = useChosenPassage({ model, documentId: doc.id, view, scroller, say: setSaid })
  const find = useFind(view, scroller)
  const caret = useCaret(view, scroller, caretMark, doc.language)
  const { passageOf, highlight } = useHighlighting({ model, view, phone, choose, stopCaret: caret.stop, say: setSaid })
  const outline = useMemo(() => (view ? outlineOf(view.text, view.blocks.filter((block) => block.index !== view.titleBlock)) : []), [view])
  const passages = useMemo(() => model.all(), [model, version]) // eslint-disable-line react-hooks/exhaustive-deps -- the version says that the model holds others
  const placed = useMemo(() => passages.filter((passage) => passage.start !== null), [passages])

  useEffect(() => {
    if (!view) return
    return model.paint(({ put, drop }) => view.putHighlights(put, drop))
  }, [view, model])

  useEffect(() => {
    view?.choose(form && 'range' in form.subject ? pendingId : chosen)
  }, [view, chosen, form, version])

  const claimFor = useCallback((id: string) => openForm('claim', { passage: id }), [openForm])
  const linkFor = useCallback((id: string) => openForm('link', { passage: id }), [openForm])
  const actions = usePassageActions({ model, choose, opened, claim: claimFor, link: linkFor })

  const copySelection = useCallback((range: TextRange) => actions.copyCitation(view!.text.slice(range.start, range.end), null), [actions, view])

  const finish = (make: (passage: string) => ReturnType<typeof linkToClaim>, done: (link: ReturnType<typeof linkToClaim>['link']) => string) => {
    if (!form) return
    const passage = 'range' in form.subject ? passageOf(form.subject.range).id : form.subject.passage
    const { link, commands, undo } = make(passage)
    model.link(link, commands)
    view?.clearSelection()
    closeForm()
    choose(phone ? null : passage)
    toast.show({ message: done(link), undo: () => model.unlink(link, undo) })
  }

  const step = (by: 1 | -1) => {
    const next = view && scroller ? nextPassage(placed, chosen, by, view, scroller) : undefined
    if (next) goTo(next.id)
    else setSaid('No passages in this text yet')
  }

  const withSubject = (run: (subject: Subject) => void) => () => {
    const selected = selectedNow(view)
    if (selected) run({ range: selected })
    else if (chosen && model.passage(chosen)) run({ passage: chosen })
    else return false
  }
  const openFind = () => {
    const selected = selection && view ? view.text.slice(selection.start, selection.end) : ''
    if (selected !== '' && selected.length < 80) find.setWords(selected)
    find.setOpen(true)
  }
  const closeFind = () => {
    find.setOpen(false)
    view?.dom.focus({ preventScroll: true })
  }
  const toggleOutline = () => (narrow ? setOutlineSheet(true) : setOutlineOpen((open) => !open))

  useReaderKeys({
    any: caret.key,
    // Asked for a second time, the browser's own search comes.
    'Mod+f': () => (find.open && document.activeElement?.getAttribute('type') === 'search' ? false : openFind()),
    '/': openFind,
    h: () => {
      const selected = rights.highlight && selectedNow(view)
      return selected ? void highlight(selected) : false
    },
    m: withSubject((subject) => rights.comment && rights.highlight && ('range' in subject ? void highlight(subject.range, 'comment') : choose(subject.passage, 'comment'))),
    c: withSubject((subject) => rights.editMaps && openForm('claim', subject)),
    l: withSubject((subject) => rights.editMaps && openForm('link', subject)),
    y: withSubject((subject) => ('range' in subject ? copySelection(subject.range) : actions.copyCitation(model.passage(subject.passage)!.exact, model.passage(subject.passage)!.page, subject.passage))),
    n: () => step(1),
    p: () => step(-1),
    v: () => (caret.on ? caret.stop() : caret.start()),
    o: toggleOutline,
    x: leftOut.toggle,
    '?': () => setKeysOpen(true),
    Enter: () => {
      if (!chosen) return false
      document.querySelector<HTMLElement>(`[data-passage-card="${CSS.escape(chosen)}"]`)?.focus()
    },
    Delete: () => {
      const passage = chosen && model.passage(chosen)
      if (!passage || !model.mayEdit(passage)) return false
      actions.remove(passage.id)
      choose(null)
    },
    'Mod+z': () => model.undo() || false,
    'Mod+Shift+z': () => model.redo() || false,
    Escape: () => {
      if (form) closeForm()
      else if (find.open) closeFind()
      else if (selection) view?.clearSelection()
      else if (caret.on) caret.stop()
      else if (chosen) choose(null)
      else return false
    },
  })

  const clicked = (event: MouseEvent) => {
    if (!view || !(event.target instanceof Element) || event.target.closest('button, a') || !view.dom.contains(event.target)) return
    if (view.selection()) return
    const offset = view.offsetAt(event.clientX, event.clientY)
    if (offset === null) return
    if (caret.on) caret.moveTo(offset)
    if (!event.target.closest('.passage')) return choose(null)
    const next = passageUnder(placed, chosen, offset)
    if (next) choose(next.id)
  }

  const hovered = useCallback((id: string | null) => view?.choose(id ?? chosen), [view, chosen])
  const card = (passage: ReaderPassage, withWords = false) => (
    <PassageCard
      passage={passage}
      model={model}
      version={version}
      chosen={passage.id === chosen}
      opening={passage.id === chosen ? opening : null}
      actions={actions}
      people={people}
      withWords={withWords}
    />
  )

  const more = selection
    ? selectionEntries(selection, {
        copy: copySelection,
        copyLink: rights.highlight ? (range) => actions.copyLink(highlight(range).id) : null,
        annotate: rights.highlight ? (range) => void highlight(range, 'note') : null,
      })
    : []
  const showBar = selection !== null && form === null
  const bar = showBar ? (
    <SelectionBar
      mayHighlight={rights.highlight}
      mayComment={rights.comment}
      mayMap={rights.editMaps}
      onHighlight={() => highlight(selection)}
      onComment={() => highlight(selection, 'comment')}
      onClaim={() => openForm('claim', { range: selection })}
      onLink={() => openForm('link', { range: selection })}
      more={more}
    />
  ) : null
  const formBody = form ? <PassageFormBody form={form} groupId={doc.groupId} userId={rights.userId} maps={maps} linked={linked} onFinish={finish} onCancel={closeForm} /> : null
  const chosenPassage = chosen ? model.passage(chosen) : undefined
  const goToBlock = (block: number) => {
    setOutlineSheet(false)
    if (view && scroller) view.reveal(view.blocks[block]!.start, scroller)
  }
  const outlinePanel = <OutlinePanel entries={outline} view={view} scroller={scroller} onGo={goToBlock} leftOutShown={leftOut.shown} onToggleLeftOut={leftOut.toggle} />
  const hue = { '--hue': `var(--document-${doc.hue})` } as CSSProperties
  return (
    <div className={styles.reader} style={hue} data-outline={outlineOpen && !narrow ? 'open' : undefined}>
      <ReaderTools
        shortName={doc.shortName}
        saved={rights.userId ? { status: saved, unsaved: model.outbox.pending().length, retry: () => model.outbox.retry() } : null}
        passages={passages.length}
        inSheet={narrow || placed.length < passages.length}
        outlinePressed={!narrow && outlineOpen}
        onOutline={toggleOutline}
        onPassages={() => setPassagesSheet(true)}
        onFind={openFind}
        onKeys={phone ? null : () => setKeysOpen(true)}
      />
      {!narrow && outlineOpen ? (
        <nav aria-label="Outline" className={styles.outline}>
          {outlinePanel}
        </nav>
      ) : null}
      <div className={styles.stage}>
        {find.open ? <FindBar find={find} onClose={closeFind} /> : null}
        <div ref={setScroller} className={styles.scroller} onClick={clicked}>
          <div ref={page} className={styles.page}>
            <div className={flash ? `${styles.text} reading-flash` : styles.text}>
              <TitlePage document={doc} inText={view !== null && view.titleBlock !== null} />
              {missing ? <Notice look="caution">{missing}</Notice> : null}
              {failed ? <Notice look="error">The passages could not be loaded. {failed}</Notice> : null}
              {state.status === 'ready' ? <ReaderText revision={state.revision} title={doc.title} language={doc.language} onView={setView} /> : <TextWaiting state={state} />}
              {view && passages.length === 0 && model.loaded && rights.highlight ? (
                <p className={styles.invite}>
                  Select any words of the text to highlight them, to comment on them, or to make a claim of them. <kbd>?</kbd> lists the keys.
                </p>
              ) : null}
            </div>
            {!narrow ? (
              <div className={styles.margin}>
                <Margin view={view} scroller={scroller} passages={placed} chosen={chosen} onHover={hovered} card={card} />
              </div>
            ) : null}
            <div ref={setCaretMark} className={styles.caret} hidden={!caret.on} aria-hidden />
            {!phone && showBar ? (
              <div className={styles.floating} style={view && page.current && scroller ? placeBeside(selection, view, page.current, scroller) : undefined}>
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
      </div>
      {phone && showBar ? <div className={styles.foot}>{bar}</div> : null}
      {phone ? (
        <Sheet open={form !== null} onOpenChange={(open) => !open && closeForm()} title={form?.kind === 'link' ? 'Link to a claim' : 'New claim'}>
          {formBody}
        </Sheet>
      ) : null}
      <Sheet open={outlineSheet} onOpenChange={setOutlineSheet} title="Outline" side="left">
        {outlinePanel}
      </Sheet>
      <PassagesSheet
        open={passagesSheet}
        onOpenChange={setPassagesSheet}
        passages={passages}
        hue={hue}
        card={(passage) => card(passage, true)}
        onShow={(id) => {
          setPassagesSheet(false)
          goTo(id)
        }}
      />
      {narrow ? (
        <Sheet open={chosenPassage !== undefined && !passagesSheet && form === null} onOpenChange={(open) => !open && choose(null)} title="Passage">
          {chosenPassage ? <div style={hue}>{card(chosenPassage, true)}</div> : null}
        </Sheet>
      ) : null}
      <KeySheet open={keysOpen} onOpenChange={setKeysOpen} />
      <div role="status" aria-live="polite" className={styles.said}>
        {said}
      </div>
    </div>
  )
}
