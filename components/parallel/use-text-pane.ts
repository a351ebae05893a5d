'use client'
import { useEffect, useMemo, useRef, useState, type MouseEvent } from 'react'
import type { Cell } from '../../lib/domain/comparison/cell.ts'
import type { RowId } from '../../lib/domain/comparison/row.ts'
import type { PassageId } from '../../lib/domain/ids.ts'
import type { ReaderView } from '../../lib/editor/reader-view.ts'
import { passageUnder } from '../reader/next-passage.ts'
import type { ReaderDocument, ReaderRights } from '../reader/reader-types.ts'
import { useCaret } from '../reader/use-caret.ts'
import { useHighlighting } from '../reader/use-highlighting.ts'
import { useModelVersion, useReaderModel, useReaderOutbox } from '../reader/use-reader-model.ts'
import { useRevision } from '../reader/use-revision.ts'
import { useTextSelection } from '../reader/use-text-selection.ts'
import type { Held, PaneHandle } from './pane-handle.ts'
import { firstOf, rowPassages } from './row-passages.ts'
import { useInStep } from './use-in-step.ts'

interface Options {
  doc: ReaderDocument
  rights: ReaderRights
  row: RowId | null
  /** What this text says there; null without a row. */
  cell: Cell | null
  /** Passages that are evidence of anything on the map. */
  cited: ReadonlySet<PassageId>
  /** On a phone one text is seen at a time. */
  seen: boolean
  held: Held | null
  /** Whoever may not link holds nothing. */
  mayHold: boolean
  onHold: (held: Held | null) => void
  /** The row that a pressed passage is to be seen in; null where it is evidence of nothing here. */
  rowAt: (passage: PassageId) => RowId | null
  onRow: (row: RowId) => void
  say: (words: string) => void
}

const heldId = 'held'
const nothing = () => {}

/** One of the texts: the reader's own model and view of it, kept at what it says on the chosen row. */
export function useTextPane(options: Options) {
  const { doc, rights, row, cell, cited, seen, held, mayHold, onHold, rowAt, onRow, say } = options
  const outbox = useReaderOutbox(doc, rights.userId)
  const { model, failed, reload } = useReaderModel(doc, rights, outbox)
  const version = useModelVersion(model)
  const state = useRevision(doc.revisionId)
  const [view, setView] = useState<ReaderView | null>(null)
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [caretMark, setCaretMark] = useState<HTMLElement | null>(null)
  const caret = useCaret(view, scroller, caretMark, doc.language)
  const selection = useTextSelection(view)
  const { passageOf } = useHighlighting({ model, view, phone: false, choose: nothing, stopCaret: caret.stop, say })
  const passages = useMemo(() => rowPassages(cell, (id) => model.passage(id)), [cell, model, version]) // eslint-disable-line react-hooks/exhaustive-deps -- the version says that the model holds others
  const place = useInStep({ view, scroller, row, ready: model.loaded, passages, seen, first: firstOf(passages)?.passage.id ?? null })

  // A passage that somebody has just made and linked is asked for once.
  const asked = useRef(new Set<string>())
  useEffect(() => {
    const missing = (cell?.testimonies ?? []).filter(({ evidence }) => !model.passage(evidence.passage) && !asked.current.has(evidence.passage))
    if (!model.loaded || missing.length === 0) return
    for (const { evidence } of missing) asked.current.add(evidence.passage)
    reload()
  }, [cell, model, version, reload])

  // Drawn full: what speaks in the chosen row; without one, all that the map cites.
  const full = useMemo(() => (row === null ? [...cited] : passages.map(({ passage }) => passage.id)).sort().join(' '), [row, cited, passages])
  const drawnFull = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (!view) return
    return model.paint(({ put, drop }) => view.putHighlights(put.map((each) => ({ ...each, linked: drawnFull.current.has(each.id) })), drop))
  }, [view, model])
  // From claim to claim a few of many change.
  useEffect(() => {
    const [before, after] = [drawnFull.current, new Set(full.split(' '))]
    drawnFull.current = after
    const changed = [...before, ...after].flatMap((id) => (before.has(id) === after.has(id) ? [] : (model.passage(id) ?? [])))
    view?.putHighlights(changed.flatMap(({ id, start, end }) => (start === null || end === null ? [] : [{ id, start, end, linked: after.has(id) }])))
  }, [view, model, full])
  useEffect(() => {
    if (!view) return
    // Under a selection the browser draws it.
    const drawn = held !== null && selection === null
    view.putHighlights(drawn ? [{ id: heldId, start: held.start, end: held.end, linked: false }] : [], drawn ? [] : [heldId])
    view.choose(drawn ? heldId : place.at)
  }, [view, held, selection, place.at, version, full])

  useEffect(() => {
    if (selection && view && mayHold) onHold({ document: doc.id, ...selection, exact: view.text.slice(selection.start, selection.end) })
  }, [selection]) // eslint-disable-line react-hooks/exhaustive-deps -- when other words are selected

  const clicked = (event: MouseEvent) => {
    if (!view || !(event.target instanceof Element) || event.target.closest('button, a') || !view.dom.contains(event.target) || view.selection()) return
    const offset = view.offsetAt(event.clientX, event.clientY)
    if (offset === null) return
    if (caret.on) caret.moveTo(offset)
    onHold(null)
    if (!event.target.closest('.passage')) return
    const pressed = passageUnder(model.all().filter(({ start }) => start !== null), place.at, offset)
    if (!pressed) return
    const other = rowAt(pressed.id)
    if (other !== null) {
      place.stayAt(pressed.id, other !== row)
      onRow(other)
    } else if (mayHold) onHold({ document: doc.id, start: pressed.start!, end: pressed.end!, exact: pressed.exact })
  }

  const handle: PaneHandle = {
    focus: () => view?.dom.focus({ preventScroll: true }),
    step(by) {
      const count = passages.length
      if (count === 0) return say(`${doc.shortName}: nothing to go to`)
      const at = passages.findIndex(({ passage }) => passage.id === place.at)
      const next = passages[(at + by + count) % count]!.passage
      place.goTo(next.id)
      say(`${doc.shortName}, ${passages.findIndex(({ passage }) => passage.id === next.id) + 1} of ${count}: ${next.exact.slice(0, 160)}`)
    },
    toggleCaret: () => (caret.on ? caret.stop() : (view?.dom.focus({ preventScroll: true }), caret.start())),
    caretKey: caret.key,
    passageOf: ({ start, end }) => passageOf({ start, end }).id,
    letGo() {
      view?.clearSelection()
      caret.stop()
    },
  }
  const at = passages.findIndex(({ passage }) => passage.id === place.at)
  return { model, failed, state, setView, view, setScroller, setCaretMark, caretOn: caret.on, passages, at, flash: place.flash, clicked, handle }
}
