import { Download, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { RevisionReadingAnswer } from '../../lib/domain/document/revision-answers.ts'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import { lastAtOrBefore } from '../../lib/domain/document/last-at-or-before.ts'
import type { ReaderView } from '../../lib/editor/reader-view.ts'
import { routes } from '../../lib/routes.ts'
import { callApi } from '../api/call-api.ts'
import { chunkEdges, foundChunks } from '../importing/found-chunks.ts'
import { FoundText } from '../importing/found-pane.tsx'
import { foundOf, foundPlacesOf } from '../importing/found-places.ts'
import { lightUp, rangeIn } from '../importing/pane-places.ts'
import { ButtonLink } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { offsetAtEye } from './reading-place.ts'
import styles from './original-panel.module.css'

interface Props {
  revisionId: string
  view: ReaderView | null
  scroller: HTMLElement | null
  onClose: () => void
}

type State = { status: 'loading' } | { status: 'failed'; sentence: string } | { status: 'ready'; answer: RevisionReadingAnswer }

/** What the file said, as it came out of it, at the place that is being read; what did not come into the text is struck. */
export function OriginalPanel({ revisionId, view, scroller, onClose }: Props) {
  const [state, setState] = useState<State>({ status: 'loading' })
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let left = false
    void callApi<RevisionReadingAnswer>('GET', `revisions/${revisionId}/reading`).then((answer) => {
      if (!left) setState(answer.ok ? { status: 'ready', answer: answer.value } : { status: 'failed', sentence: answer.problem.detail })
    })
    return () => {
      left = true
    }
  }, [revisionId])

  const reading = state.status === 'ready' ? state.answer.reading : null
  const found = useMemo(() => {
    if (!reading?.extracted || reading.runs.length === 0) return null
    const read = reading as ImportedText
    const [places, edges] = [foundPlacesOf(read.runs, read.text.length), chunkEdges(read)]
    return { places, edges, chunks: foundChunks(read, places, edges) }
  }, [reading])

  useEffect(() => {
    const box = pane.current
    if (!found || !view || !scroller || !box) return
    let frame = 0
    let shown = -1
    const follow = (tries: number) => {
      const block = view.blocks.findLast((each) => each.start <= offsetAtEye(view, scroller))
      if (!block || (block.index === shown && tries === 0)) return
      shown = block.index
      const ranges = foundOf(found.places, block.start, block.end).flatMap(({ from, to }) => {
        const chunk = lastAtOrBefore(found.edges.length, (index) => found.edges[index]!.at, from)
        const words = box.querySelectorAll('[data-words]')[chunk]
        const begin = found.edges[chunk]!.at
        const length = words?.textContent?.length ?? 0
        return (words && rangeIn(words, from - begin, Math.min(to - begin, length))) ?? []
      })
      lightUp('reader-original', ranges)
      const first = ranges[0]?.getBoundingClientRect()
      if (!first) return
      const { top, height } = box.getBoundingClientRect()
      box.scrollTop += first.top - top - height * 0.32
      // Pieces on the way were only estimated until they were set.
      if (tries < 3) frame = requestAnimationFrame(() => follow(tries + 1))
    }
    const later = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => follow(0))
    }
    later()
    scroller.addEventListener('scroll', later, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('scroll', later)
      lightUp('reader-original', [])
    }
  }, [found, view, scroller])

  return (
    <section className={styles.panel} aria-labelledby="original-heading">
      <header className={styles.head}>
        <div className={styles.name}>
          <h2 id="original-heading">As found</h2>
          {reading ? <p>{reading.fileName}</p> : null}
        </div>
        <ButtonLink look="quiet" href={routes.api(`revisions/${revisionId}/original`)} prefetch={false} download icon={<Download size={16} aria-hidden />}>
          The file
        </ButtonLink>
        <IconButton label="Close" onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      <div ref={pane} className={styles.pane} tabIndex={0} role="group" aria-label="The text as found in the file">
        {state.status === 'loading' ? <p role="status">Fetching what was found …</p> : null}
        {state.status === 'failed' ? <Notice look="error">{state.sentence}</Notice> : null}
        {reading && !found ? <Notice>What was found in the file was not kept with this revision. The file itself can be looked at.</Notice> : null}
        {found ? <FoundText chunks={found.chunks} /> : null}
      </div>
    </section>
  )
}
