'use client'
import { askSettle } from '../settle/merge-asked.ts'
import { useUnsettledCount } from '../settle/use-unsettled-count.ts'
import { useSuggestionCount } from '../suggest/use-suggestion-count.ts'
import type { RoomPanels } from './use-room-panels.ts'

/** What waits for somebody on this map, counted and in words, and the way to it. */
export function useWaiting(panels: RoomPanels) {
  const waiting = useSuggestionCount()
  const unsettled = useUnsettledCount()
  return {
    waiting,
    unsettled,
    suggestions: waiting === 0 ? 'Suggestions' : `Suggestions (${waiting} waiting)`,
    settle: unsettled === 0 ? 'Settle' : `Settle (${unsettled} ${unsettled === 1 ? 'link waits' : 'links wait'})`,
    openSettle() {
      if (panels.side !== 'settle') askSettle({ part: 'links', merging: null })
      panels.toggleSide('settle')
    },
  }
}
