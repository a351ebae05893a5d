'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { MapSelection } from '../state/use-map-selection.ts'
import type { Comparison, ComparisonControl } from './comparison.ts'
import { thingOf } from './in-reading-order.ts'
import { sentenceOf } from './marks-between.ts'

/** Going from change to change of the comparison that is open. */
export interface ChangeWalk {
  /** Which of its changes one is at; -1 before the first. */
  at: number
  /** That change as a sentence, to be read out. */
  sentence: string
  /** To the next or the one before; round at the ends. */
  go(by: 1 | -1): void
  goTo(index: number): void
}

/** Remembers the change, not its number: the map of now may go on changing while one walks. */
export function useChangeWalk({ open, showAsThen }: ComparisonControl, selection: MapSelection, look: (id: string) => void): ChangeWalk {
  const [current, setCurrent] = useState('')
  const compared = open ? `${open.from.seq} ${open.from.version} ${open.to?.seq} ${open.to?.version}` : ''
  useEffect(() => setCurrent(''), [compared])

  const at = open ? open.items.findIndex((item) => keyOf(item) === current) : -1
  const now = useRef({ open, at, selection, look })
  now.current = { open, at, selection, look }

  const goTo = useCallback((index: number) => {
    const { open, selection, look } = now.current
    const item = open?.items[index]
    if (!open || !item) return
    setCurrent(keyOf(item))
    showAsThen(false)
    const thing = thingOf(open.map, item)
    if (thing === null) selection.clear()
    else {
      selection.set([thing])
      look(thing)
    }
  }, [showAsThen])
  const go = useCallback((by: 1 | -1) => {
    const { open, at } = now.current
    const count = open?.items.length ?? 0
    if (count > 0) goTo(at === -1 ? (by === 1 ? 0 : count - 1) : (at + by + count) % count)
  }, [goTo])

  const sentence = useMemo(() => sentenceAt(open, at), [open, at])
  return useMemo(() => ({ at, sentence, go, goTo }), [at, sentence, go, goTo])
}

function sentenceAt(open: Comparison | null, at: number): string {
  const item = open?.items[at]
  return open && item ? sentenceOf(open.before, open.after, item) : ''
}

function keyOf({ on, id }: { on: string; id: string }): string {
  return `${on} ${id}`
}
