'use client'
import { useEffect, useRef } from 'react'

interface Ways {
  next(): void
  back(): void
  first(): void
  last(): void
  end(): void
  notes(): void
  passages(): void
}

/** As on every presenter's remote: arrows, page keys, space. No other key reaches the map, so that nothing is changed by accident. */
const keys: Record<string, keyof Ways> = {
  ArrowRight: 'next', PageDown: 'next', ' ': 'next', Enter: 'next',
  ArrowLeft: 'back', PageUp: 'back', Backspace: 'back',
  Home: 'first', End: 'last', Escape: 'end', n: 'notes', p: 'passages',
}

export function usePresentingKeys(ways: Ways): void {
  const now = useRef(ways)
  now.current = ways
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return
      // A long passage is read with the arrows up and down, a button is pressed with its own keys.
      if (event.key === 'ArrowUp' || event.key === 'ArrowDown') return
      if ((event.key === ' ' || event.key === 'Enter') && (event.target as HTMLElement).closest?.('button')) return
      const way = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      event.stopPropagation()
      if (!way) return
      event.preventDefault()
      now.current[way]()
    }
    window.addEventListener('keydown', pressed, true)
    return () => window.removeEventListener('keydown', pressed, true)
  }, [])
}
