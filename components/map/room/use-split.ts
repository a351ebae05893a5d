'use client'
import { useCallback, useEffect, useState } from 'react'
import { keep, readKept } from './kept-setting.ts'

const name = 'sic-map-split'
/** How much of the width the outline may take, in per cent. */
export const narrowest = 20
export const widest = 75
const atFirst = 42

/** How the room is shared between outline and canvas: the outline's part in per cent, kept on this device. */
export function useSplit(): [number, (split: number) => void] {
  const [split, setSplit] = useState(atFirst)
  useEffect(() => {
    const kept = Number.parseFloat(readKept(name) ?? '')
    if (Number.isFinite(kept)) setSplit(within(kept))
  }, [])
  const change = useCallback((next: number) => {
    setSplit(within(next))
    keep(name, String(within(next)))
  }, [])
  return [split, change]
}

function within(split: number): number {
  return Math.round(Math.min(widest, Math.max(narrowest, split)) * 10) / 10
}
