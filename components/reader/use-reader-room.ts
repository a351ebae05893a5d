import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { citePlace } from './cite-place.ts'
import type { Outbox } from '../../lib/editor/outbox.ts'
import { outlineOf } from '../../lib/editor/outline-of.ts'
import type { ReaderView } from '../../lib/editor/reader-view.ts'
import type { TextRange } from '../../lib/editor/split-by-block.ts'
import { useToast } from '../ui/toast.tsx'
import type { linkToClaim } from './link-commands.ts'
import { nextPassage } from './next-passage.ts'
import type { ReaderEffect } from './reader-effect.ts'
import type { ReaderDocument, ReaderRights } from './reader-types.ts'
import { readingPlace } from './reading-place.ts'
import { useArrival } from './use-arrival.ts'
import { useCaret } from './use-caret.ts'
import { useChosenPassage } from './use-chosen-passage.ts'
import { useFind } from './use-find.ts'
import { useGroupMaps } from './use-group-maps.ts'
import { useHighlighting } from './use-highlighting.ts'
import { useLeftOut } from './use-left-out.ts'
import { useLeftOutSelection } from './use-left-out-selection.ts'
import { useMedia } from './use-media.ts'
import { useMemberNames } from './use-member-names.ts'
import { usePassageActions } from './use-passage-actions.ts'
import { pendingId, usePassageForm } from './use-passage-form.ts'
import { usePutBack } from './use-put-back.ts'
import { useModelVersion, useReaderModel } from './use-reader-model.ts'
import { useRevision } from './use-revision.ts'
import type { Revisions } from './use-revisions.ts'
import { useTextSelection } from './use-text-selection.ts'
import { useUnplaced } from './use-unplaced.ts'
import { useUnplacedInAddress } from './use-unplaced-in-address.ts'

export type ReaderRoom = ReturnType<typeof useReaderRoom>

interface Options {
  document: ReaderDocument
  rights: ReaderRights
  outbox: Outbox<ReaderEffect>
  revisions: Revisions
}

/** Everything that the reader's page, its bar, its sheets and its keys share. */
export function useReaderRoom({ document: doc, rights, outbox, revisions }: Options) {
  const { model, failed, reload } = useReaderModel(doc, rights, outbox)
  const version = useModelVersion(model)
  const saved = useSyncExternalStore(model.outbox.subscribe, () => model.outbox.status(), () => 'saved' as const)
  const state = useRevision(doc.revisionId)
  const [view, setView] = useState<ReaderView | null>(null)
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [caretMark, setCaretMark] = useState<HTMLElement | null>(null)
  const page = useRef<HTMLDivElement>(null)
  const [beside, setBeside] = useState(false)
  const narrow = useMedia('(max-width: 66rem)') || beside
  const phone = useMedia('(max-width: 40rem), (pointer: coarse) and (max-width: 56rem)')
  const [outlineOpen, setOutlineOpen] = useState(true)
  const [outlineSheet, setOutlineSheet] = useState(false)
  const [passagesSheet, setPassagesSheet] = useState(false)
  const [keysOpen, setKeysOpen] = useState(false)
  const [revisionsOpen, setRevisionsOpen] = useState(false)
  const [pageOpen, setPageOpen] = useState(false)
  const [said, say] = useState('')
  const toast = useToast()
  const people = useMemberNames(doc.groupId)
  const selection = useTextSelection(view)
  const { form, open: openForm, close: closeForm, linked } = usePassageForm({ view, model, page })
  const maps = useGroupMaps(doc.groupId, rights.editMaps && view !== null, form?.kind === 'claim')
  const leftOut = useLeftOut(view, say)
  const leftOutSelected = useLeftOutSelection(view)
  const putBack = usePutBack({ doc, revisions, view, scroller, say })
  const [unplacedOpen, setUnplacedOpen] = useState(false)
  const showUnplaced = useCallback(() => (narrow ? setPassagesSheet(true) : setUnplacedOpen(true)), [narrow])
  const { chosen, opening, flash, missing, choose, opened, goTo } = useChosenPassage({ model, documentId: doc.id, view, scroller, showUnplaced, say })
  const find = useFind(view, scroller)
  const caret = useCaret(view, scroller, caretMark, doc.language)
  const { passageOf, highlight } = useHighlighting({ model, view, phone, choose, stopCaret: caret.stop, say })
  const { pages, parts } = state.status === 'ready' ? state.revision : nothing
  const outline = useMemo(() => (view ? outlineOf(view.text, view.blocks.filter((block) => block.index !== view.titleBlock), parts) : []), [view, parts])
  const passages = useMemo(() => model.all(), [model, version]) // eslint-disable-line react-hooks/exhaustive-deps -- the version says that the model holds others
  const placed = useMemo(() => passages.filter((passage) => passage.start !== null), [passages])

  useEffect(() => {
    if (!view) return
    return model.paint(({ put, drop }) => view.putHighlights(put, drop))
  }, [view, model])

  const claimFor = useCallback((id: string) => openForm('claim', { passage: id }), [openForm])
  const linkFor = useCallback((id: string) => openForm('link', { passage: id }), [openForm])
  const place = useMemo(() => citePlace(pages, parts), [pages, parts])
  const actions = usePassageActions({ model, choose, opened, claim: claimFor, link: linkFor, reload, place })
  const unplaced = useUnplaced({ open: unplacedOpen, setOpen: setUnplacedOpen, model, passages, view, scroller, selection, place: actions.place, choose, say })
  useUnplacedInAddress(view !== null && model.loaded, showUnplaced)
  useArrival({ arrival: revisions.arrival, state, view, scroller, model, highlight })
  useEffect(() => {
    view?.choose((form && 'range' in form.subject) || unplaced.candidate ? pendingId : chosen)
  }, [view, chosen, form, version, unplaced.candidate])

  const hovered = useCallback((id: string | null) => view?.choose(id ?? chosen), [view, chosen])

  return {
    doc, rights, revisions, pages, model, version, failed, saved, state, view, setView, scroller, setScroller, setCaretMark, page, narrow, phone,
    outlineOpen, outlineSheet, setOutlineSheet, passagesSheet, setPassagesSheet, keysOpen, setKeysOpen, revisionsOpen, setRevisionsOpen, pageOpen, setPageOpen, beside, setBeside, said, say, people, selection, leftOutSelected, putBack, unplaced, showUnplaced,
    form, openForm, closeForm, linked, maps, leftOut, chosen, opening, flash, missing, choose, goTo, find, caret, highlight, outline, passages, placed, actions, hovered,
    copySelection: (range: TextRange) => actions.copyCitation({ exact: view!.text.slice(range.start, range.end), ...range, page: null }),
    /** Sends a form: its words become a passage if they are none yet, and that passage is linked. */
    finish(make: (passage: string) => ReturnType<typeof linkToClaim>, done: (link: ReturnType<typeof linkToClaim>['link']) => string) {
      if (!form) return
      const passage = 'range' in form.subject ? passageOf(form.subject.range).id : form.subject.passage
      const { link, commands, undo } = make(passage)
      model.link(link, commands)
      view?.clearSelection()
      closeForm()
      choose(phone ? null : passage)
      toast.show({ message: done(link), undo: () => model.unlink(link, undo) })
    },
    step(by: 1 | -1) {
      const next = view && scroller ? nextPassage(placed, chosen, by, view, scroller) : undefined
      if (next) goTo(next.id)
      else say('No passages in this text yet')
    },
    openFind() {
      const selected = selection && view ? view.text.slice(selection.start, selection.end) : ''
      if (selected !== '' && selected.length < 80) find.setWords(selected)
      find.setOpen(true)
    },
    closeFind() {
      find.setOpen(false)
      view?.dom.focus({ preventScroll: true })
    },
    /** To the text as it stands, going on where one was reading. */
    toNewest() {
      const at = view && scroller ? { place: readingPlace(view, scroller) } : null
      if (revisions.older && !revisions.corrected) return revisions.show(revisions.current, at)
      revisions.moveOver(revisions.newest, revisions.numberOf(revisions.newest) ?? revisions.all.length, at)
    },
    showRevision(id: string) {
      setRevisionsOpen(false)
      const at = view && scroller ? { place: readingPlace(view, scroller) } : null
      if (id === revisions.newest && revisions.corrected) revisions.moveOver(id, revisions.numberOf(id) ?? revisions.all.length, at)
      else revisions.show(id, at)
    },
    toggleOutline: () => (narrow ? setOutlineSheet(true) : setOutlineOpen((open) => !open)),
    goToOffset(offset: number) {
      if (view && scroller) view.reveal(offset, scroller)
    },
  }
}

const nothing = { pages: [], parts: [] }
