'use client'
import { useMemo } from 'react'
import { useMapRoom } from '../state/map-room-context.tsx'
import { thingsOf } from './show-suggestion.ts'
import type { OpenSuggestion } from './suggesting.ts'
import { touchedBy } from './touched-by.ts'

/** The open suggestions about the thing that is chosen on the map, and the one of them in hand. */
export function useSuggestionsHere(): { here: readonly OpenSuggestion[]; at: OpenSuggestion | null } {
  const { live, selection, suggesting } = useMapRoom()
  const { open, chosen, shown, mode } = suggesting
  const thing = selection.only
  return useMemo(() => {
    if (thing === null || open === null) return nothing
    const here = open.filter(({ suggestion, own }) => (shown || (own && mode === 'suggesting')) && thingsOf(live.map, touchedBy(suggestion.commands)).includes(thing))
    return { here, at: here.find(({ suggestion }) => suggestion.id === chosen) ?? here[0] ?? null }
  }, [thing, open, chosen, shown, mode, live.map])
}

const nothing = { here: [], at: null }
