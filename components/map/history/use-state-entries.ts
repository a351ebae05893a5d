'use client'
import { useMemo } from 'react'
import type { HistoryLineAnswer } from '../../../lib/domain/argument/changes/history-answers.ts'
import type { MenuEntry } from '../../ui/menu.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { pointBefore, pointOfLine } from './state-points.ts'

interface Asked {
  newest: HistoryLineAnswer
  oldest: HistoryLineAnswer
  onName: (seq: number) => void
  makeWay: () => void
}

/** What can be done with the state after some lines of the history, and with what they changed. */
export function useStateEntries({ newest, oldest, onName, makeWay }: Asked): readonly MenuEntry[] {
  const { comparison, now } = useMapRoom()
  const { compare } = comparison
  const mayName = now.canEdit
  return useMemo<readonly MenuEntry[]>(
    () => [
      {
        label: 'Show what this changed',
        hint: 'Before and after, laid over one another',
        onSelect: () => {
          makeWay()
          compare(pointBefore(oldest), pointOfLine(newest))
        },
      },
      {
        label: 'Compare with now',
        hint: 'The map as it was then; from there it can be brought back',
        onSelect: () => {
          makeWay()
          compare(pointOfLine(newest), null)
        },
      },
      ...(mayName ? [{ label: 'Name this state', hint: 'So that it is found again', onSelect: () => onName(newest.seq) }] : []),
    ],
    [newest, oldest, onName, makeWay, compare, mayName],
  )
}
