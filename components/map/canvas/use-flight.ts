'use client'
import { useReactFlow, useStore, type Viewport } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { centre, type Box, type Point } from '../../../lib/domain/layout/box.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { whenReleased } from '../state/when-released.ts'
import { relationSentence } from '../words/relation-words.ts'
import { wayIn, wayLeft, type Size } from './way-into-view.ts'
import { openingView, wholeView } from './opening-view.ts'
import { isOverview } from './overview/overview-zoom.ts'
import { claimNames } from '../words/claim-words.ts'

export interface Flight {
  /** The first view, once the canvas has its size. */
  open(): void
  fit(): void
  zoomBy(factor: number): void
  /** Comes nearer to a point of the window. */
  nearer(point: Point): void
  /** Brings a claim or relation into view if it is not, without changing the zoom more than needed. */
  show(id: string, always?: boolean): void
  announcement: string
}

/** How long the view's own way takes, and until it rests for certain, in milliseconds. */
const flies = 320
const restsAfter = 400

/** Moves the view; at once where motion is not wanted. Says what is chosen to a screen reader. */
export function useFlight(): Flight {
  const { live, scene, selection, sources, editing, lookAt, comparison } = useMapRoom()
  const flow = useReactFlow()
  const now = useRef({ scene, map: live.map })
  now.current = { scene, map: live.map }
  const [announcement, setAnnouncement] = useState('')

  const duration = () => (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : flies)

  const show = useCallback(
    (id: string, always = false) => {
      const box = now.current.scene.settled.boxes.get(id)
      const hub = now.current.scene.settled.routes.get(id)?.hub
      const middle = box ? centre(box) : hub
      if (!middle) return
      const screen = flow.flowToScreenPosition(middle)
      const pane = document.querySelector('.react-flow')?.getBoundingClientRect()
      const margin = 90
      const seen = pane && screen.x > pane.left + margin && screen.x < pane.right - margin && screen.y > pane.top + margin && screen.y < pane.bottom - margin
      const zoom = flow.getZoom()
      // On the painted map one goes from claim to claim without coming nearer.
      const least = always ? 0.9 : isOverview(zoom, now.current.scene.boxes.size) ? zoom : 0.6
      if (!seen || always) void flow.setCenter(middle.x, middle.y, { zoom: Math.max(least, zoom), duration: duration() })
    },
    [flow],
  )

  /** The details open over the right of the canvas: moves the view no further than it takes to see the card again. */
  const uncover = useCallback(
    (id: string, way: (box: Box, view: Viewport, pane: Size) => Point) => {
      const box = now.current.scene.settled.boxes.get(id)
      const pane = document.querySelector('.react-flow')?.getBoundingClientRect()
      if (!box || !pane) return
      const view = flow.getViewport()
      const { x, y } = way(box, view, pane)
      if (x !== 0 || y !== 0) void flow.setViewport({ x: view.x + x, y: view.y + y, zoom: view.zoom }, { duration: duration() })
    },
    [flow],
  )

  const chosen = selection.only
  useEffect(() => {
    if (!chosen) {
      setAnnouncement('')
      return
    }
    const claim = live.map.claims.get(chosen)
    const relation = live.map.relations.get(chosen)
    const marks = scene.marks.get(chosen)?.marks ?? []
    const evidence = marks.length > 0 ? ` Evidence: ${marks.map((mark) => mark.words).join('. ')}.` : ''
    // A comparison reads out what became of it.
    if (comparison.open && lookAt?.id === chosen) setAnnouncement('')
    else if (claim) setAnnouncement(`${claimNames[claim.kind]}: ${claim.text.replace(/[.\s]+$/, '') || 'no words yet'}.${evidence}`)
    else if (relation) setAnnouncement(`${relationSentence(live.map, relation)}${evidence}`)
    // A card that was clicked stays under the pointer, so that a second click meets it too.
    if (!document.querySelector('[data-map-surface][data-by-pointer]')) {
      show(chosen)
      return
    }
    return whenReleased(450, () => uncover(chosen, wayLeft))
  }, [chosen]) // eslint-disable-line react-hooks/exhaustive-deps -- said once, when the choice changes

  // The details may open or close beside the card one writes in, or came to by keyboard: it is to be seen whatever the width.
  const width = useStore((state) => state.width)
  const kept = editing ?? chosen
  useEffect(() => {
    const byPointer = document.querySelector('[data-map-surface][data-by-pointer]') !== null
    if (kept === null || (editing === null && byPointer)) return
    const timer = setTimeout(() => uncover(kept, wayIn), restsAfter)
    return () => clearTimeout(timer)
  }, [kept, width, uncover]) // eslint-disable-line react-hooks/exhaustive-deps -- not anew when the writing ends

  // Nobody writes on a painted card: the view comes near enough for the words.
  useEffect(() => {
    if (editing !== null && isOverview(flow.getZoom(), now.current.scene.boxes.size)) show(editing, true)
  }, [editing, flow, show])

  useEffect(() => {
    if (lookAt) show(lookAt.id, true)
  }, [lookAt, show])

  useHashFlight(show, scene.boxes, selection.set, sources.status)

  return useMemo(
    () => ({
      open: () => {
        const pane = document.querySelector('.react-flow')?.getBoundingClientRect()
        if (pane) void flow.setViewport(openingView(now.current.map, now.current.scene.settled.boxes, pane))
      },
      fit: () => {
        const pane = document.querySelector('.react-flow')?.getBoundingClientRect()
        if (pane) void flow.setViewport(wholeView(now.current.scene.settled.boxes.values(), pane), { duration: duration() })
      },
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor, { duration: duration() / 2 }),
      nearer: (point) => {
        const { x, y } = flow.screenToFlowPosition(point)
        void flow.setCenter(x, y, { zoom: flow.getZoom() * 2, duration: duration() })
      },
      show,
      announcement,
    }),
    [flow, show, announcement],
  )
}

/** `#claim-ID` opens the map at that claim: when the page opens, and when the address changes later. */
function useHashFlight(show: Flight['show'], boxes: ReadonlyMap<string, unknown>, choose: (ids: string[]) => void, ready: string) {
  const [hash, setHash] = useState(() => (typeof window === 'undefined' ? '' : window.location.hash))
  const flown = useRef('')
  useEffect(() => {
    const changed = () => {
      flown.current = ''
      setHash(window.location.hash)
    }
    window.addEventListener('hashchange', changed)
    return () => window.removeEventListener('hashchange', changed)
  }, [])
  useEffect(() => {
    const id = /^#claim-(.+)$/.exec(hash)?.[1]
    if (!id || flown.current === id || !boxes.has(decodeURIComponent(id))) return
    flown.current = id
    choose([decodeURIComponent(id)])
    // After the canvas has taken its first view.
    const timer = setTimeout(() => show(decodeURIComponent(id), true), 120)
    return () => clearTimeout(timer)
  }, [hash, boxes, show, choose, ready])
}
