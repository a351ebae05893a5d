'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { BlockView } from './block-views.ts'
import type { ImportViews } from './use-import-views.ts'

export interface ChosenBlocks {
  /** Indexes of the views chosen, `to` after the last; `head` is the one that the keys move on from. */
  views: { from: number; to: number; head: number } | null
  /** Indexes of the blocks in them. */
  blocks: { from: number; to: number } | null
  /** The view, where only one is chosen. */
  one: BlockView | null
  choose: (key: string | null, extend?: boolean) => void
}

/** Which blocks are chosen, by the keys of their views: what is done to the text moves their indexes. */
export function useChosenBlocks(shown: ImportViews): ChosenBlocks {
  const [keys, setKeys] = useState<{ anchor: string; head: string } | null>(null)
  const views = useMemo(() => {
    const [a, b] = [keys && shown.indexOf.get(keys.anchor), keys && shown.indexOf.get(keys.head)]
    return typeof a === 'number' && typeof b === 'number' ? { from: Math.min(a, b), to: Math.max(a, b) + 1, head: b } : null
  }, [keys, shown])
  const blocks = useMemo(() => (views ? { from: shown.first[views.from]!, to: shown.first[views.to] ?? shown.doc.blocks.length } : null), [views, shown])

  // A block that is gone hands the choice to the one in its place.
  const last = useRef(0)
  useEffect(() => {
    if (views) last.current = views.from
    else if (keys) {
      const near = shown.views[Math.min(last.current, shown.views.length - 1)]
      setKeys(near ? { anchor: near.key, head: near.key } : null)
    }
  }, [views, keys, shown])

  const choose = useCallback((key: string | null, extend = false) => setKeys((before) => (key === null ? null : { anchor: extend && before ? before.anchor : key, head: key })), [])
  const one = views && views.to - views.from === 1 ? shown.views[views.from]! : null
  return { views, blocks, one, choose }
}
