'use client'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { lastAtOrBefore } from '../../lib/domain/document/last-at-or-before.ts'
import { viewOfBlock } from './block-views.ts'
import { foundLeftOut, foundOf, textAt } from './found-places.ts'
import { bringToEye, lightUp, placeAtEye, rangeIn } from './pane-places.ts'
import type { ImportViews } from './use-import-views.ts'

type Side = 'read' | 'found'

/** The two panes scrolled in step, and the place that is pointed at on one side lit up on the other. */
export function useInStep(views: ImportViews, edges: readonly { at: number }[]) {
  const read = useRef<HTMLDivElement>(null)
  const found = useRef<HTMLDivElement>(null)
  const latest = useRef({ views, edges })
  latest.current = { views, edges }
  /** The pane that the person is moving; the other follows. */
  const leader = useRef<Side>('read')
  const frame = useRef(0)

  const listOf = (side: Side) => (side === 'read' ? read : found).current?.firstElementChild?.children

  const follow = useCallback(() => {
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => {
      const { views, edges } = latest.current
      const from = leader.current
      const pane = { read: read.current, found: found.current }
      const led = pane[from]
      const [here, there] = [listOf(from), listOf(from === 'read' ? 'found' : 'read')]
      if (!led || !pane.read || !pane.found || !here?.length || !there?.length || views.doc.runs.length === 0) return
      const { index, share } = placeAtEye(led, here)
      if (from === 'read') {
        const block = views.doc.blocks[views.first[index] ?? 0]
        if (!block) return
        const offset = foundOf(views.places, block.start + Math.round(share * Math.max(0, block.end - block.start - 1)), block.end)[0]?.from ?? 0
        const chunk = lastAtOrBefore(edges.length, (i) => edges[i]!.at, offset)
        const end = edges[chunk + 1]?.at ?? offset + 1
        bringToEye(pane.found, there[chunk] as HTMLElement, (offset - edges[chunk]!.at) / Math.max(1, end - edges[chunk]!.at))
      } else {
        const begin = edges[index]?.at ?? 0
        const end = edges[index + 1]?.at ?? begin
        const at = blockAt(views, textAt(views.places, Math.round(begin + share * (end - begin))))
        const view = viewOfBlock(views, at.block)
        bringToEye(pane.read, there[view] as HTMLElement, at.share)
      }
    })
  }, [])

  /** Lights up where [start, end) of the canonical text stands, on both sides or on one. */
  const light = useCallback((place: { start: number; end: number; text?: string } | null, name: 'import-hover' | 'import-chosen' = 'import-hover', on: Side | 'both' = 'both') => {
    const { views, edges } = latest.current
    if (!place) return lightUp(name, [])
    const ranges: Range[] = []
    const { block } = blockAt(views, place.start)
    const target = views.doc.blocks[block]
    const words = place.text === undefined && listOf('read')?.[viewOfBlock(views, block)]?.querySelector('[data-words]')
    if (on !== 'found' && words && target) add(ranges, rangeIn(words, Math.max(0, place.start - target.start), Math.min(target.end, Math.max(place.end, place.start + 1)) - target.start))
    const out = place.text === undefined ? undefined : foundLeftOut(views.places, views.doc.extracted, { start: place.start, text: place.text })
    const pieces = on === 'read' || out === null ? [] : out ? [out] : foundOf(views.places, place.start, place.end).slice(0, 40)
    for (const piece of pieces) {
      for (let chunk = lastAtOrBefore(edges.length, (i) => edges[i]!.at, piece.from); chunk < edges.length && edges[chunk]!.at < piece.to; chunk += 1) {
        const root = listOf('found')?.[chunk]?.querySelector('[data-words]')
        const begin = edges[chunk]!.at
        const end = edges[chunk + 1]?.at ?? Infinity
        if (root) add(ranges, rangeIn(root, Math.max(0, piece.from - begin), Math.min(piece.to, end) - begin))
      }
    }
    lightUp(name, ranges)
  }, [])

  /** Brings a canonical place into sight on both sides. */
  const reveal = useCallback(
    (start: number, force = false) => {
      const { views } = latest.current
      const { block, share } = blockAt(views, start)
      const child = listOf('read')?.[viewOfBlock(views, block)] as HTMLElement | undefined
      const pane = read.current
      if (!pane || !child) return
      leader.current = 'read'
      const top = child.offsetTop + child.offsetHeight * share
      if (force || top < pane.scrollTop + 60 || top > pane.scrollTop + pane.clientHeight * 0.7) {
        bringToEye(pane, child, share)
        // Blocks on the way were only estimated until they were set; what is true is known now.
        requestAnimationFrame(() => bringToEye(pane, child, share))
      }
      follow()
    },
    [follow],
  )

  /** The canonical offset of a point over the text as found; null beside it. */
  const offsetAtPoint = useCallback((x: number, y: number): number | null => {
    const range = caretAt(x, y)
    const root = range?.node.parentElement?.closest('[data-words]')
    const list = listOf('found')
    const chunk = root?.parentElement && list ? Array.prototype.indexOf.call(list, root.parentElement) : -1
    if (!range || !root || chunk < 0) return null
    const before = document.createRange()
    before.setStart(root, 0)
    before.setEnd(range.node, range.offset)
    return textAt(latest.current.views.places, latest.current.edges[chunk]!.at + before.toString().length)
  }, [])

  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current)
      lightUp('import-hover', [])
      lightUp('import-chosen', [])
    },
    [],
  )

  return useMemo(() => {
    const lead = (side: Side) => () => {
      leader.current = side
    }
    const panes = (side: Side) => ({ onPointerEnter: lead(side), onFocus: lead(side), onTouchStart: lead(side), onWheel: lead(side), onScroll: () => leader.current === side && follow() })
    return { read, found, light, reveal, offsetAtPoint, follow, lead: (side: Side) => lead(side)(), panes: { read: panes('read'), found: panes('found') } }
  }, [light, reveal, offsetAtPoint, follow])
}

/** The shown block that a canonical offset is in, and how far into it. */
export function blockAt({ doc }: Pick<ImportViews, 'doc'>, offset: number): { block: number; share: number } {
  let block = lastAtOrBefore(doc.blocks.length, (index) => doc.blocks[index]!.start, offset)
  // Pieces that were left out stand at the same offset as the block after or before them.
  while (block > 0 && doc.blocks[block]!.excluded) block -= 1
  if (doc.blocks[block]?.excluded) block = Math.max(0, doc.blocks.findIndex((each) => !each.excluded))
  const { start, end } = doc.blocks[block] ?? { start: 0, end: 1 }
  return { block, share: Math.max(0, Math.min(1, (offset - start) / Math.max(1, end - start))) }
}

function add(ranges: Range[], range: Range | null): void {
  if (range) ranges.push(range)
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y)
    return position ? { node: position.offsetNode, offset: position.offset } : null
  }
  const range = (document as { caretRangeFromPoint?: (x: number, y: number) => Range | null }).caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : null
}
