'use client'
import { useMemo } from 'react'
import type { Step } from '../../../lib/domain/argument/views/step.ts'
import { stepsThrough } from '../../../lib/domain/argument/views/steps-through.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { useSteps } from './use-steps.ts'

/** The steps to go through: those of the map, else its claims in the order of the outline. */
export function useWay(): readonly Step[] {
  const steps = useSteps()
  const { live, scene } = useMapRoom()
  return useMemo(
    () => (steps.length > 0 ? steps : stepsThrough(live.map, scene.wholeBoxes).map((target, order): Step => ({ id: target.claim!, order, target, passages: true }))),
    [steps, live.map, scene.wholeBoxes],
  )
}
