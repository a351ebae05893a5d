'use client'
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { OutlineRow } from '../../../lib/domain/argument/outline-rows.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { Outline } from './use-outline.ts'
import { idOf } from './row-words.ts'

/** The cells of a row, from the left. */
export const cells = ['how', 'words', 'evidence', 'marks'] as const

export interface RowInHand {
  /** -1 where there are no rows. */
  index: number
  row: OutlineRow | undefined
  /** The cell that has the focus; null: the row as a whole. */
  cell: number | null
  setCell(cell: number | null): void
  /** Takes a row in hand and chooses what it is about; `extend` chooses all from where one began. */
  go(row: OutlineRow | undefined, extend?: boolean): void
  /** To a row that may be folded away. */
  goTo(key: string): void
  /** Gives the focus to the row or cell in hand. */
  focus(): void
  /** Whether the focus is in the outline, or was on a row that went. */
  held: RefObject<boolean>
}

/** The one row that keys are about. It follows what is chosen elsewhere (a new claim, the canvas, the details). */
export function useRowInHand(surface: RefObject<HTMLElement | null>, outline: Outline): RowInHand {
  const { selection, editing, setShown } = useMapRoom()
  const { rows } = outline
  const [at, setAt] = useState<string | null>(null)
  const [cell, setCell] = useState<number | null>(null)
  const start = useRef<string | null>(null)
  const held = useRef(false)
  const byKey = useMemo(() => new Map(rows.map((row, index) => [row.node.key, index])), [rows])
  const only = selection.only
  const index = useMemo(() => {
    const own = byKey.get(at ?? '')
    if (own !== undefined && (only === null || idOf(rows[own]!.node) === only)) return own
    // Of a claim that stands in several rows, the one where it is in full; the step of a claim is seen at the claim.
    const chosen = only === null ? -1 : firstOf(rows, only)
    return chosen >= 0 ? chosen : (own ?? (rows.length > 0 ? 0 : -1))
  }, [byKey, rows, at, only])
  const row = rows[index]
  const key = row?.node.key ?? null

  const focus = useCallback(() => {
    const own = surface.current?.querySelector<HTMLElement>('[data-in-hand]')
    const wanted = own?.querySelector<HTMLElement>('[data-cell-in-hand]') ?? own
    wanted?.focus({ preventScroll: true })
  }, [surface])

  useLayoutEffect(() => {
    const own = surface.current?.querySelector<HTMLElement>('[data-in-hand]')
    own?.scrollIntoView({ block: 'nearest' })
    const active = document.activeElement
    // The focus goes with the row in hand, also when the row that had it is gone; never out of a field.
    if (held.current && editing === null && (active === document.body || (surface.current?.contains(active) && !active?.closest('textarea, input, select, [role="menu"]')))) focus()
  }, [key, cell, editing, focus, surface])

  // A row that is taken off the page takes the focus with it.
  useLayoutEffect(() => {
    if (held.current && editing === null && document.activeElement === document.body) focus()
  })

  const go = useCallback(
    (next: OutlineRow | undefined, extend = false) => {
      if (!next) return
      if (!extend) start.current = next.node.key
      setAt(next.node.key)
      const from = extend ? (byKey.get(start.current ?? '') ?? index) : (byKey.get(next.node.key) ?? 0)
      const to = byKey.get(next.node.key) ?? from
      if (extend) start.current ??= rows[from]?.node.key ?? null
      selection.set(rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ node }) => idOf(node)))
    },
    [rows, byKey, index, selection],
  )

  const goTo = useCallback(
    (wanted: string) => {
      const there = outline.whole.get(wanted)
      if (!there) return
      setShown.fold(ancestorsOf(there), false)
      start.current = wanted
      setAt(wanted)
      selection.set([idOf(there.node)])
    },
    [outline, setShown, selection],
  )

  return useMemo(() => ({ index, row, cell, setCell, go, goTo, focus, held }), [index, row, cell, go, goTo, focus])
}

function firstOf(rows: readonly OutlineRow[], id: string): number {
  const full = rows.findIndex(({ node }) => idOf(node) === id && !node.repeated)
  if (full >= 0) return full
  const named = rows.findIndex(({ node }) => idOf(node) === id)
  return named >= 0 ? named : rows.findIndex(({ node }) => node.relation === id)
}

function ancestorsOf(row: OutlineRow): string[] {
  const ids: string[] = []
  for (let above = row.above; above; above = above.above) ids.push(idOf(above.node))
  return ids
}
