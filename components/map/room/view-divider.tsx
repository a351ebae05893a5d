'use client'
import type { KeyboardEvent, PointerEvent, RefObject } from 'react'
import { narrowest, widest } from './use-split.ts'
import styles from './map-views.module.css'

interface Props {
  frame: RefObject<HTMLElement | null>
  /** The outline's part of the width, in per cent. */
  split: number
  onChange: (split: number) => void
}

/** The line between outline and canvas: dragged, or moved by the arrow keys. */
export function ViewDivider({ frame, split, onChange }: Props) {
  function onKeyDown(event: KeyboardEvent) {
    const step = event.shiftKey ? 10 : 2
    const next = { ArrowLeft: split - step, ArrowRight: split + step, Home: narrowest, End: widest, Enter: 42 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onChange(next)
  }
  function onPointerMove(event: PointerEvent) {
    const box = frame.current?.getBoundingClientRect()
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    onChange(((event.clientX - box.left) / box.width) * 100)
  }
  return (
    <div
      className={styles.divider}
      role="separator"
      aria-label="Width of the outline"
      aria-orientation="vertical"
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={Math.round(split)}
      aria-valuetext={`${Math.round(split)} % of the width`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.focus({ preventScroll: true })
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={onPointerMove}
      onDoubleClick={() => onChange(42)}
    />
  )
}
