'use client'
import { useMemo } from 'react'
import { stepsOf, type Step } from '../../../lib/domain/argument/views/step.ts'
import { useMapRoom } from '../state/map-room-context.tsx'

/** The map's steps in their order; the same list while none of them, and nothing they show, changes. */
export function useSteps(): readonly Step[] {
  const { map } = useMapRoom().live
  return useMemo(() => stepsOf(map), [map])
}
