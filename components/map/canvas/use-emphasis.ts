'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { emphasisOf, type Emphasis } from './emphasis.ts'

/** A pointer that only passes over a card stirs nothing. */
const rests = 220

/** Whose lines stand out: of what the pointer rests on, else of what alone is chosen. `point` is told what the pointer is on. */
export function useEmphasis(map: ArgumentMap, chosen: string | null): { emphasis: Emphasis | null; point: (id: string | null) => void } {
  const [pointed, setPointed] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const point = useCallback((id: string | null) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setPointed(id), rests)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])

  const from = pointed ?? chosen
  const { relations } = map
  const last = useRef<Emphasis | null>(null)
  const emphasis = useMemo(() => {
    const made = from === null ? null : emphasisOf(map, from)
    // While others write, what is followed stays the same object: nothing is drawn again.
    if (made && last.current && made.from === last.current.from && same(made.lines, last.current.lines) && same(made.ends, last.current.ends)) return last.current
    return (last.current = made)
  }, [relations, from]) // eslint-disable-line react-hooks/exhaustive-deps -- of the map, lines need its relations alone
  return { emphasis, point }
}

function same(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id))
}
