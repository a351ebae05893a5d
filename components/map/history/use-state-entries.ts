'use client'
import { useMemo } from 'react'
import type { ToldLine } from './group-history.ts'
import type { MenuEntry } from '../../ui/menu.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { StatePoint } from './comparison.ts'
import { pointAfter, pointBefore } from './state-points.ts'

interface Asked {
  newest: ToldLine
  oldest: ToldLine
  /** The row whose state is to get a name, or the state of now. */
  onName: (at: number | 'now') => void
  makeWay: () => void
}

/** What can be done with the state after some lines of the history, and with what they changed. */
export function useStateEntries({ newest, oldest, onName, makeWay }: Asked): readonly MenuEntry[] {
  const { comparison, now } = useMapRoom()
  const { compare } = comparison
  const mayName = now.canEdit
  return useMemo<readonly MenuEntry[]>(() => {
    const after = pointAfter(newest)
    const show = (from: StatePoint, to: StatePoint | null) => {
      makeWay()
      compare(from, to)
    }
    return [
      { label: 'Show what this changed', hint: 'Before and after, laid over one another', onSelect: () => show(pointBefore(oldest), after) },
      ...(after ? [{ label: 'Compare with now', hint: 'The map as it was then; from there it can be brought back', onSelect: () => show(after, null) }] : []),
      ...(mayName ? [{ label: 'Name this state', hint: 'So that it is found again', onSelect: () => onName(newest.until ?? 'now') }] : []),
    ]
  }, [newest, oldest, onName, makeWay, compare, mayName])
}
