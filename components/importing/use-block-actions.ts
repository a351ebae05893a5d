'use client'
import { useMemo, useRef } from 'react'
import type { BlockActions } from './block-actions.ts'
import { joinWithNext, joinWithPrevious, leaveOut, moveBlock, putBack, setKind, writeWords } from './block-edits.ts'
import type { Step } from './correction-row.ts'
import type { ImportViews } from './use-import-views.ts'

interface Uses {
  views: ImportViews
  step: (step: Step | null) => void
  /** Which block's words are being written over. */
  setEditing: (key: string | null) => void
  setPart: (range: { from: number; to: number }) => void
  /** Indexes of the blocks chosen, `to` after the last. */
  chosen: { from: number; to: number } | null
}

/** The same object for as long as the screen is there, so that no block is set anew for its sake. */
export function useBlockActions(uses: Uses): BlockActions {
  const latest = useRef(uses)
  latest.current = uses
  return useMemo(() => {
    const blockOf = (key: string): number | null => {
      const { views } = latest.current
      const view = views.indexOf.get(key)
      return view === undefined ? null : views.first[view]!
    }
    const doing = (make: (doc: ImportViews['doc'], block: number) => Step | null) => (key: string) => {
      const block = blockOf(key)
      if (block !== null) latest.current.step(make(latest.current.views.doc, block))
    }
    return {
      setKind: (key, value) => doing((doc, block) => setKind(doc, block, value))(key),
      leaveOut: doing(leaveOut),
      putBack: (key, item) => doing((doc, block) => putBack(doc, block + item))(key),
      joinNext: doing(joinWithNext),
      joinPrevious: (key) => {
        latest.current.setEditing(null)
        doing(joinWithPrevious)(key)
      },
      move: (key, by) => doing((doc, block) => moveBlock(doc, block, by))(key),
      edit: (key) => latest.current.setEditing(key),
      write: (key, text, splitAt) => {
        latest.current.setEditing(null)
        if (text !== null) doing((doc, block) => writeWords(doc, block, text, splitAt))(key)
      },
      part: (key) => {
        const block = blockOf(key)
        const { chosen } = latest.current
        if (block !== null) latest.current.setPart(chosen && chosen.from === block ? chosen : { from: block, to: block + 1 })
      },
    }
  }, [])
}
