import { useCallback } from 'react'
import type { ReaderView } from '../../lib/editor/reader-view.ts'
import type { TextRange } from '../../lib/editor/split-by-block.ts'
import type { ReaderModel } from './reader-model.ts'
import type { ReaderPassage } from './reader-types.ts'
import type { Opening } from './use-chosen-passage.ts'

interface Options {
  model: ReaderModel
  view: ReaderView | null
  /** On a phone the chosen passage is a sheet over the text: it opens only when it is asked for. */
  phone: boolean
  choose: (id: string | null, open?: Opening) => void
  stopCaret: () => void
  say: (words: string) => void
}

/** Makes passages of selected words. */
export function useHighlighting({ model, view, phone, choose, stopCaret, say }: Options) {
  /** The same words highlighted twice by one person are one passage. */
  const passageOf = useCallback(
    (range: TextRange): ReaderPassage => {
      const same = model.all().find((each) => each.start === range.start && each.end === range.end && each.createdBy === model.rights.userId)
      return same ?? model.highlightRange(range, view!.text.slice(range.start, range.end))
    },
    [model, view],
  )

  const highlight = useCallback(
    (range: TextRange, open: Opening = null): ReaderPassage => {
      const passage = passageOf(range)
      view?.clearSelection()
      stopCaret()
      choose(phone && open === null ? null : passage.id, open)
      say('Highlighted')
      return passage
    },
    [passageOf, view, choose, stopCaret, phone, say],
  )

  return { passageOf, highlight }
}
