'use client'
import { useEffect, useRef } from 'react'
import { savedViews } from '../../../lib/domain/argument/views/saved-view.ts'
import type { Step } from '../../../lib/domain/argument/views/step.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { applyView } from '../views/apply-view.ts'

/** Brings a step before everybody's eyes: flies to its claim or relation and chooses it, or takes its saved view. Afterwards one sees what one saw before. */
export function useShowStep(step: Step | undefined): void {
  const room = useMapRoom()
  const now = useRef(room)
  now.current = room
  const key = step?.id
  useEffect(() => {
    if (!step) return
    const { selection, look, live } = now.current
    const id = step.target.claim ?? step.target.relation
    if (id !== undefined) {
      selection.set([id])
      look(id)
      return
    }
    const view = savedViews(live.map).find((saved) => saved.id === step.target.view)
    if (!view) return
    selection.clear()
    applyView(now.current, { view: 'map', setView: () => {} }, view)
  }, [key]) // eslint-disable-line react-hooks/exhaustive-deps -- once for each step, not when its note changes
  useEffect(() => {
    const { asked } = now.current
    return () => now.current.setShown.apply(asked)
  }, [])
}
