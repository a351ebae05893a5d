import { useEffect, useRef } from 'react'
import type { ReaderView } from '../../lib/editor/reader-view.ts'
import type { TextRange } from '../../lib/editor/split-by-block.ts'
import { useToast } from '../ui/toast.tsx'
import { placeAgain } from './reading-place.ts'
import { restoredWords } from './restored-words.ts'
import type { ReaderModel } from './reader-model.ts'
import type { ReaderPassage } from './reader-types.ts'
import type { RevisionState } from './use-revision.ts'
import type { Arrival } from './use-revisions.ts'

interface Options {
  arrival: Arrival | null
  state: RevisionState
  view: ReaderView | null
  scroller: HTMLElement | null
  model: ReaderModel
  highlight: (range: TextRange) => ReaderPassage
}

/** Coming from another revision of the text: to the place that was read, or to the words that were put back. */
export function useArrival({ arrival, state, view, scroller, model, highlight }: Options): void {
  const toast = useToast()
  const open = useRef(arrival)
  useEffect(() => {
    if (!view || !scroller || state.status !== 'ready' || open.current === null) return
    const { place, putBack } = open.current
    open.current = null
    const block = putBack && state.revision.blocks[putBack.block]
    const range = putBack?.exact ? restoredWords(view.text, state.revision.blocks, putBack.block, putBack.exact) : null
    const start = range?.start ?? (block && !block.excluded ? block.start : place ? placeAgain(view.text, place) : null)
    if (start !== null) view.reveal(start, scroller)
    const made = range ? highlight(range) : null
    if (!putBack) return
    const undo = () => {
      if (made) model.remove(made.id)
      putBack.takeBack()
    }
    const message = putBack.exact !== null && !range ? 'Put back into the text. Its words changed on the way: select them again to highlight them.' : putBack.message
    toast.show({ message, undo })
  })
}
