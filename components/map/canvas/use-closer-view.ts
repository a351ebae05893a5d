'use client'
import { useEffect, useRef } from 'react'
import { boundsOf } from '../../../lib/domain/layout/box.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { readable, zoomFor } from './opening-view.ts'
import type { Flight } from './use-flight.ts'

/** When cards come closer together, or stand apart again, the view goes along: to all of them where they can be read so, else to what was turned. */
export function useCloserView({ fit, show }: Pick<Flight, 'fit' | 'show'>): void {
  const { scene, asked, selection, turned } = useMapRoom()
  const { closer } = scene
  const { folded, focus, filter } = asked
  const before = useRef({ closer, folded, focus, filter })
  useEffect(() => {
    const was = before.current
    before.current = { closer, folded, focus, filter }
    if ((!was.closer && !closer) || (was.closer === closer && was.folded === folded && was.focus === focus && was.filter === filter)) return
    const pane = document.querySelector('.react-flow')?.getBoundingClientRect()
    const id = selection.only ?? turned.current
    if (closer && pane && zoomFor(boundsOf(scene.settled.boxes.values()), pane) >= readable) fit()
    else if (id !== null) show(id)
    else if (closer) fit()
  }, [closer, folded, focus, filter, fit, show, scene, selection, turned])
}
