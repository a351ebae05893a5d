'use client'
import { useDeferredValue, useEffect, useMemo, useState, type KeyboardEvent } from 'react'
import type { Claim } from '../../../lib/domain/argument/claim.ts'
import { findAlike, type Alike } from '../../../lib/domain/argument/find-alike.ts'
import { useMapRoom } from '../state/map-room-context.tsx'

export interface AlikeChoice {
  list: readonly Alike[]
  /** The one that the arrows have come to. */
  at: number | null
  /** True when the key was one of the list's. */
  onKey(event: KeyboardEvent): boolean
  take(alike: Alike): void
  /** Told to a screen reader. */
  announcement: string
}

const none: readonly Alike[] = []

/** While a new claim is written: the claims that say the same or nearly, to take one of them instead. */
export function useAlike(claim: Claim): AlikeChoice {
  const { live, begun, actions } = useMapRoom()
  const isNew = begun?.claim === claim.id && live.canEdit
  const text = useDeferredValue(claim.text)
  const [closedAt, setClosedAt] = useState<string | null>(null)
  const found = useMemo(() => (isNew && closedAt !== text ? findAlike(live.map, text, { except: new Set([claim.id]), limit: 4 }) : none), [isNew, live.map, text, claim.id, closedAt])
  const [chosen, setChosen] = useState<string | null>(null)
  const index = found.findIndex(({ claim: own }) => own.id === chosen)
  const at = index < 0 ? null : index

  const announcement = useSaidAfterPause(found.length === 0 ? '' : `${found.length === 1 ? 'One claim' : `${found.length} claims`} like this. Press the down arrow to take one.`)
  const take = ({ claim: existing }: Alike) => {
    // The field goes away with the claim that was begun: the next key is the map's.
    document.activeElement?.closest<HTMLElement>('[data-map-surface]')?.focus({ preventScroll: true })
    actions.takeExisting(claim.id, existing.id)
  }

  return {
    list: found,
    at,
    take,
    announcement,
    onKey(event) {
      if (found.length === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
      if (event.key === 'ArrowDown') setChosen(found[at === null ? 0 : Math.min(at + 1, found.length - 1)]!.claim.id)
      else if (event.key === 'ArrowUp' && at !== null) setChosen(at === 0 ? null : found[at - 1]!.claim.id)
      else if (event.key === 'Escape') {
        setClosedAt(text)
        setChosen(null)
      } else if (event.key === 'Enter' && at !== null) take(found[at]!)
      else {
        // Whoever types on means their own words.
        if (event.key.length === 1 || event.key === 'Backspace') setChosen(null)
        return false
      }
      return true
    },
  }
}

/** So that a screen reader is not interrupted at every letter. */
function useSaidAfterPause(words: string): string {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), 600)
    return () => clearTimeout(timer)
  }, [words])
  return said
}
