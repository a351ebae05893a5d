'use client'
import { useDeferredValue, useMemo, useRef } from 'react'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import { blockViews, type BlockViews } from './block-views.ts'
import { chunkEdges, foundChunks, type FoundChunk } from './found-chunks.ts'
import { foundPlacesOf, type FoundPlaces } from './found-places.ts'

/** Both panes of a document as corrected so far, and the way between them. */
export interface ImportViews extends BlockViews {
  doc: ImportedText
  /** Index of each view by its key. */
  indexOf: ReadonlyMap<string, number>
  places: FoundPlaces
}

export function useImportViews(doc: ImportedText): ImportViews {
  const before = useRef<BlockViews | undefined>(undefined)
  return useMemo(() => {
    const made = blockViews(doc, before.current)
    before.current = made
    return { ...made, doc, indexOf: new Map(made.views.map((view, index) => [view.key, index])), places: foundPlacesOf(doc.runs, doc.text.length) }
  }, [doc])
}

/** The text as found. It follows a moment later, so that a correction shows at once where the eye is. */
export function useFoundChunks(base: ImportedText, views: ImportViews): { chunks: readonly FoundChunk[]; edges: readonly { at: number }[] } {
  const edges = useMemo(() => chunkEdges(base), [base])
  const { doc, places } = useDeferredValue(views)
  const before = useRef<readonly FoundChunk[]>([])
  const chunks = useMemo(() => {
    before.current = foundChunks(doc, places, edges, before.current)
    return before.current
  }, [doc, places, edges])
  return { chunks, edges }
}
