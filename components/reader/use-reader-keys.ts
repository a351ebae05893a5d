import { useEffect, useRef } from 'react'

/** Keys to what they do; `false` means that the key was not meant for it and goes on to the browser. */
export type KeyTable = Record<string, (event: KeyboardEvent) => boolean | void>

/**
 * The page's keys. Names as in `Mod+f`, `Shift+Delete`, `n`; `any` is asked first. Whoever types into a field, or is in a menu or
 * dialog, keeps their keys.
 */
export function useReaderKeys(table: KeyTable): void {
  const latest = useRef(table)
  useEffect(() => {
    latest.current = table
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const target = event.target instanceof Element ? event.target : null
      const mod = event.ctrlKey || event.metaKey
      const busy = target?.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]')
      if (busy && !(mod && event.key.toLowerCase() === 'f')) return
      if (latest.current.any?.(event) === true) return event.preventDefault()
      if (event.altKey) return
      // Enter and the space bar on a button or a link are that button's.
      if ((event.key === 'Enter' || event.key === ' ') && target?.closest('button, a, [role="option"]')) return
      const letter = event.key.length === 1 && !mod ? event.key : event.key.length === 1 ? event.key.toLowerCase() : event.key
      const name = `${mod ? 'Mod+' : ''}${event.shiftKey && (mod || event.key.length > 1) ? 'Shift+' : ''}${letter}`
      const run = latest.current[name]
      if (run && run(event) !== false) event.preventDefault()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}
