import { useCallback, useMemo, useState, type RefObject } from 'react'
import type { ReaderView } from '../../lib/editor/reader-view.ts'
import type { TextRange } from '../../lib/editor/split-by-block.ts'
import type { ReaderModel } from './reader-model.ts'

/** What a form beside the text is about: a passage that is there, or words that become one when the form is sent. */
export type Subject = { passage: string } | { range: TextRange }

export interface PassageForm {
  kind: 'claim' | 'link'
  subject: Subject
  /** In pixels from the page's corner. */
  place: { left: number; top: number }
  words: string
}

/** The highlight that shows which words an open form is about, before they are a passage. */
export const pendingId = 'pending'
const formWidth = 360

/** The form for a new claim or a link, under the words it is about. */
export function usePassageForm({ view, model, page }: { view: ReaderView | null; model: ReaderModel; page: RefObject<HTMLElement | null> }) {
  const [form, setForm] = useState<PassageForm | null>(null)

  const open = useCallback(
    (kind: PassageForm['kind'], subject: Subject) => {
      if (!view || !page.current) return
      const about = 'range' in subject ? subject.range : model.passage(subject.passage)
      if (!about || about.start === null || about.end === null) return
      const words = 'range' in subject ? view.text.slice(about.start, about.end) : model.passage(subject.passage)!.exact
      const base = page.current.getBoundingClientRect()
      const left = view.placeOf(about.start).left - base.left
      const top = view.placeOf(about.end, -1).bottom - base.top + 8
      setForm({ kind, subject, words, place: { left: Math.max(0, Math.min(left, base.width - formWidth)), top } })
      if ('range' in subject) view.putHighlights([{ id: pendingId, ...subject.range, linked: false }])
    },
    [view, model, page],
  )

  const close = useCallback(() => {
    setForm(null)
    view?.putHighlights([], [pendingId])
    view?.dom.focus({ preventScroll: true })
  }, [view])

  const linked = useMemo(() => new Set(form && 'passage' in form.subject ? model.links(form.subject.passage).flatMap((link) => link.claim ?? []) : []), [form, model])

  return { form, open, close, linked }
}
