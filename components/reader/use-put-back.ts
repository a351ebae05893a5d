import { useCallback, useState } from 'react'
import type { RevisionAnswer } from '../../lib/domain/document/revision-answers.ts'
import { newId } from '../../lib/domain/ids.ts'
import type { ReaderView } from '../../lib/editor/reader-view.ts'
import { callApi } from '../api/call-api.ts'
import { useToast } from '../ui/toast.tsx'
import type { ReaderDocument } from './reader-types.ts'
import { readingPlace } from './reading-place.ts'
import type { Revisions } from './use-revisions.ts'

interface Options {
  doc: ReaderDocument
  revisions: Revisions
  view: ReaderView | null
  scroller: HTMLElement | null
  say: (words: string) => void
}

/** Puts a piece that import left out back into the text, which makes a revision, and goes there; `exact` is highlighted then. */
export function usePutBack({ doc, revisions, view, scroller, say }: Options) {
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const { moveOver, look } = revisions

  const revise = useCallback(
    async (body: object): Promise<RevisionAnswer | null> => {
      const answer = await callApi<RevisionAnswer>('POST', `documents/${doc.id}/revisions`, { id: newId(), ...body })
      if (answer.ok) return answer.value
      void look()
      toast.show({ message: answer.problem.detail, urgent: true })
      return null
    },
    [doc.id, look, toast],
  )

  const putBack = useCallback(
    async (block: number, exact: string | null) => {
      if (busy || !view || !scroller) return
      setBusy(true)
      say('Putting it back into the text')
      const before = doc.revisionId
      // The view of this revision is gone by the time that one thinks better of it.
      const place = readingPlace(view, scroller)
      const made = await revise({ basis: before, corrections: [{ do: 'restore-block', block }] })
      setBusy(false)
      if (!made) return
      const takeBack = async () => {
        const back = await revise({ basis: made.revision.id, restore: before })
        if (back) moveOver(back.revision.id, back.revision.number, { place })
      }
      moveOver(made.revision.id, made.revision.number, { place, putBack: { block, exact, message: words(made, exact !== null), takeBack: () => void takeBack() } })
    },
    [busy, view, scroller, doc.revisionId, revise, moveOver, say],
  )

  return { busy, putBack }
}

function words({ revision, anchors }: RevisionAnswer, highlighted: boolean): string {
  const doubtful = anchors.ambiguous + anchors.orphaned
  const others = doubtful === 0 ? '' : doubtful === 1 ? ' One passage needs another look.' : ` ${doubtful} passages need another look.`
  return `${highlighted ? 'Put back into the text and highlighted' : 'Put back into the text'}: revision ${revision.number}.${others}`
}
