import { memo, useLayoutEffect, useRef } from 'react'
import { openReader } from '../../lib/editor/open-reader.ts'
import type { ReaderView } from '../../lib/editor/reader-view.ts'
import type { Revision } from './use-revision.ts'
import './reader-text.css'
import './reader-apparatus.css'

/** Where the text is set. React gives it a place once and never looks inside. Before the first paint, so that no title is seen twice. */
export const ReaderText = memo(function ReaderText({ revision, title, language, mayPutBack, onView }: { revision: Revision; title: string; language?: string | null; mayPutBack: boolean; onView: (view: ReaderView | null) => void }) {
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const view = openReader(host.current!, { ...revision, title, language, mayPutBack })
    onView(view)
    return () => {
      onView(null)
      view.close()
    }
  }, [revision, title, language, mayPutBack, onView])
  return <div ref={host} />
})
