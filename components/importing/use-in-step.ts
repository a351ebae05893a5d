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

  /** The canonical offset at the eye on one side. */
  const offsetAtEye = useCallback((side: Side): number => {
    const { views, edges } = latest.current
    const pane = (side === 'read' ? read : found).current
    const list = listOf(side)
    if (!pane || !list?.length) return 0
    const { index, share } = placeAtEye(pane, list)
    if (side === 'read') {
      const block = views.doc.blocks[views.first[index] ?? 0]
      return block ? block.start + Math.round(share * Math.max(0, block.end - block.start - 1)) : 0
    }
    const begin = edges[index]?.at ?? 0
    return textAt(views.places, Math.round(begin + share * ((edges[index + 1]?.at ?? views.doc.extracted.length) - begin)))
  }, [])

  /** Brings a canonical offset to the eye on one side. */
  const bring = useCallback((side: Side, offset: number) => {
    const { views, edges } = latest.current
    const pane = (side === 'read' ? read : found).current
    const list = listOf(side)
    if (!pane || !list?.length) return
    if (side === 'read') {
      const at = blockAt(views, offset)
      return bringToEye(pane, list[viewOfBlock(views, at.block)] as HTMLElement, at.share)
    }
    const from = foundOf(views.places, offset, offset + 1)[0]?.from ?? 0
    const chunk = lastAtOrBefore(edges.length, (i) => edges[i]!.at, from)
    const begin = edges[chunk]?.at ?? 0
    bringToEye(pane, list[chunk] as HTMLElement, (from - begin) / Math.max(1, (edges[chunk + 1]?.at ?? views.doc.extracted.length) - begin))
  }, [])

  const follow = useCallback(() => {
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => {
      const from = leader.current
      const to = from === 'read' ? 'found' : 'read'
      // Behind a tab there is nothing to follow, and nothing is known of where it is.
      if (latest.current.views.doc.runs.length > 0 && read.current?.clientHeight && found.current?.clientHeight) bring(to, offsetAtEye(from))
    })
  }, [bring, offsetAtEye])

  /** The side that was behind a tab comes to where the other was, or to `place`. */
  const turnTo = useCallback(
    (side: Side, place: number) => {
      leader.current = side
      const go = () => bring(side, place)
      // Once to be there, once more when what is there has been set and its height is known.
      requestAnimationFrame(() => {
        go()
        requestAnimationFrame(go)
      })
    },
    [bring],
  )

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
    return { read, found, light, reveal, offsetAtPoint, offsetAtEye, turnTo, panes: { read: panes('read'), found: panes('found') } }
  }, [light, reveal, offsetAtPoint, offsetAtEye, turnTo, follow])
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
