'use client'
import { useMemo, useSyncExternalStore } from 'react'
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
  const { claims, relations } = map
  const strengths = useMemo(() => (semantics ? gradualStrengths(map, semantics) : null), [semantics, claims, relations]) // eslint-disable-line react-hooks/exhaustive-deps -- of the map, these alone
  return { semantics, strengths }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
