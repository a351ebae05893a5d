'use client'
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { GradualName } from '../../../lib/domain/evaluation/evaluation-report.ts'
import { gradualStrengths } from '../../../lib/domain/evaluation/gradual/gradual-strengths.ts'

let chosen: GradualName | null = null
const listeners = new Set<() => void>()

/** For as long as the page is open: most never ask for it. */
export function setStrengthSemantics(semantics: GradualName | null): void {
  chosen = semantics
  for (const listener of [...listeners]) listener()
}

export function useStrengths(map: ArgumentMap): { semantics: GradualName | null; strengths: ReturnType<typeof gradualStrengths> | null } {
  const semantics = useSyncExternalStore(subscribe, () => chosen, () => null)
  // Circles take their time to settle: whoever types does not wait for them.
  const later = useDeferredValue(map)
  const { claims, relations } = later
  const strengths = useMemo(() => (semantics ? shared(later, semantics) : null), [semantics, claims, relations]) // eslint-disable-line react-hooks/exhaustive-deps -- of the map, these alone
  return { semantics, strengths }
}

let last: { map: ArgumentMap; strengths: ReturnType<typeof gradualStrengths> } | null = null

/** Worked out once for all that show it. */
function shared(map: ArgumentMap, semantics: GradualName): ReturnType<typeof gradualStrengths> {
  if (last?.map.claims !== map.claims || last.map.relations !== map.relations || last.strengths.semantics !== semantics) last = { map, strengths: gradualStrengths(map, semantics) }
  return last.strengths
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
