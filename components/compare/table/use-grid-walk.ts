'use client'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Row } from '../../../lib/domain/comparison/row.ts'
import type { Column } from '../../../lib/domain/comparison/column.ts'
import type { ChosenCell } from '../compare-context.ts'
import type { GridSizes } from './grid-sizes.ts'
import type { Line } from './lines.ts'

/** Row −1 is the heads, column 0 the claims. */
export interface Place {
  row: number
  column: number
}

interface Asked {
  frame: RefObject<HTMLDivElement | null>
  rows: readonly Row[]
  columns: readonly Column[]
  lines: readonly Line[]
  sizes: GridSizes
  chosen: ChosenCell | null
  onChoose: (cell: ChosenCell) => void
}

/** The keys of a grid (WAI-ARIA): arrows from cell to cell, Home and End, pages; Enter opens. The cell one is in keeps the keyboard. */
export function useGridWalk({ frame, rows, columns, lines, sizes, chosen, onChoose }: Asked) {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const active = useMemo(() => ({ row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, columns.length) }), [at, rows.length, columns.length])
  const wantsFocus = useRef(false)
  const topOf = useMemo(() => new Map(lines.flatMap((line) => (line.kind === 'row' ? [[line.index, line.top] as const] : []))), [lines])
  const focusActive = () => frame.current?.querySelector<HTMLElement>('[data-active-cell]')?.focus({ preventScroll: true })

  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    focusActive()
  })

  // What was chosen and is closed again gives the keyboard back to its cell.
  const before = useRef(chosen)
  useEffect(() => {
    if (before.current && !chosen) focusActive()
    before.current = chosen
  })

  function goTo(row: number, column: number) {
    const place = { row: Math.max(-1, Math.min(rows.length - 1, row)), column: Math.max(0, Math.min(columns.length, column)) }
    if (place.row === -1 && place.column === 0) return
    wantsFocus.current = true
    setAt(place)
    reveal(frame.current, place.row === -1 ? null : (topOf.get(place.row) ?? 0), place.column, sizes)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.metaKey || event.defaultPrevented) return
    const seen = (frame.current?.clientHeight ?? 600) - sizes.head - sizes.foot
    const page = Math.max(1, Math.floor(seen / sizes.row) - 1)
    const { row, column } = active
    const steps: Record<string, readonly [number, number]> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: event.ctrlKey ? [0, 0] : [row, row === -1 ? 1 : 0],
      End: event.ctrlKey ? [rows.length - 1, columns.length] : [row, columns.length],
      PageUp: [Math.max(0, row - page), column],
      PageDown: [row + page, column],
    }
    const step = event.shiftKey || (event.ctrlKey && !['Home', 'End'].includes(event.key)) ? undefined : steps[event.key]
    if (step) {
      event.preventDefault()
      goTo(...step)
    } else if ((event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && row >= 0) {
      const line = rows[row]
      // From the claim one comes to the first text that says something on it.
      const head = columns[Math.max(0, column - 1)]
      if (!line || !head) return
      event.preventDefault()
      onChoose({ row: line.id, column: head.id })
    }
  }
  return { active, setAt, onKeyDown }
}

/** Scrolls so that the cell is clear of heads and feet. */
function reveal(frame: HTMLDivElement | null, top: number | null, column: number, sizes: GridSizes) {
  if (!frame) return
  if (top !== null) {
    const bottom = top + sizes.row + sizes.head + sizes.foot
    if (top < frame.scrollTop) frame.scrollTop = top
    else if (bottom > frame.scrollTop + frame.clientHeight) frame.scrollTop = bottom - frame.clientHeight
  }
  if (column === 0) return
  const left = (column - 1) * sizes.cell
  if (left < frame.scrollLeft) frame.scrollLeft = left
  else if (sizes.claim + left + sizes.cell > frame.scrollLeft + frame.clientWidth) frame.scrollLeft = sizes.claim + left + sizes.cell - frame.clientWidth
}
