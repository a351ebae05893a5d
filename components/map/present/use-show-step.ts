'use client'
import { useEffect, useRef } from 'react'
import type { Step } from '../../../lib/domain/argument/views/step.ts'
import { useMapRoom } from '../state/map-room-context.tsx'

/** Brings a step before everybody's eyes: flies to its claim or relation and chooses it, or takes its saved view. */
export function useShowStep(step: Step | undefined): void {
  const room = useMapRoom()
  const now = useRef(room)
  now.current = room
  const key = step?.id
  useEffect(() => {
    if (!step) return
    const { selection, look } = now.current
    const id = step.target.claim ?? step.target.relation
    if (id === undefined) return
    selection.set([id])
    look(id)
  }, [key]) // eslint-disable-line react-hooks/exhaustive-deps -- once for each step, not when its note changes
}
