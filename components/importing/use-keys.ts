'use client'
import { useEffect, useRef } from 'react'

/** Keys to what they do, named as in `Mod+z`, `Alt+ArrowUp`, `Shift+ArrowDown`, `j`; `false` means that the key was not meant for it. */
export function useKeys(table: Record<string, () => boolean | void>): void {
  const latest = useRef(table)
  useEffect(() => {
    latest.current = table
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('input, textarea, select, [role="dialog"], [role="menu"], [role="tablist"]')) return
      if ((event.key === 'Enter' || event.key === ' ') && target?.closest('button, a, summary')) return
      const mod = event.ctrlKey || event.metaKey
      const long = event.key.length > 1
      const name = `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey && (mod || long) ? 'Shift+' : ''}${mod && !long ? event.key.toLowerCase() : event.key}`
      const run = latest.current[name]
      if (run && run() !== false) event.preventDefault()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}
