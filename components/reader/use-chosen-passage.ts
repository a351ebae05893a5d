import { useCallback, useState } from 'react'
import type { ReaderView } from '../../lib/editor/reader-view.ts'
import type { ReaderModel } from './reader-model.ts'
import { namePassageInAddress, usePassageInAddress } from './use-passage-in-address.ts'
import { whereaboutsOf } from './whereabouts-of.ts'

/** What the chosen passage's card opens with. */
export type Opening = 'comment' | 'note' | null

interface Options {
  model: ReaderModel
  documentId: string
  view: ReaderView | null
  scroller: HTMLElement | null
  /** Opens the list of the passages without a place. */
  showUnplaced: () => void
  say: (words: string) => void
}

/** The one passage that is chosen: in the text, in the margin and in the address. */
export function useChosenPassage({ model, documentId, view, scroller, showUnplaced, say }: Options) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [opening, setOpening] = useState<Opening>(null)
  const [flash, setFlash] = useState(false)
  const [missing, setMissing] = useState<string | null>(null)

  const choose = useCallback((id: string | null, open: Opening = null) => {
    setChosen(id)
    setOpening(open)
    namePassageInAddress(id)
  }, [])
  const opened = useCallback(() => setOpening(null), [])

  /** Chooses a passage, brings it to the screen and says which it is. */
  const goTo = useCallback(
    (id: string) => {
      const passage = model.passage(id)
      choose(id)
      if (!passage || passage.start === null || !view || !scroller) return
      view.reveal(passage.start, scroller)
      setFlash(false)
      requestAnimationFrame(() => setFlash(true))
      const all = model.all()
      say(`Passage ${all.indexOf(passage) + 1} of ${all.length}: ${passage.exact.slice(0, 160)}`)
    },
    [model, view, scroller, choose, say],
  )

  usePassageInAddress(view !== null && scroller !== null && model.loaded, (id) => {
    const passage = model.passage(id)
    if (passage && passage.start !== null) return goTo(id)
    if (passage && !passage.elsewhere) {
      choose(id)
      return showUnplaced()
    }
    void whereaboutsOf(id, documentId).then((sentence) => setMissing(sentence))
  })

  return { chosen, opening, flash, missing, choose, opened, goTo }
}
