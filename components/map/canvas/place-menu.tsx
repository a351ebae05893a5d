'use client'
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import styles from './place-menu.module.css'

export interface PlaceMenuItem {
  label: string
  hint?: string
  icon?: ReactNode
  onSelect: () => void
}

/** A small menu at a place of the window (client pixels), for what was dropped or drawn there. Arrows, Enter, Escape. */
export function PlaceMenu({ at, label, items, onClose }: { at: { x: number; y: number }; label: string; items: readonly PlaceMenuItem[]; onClose: () => void }) {
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState(at)

  useLayoutEffect(() => {
    const box = list.current!.getBoundingClientRect()
    setPlace({ x: Math.max(8, Math.min(at.x, window.innerWidth - box.width - 8)), y: Math.max(8, Math.min(at.y, window.innerHeight - box.height - 8)) })
    list.current!.querySelector('button')?.focus()
  }, [at])

  useEffect(() => {
    const outside = (event: PointerEvent) => !list.current?.contains(event.target as Node) && onClose()
    window.addEventListener('pointerdown', outside, true)
    return () => window.removeEventListener('pointerdown', outside, true)
  }, [onClose])

  return (
    <div
      ref={list}
      role="menu"
      aria-label={label}
      className={styles.menu}
      data-over-canvas
      style={{ left: place.x, top: place.y }}
      onKeyDown={(event) => {
        event.stopPropagation()
        const buttons = [...list.current!.querySelectorAll('button')]
        const index = buttons.indexOf(document.activeElement as HTMLButtonElement)
        if (event.key === 'Escape' || event.key === 'Tab') onClose()
        else if (event.key === 'ArrowDown') buttons[(index + 1) % buttons.length]?.focus()
        else if (event.key === 'ArrowUp') buttons[(index - 1 + buttons.length) % buttons.length]?.focus()
        else return
        event.preventDefault()
      }}
    >
      <div className={styles.heading}>{label}</div>
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          className={styles.item}
          onClick={() => {
            onClose()
            item.onSelect()
          }}
        >
          {item.icon}
          <span>
            {item.label}
            {item.hint ? <span className={styles.hint}>{item.hint}</span> : null}
          </span>
        </button>
      ))}
    </div>
  )
}
