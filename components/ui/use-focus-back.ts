'use client'
import { useRef } from 'react'
import { calmFocus } from './calm-focus.ts'

/**
 * Whoever opened a window by key is back at what opened it when it closes: Radix knows that only of triggers of its own. Whoever used
 * a pointer gets no focus set, which would bring up the words of the button; nor where what closed it has set it elsewhere.
 */
export function useFocusBack(): { onOpenAutoFocus: (event: Event) => void; onCloseAutoFocus: (event: Event) => void } {
  const before = useRef<HTMLElement | null>(null)
  return {
    onOpenAutoFocus(event) {
      const opener = document.activeElement
      before.current = opener instanceof HTMLElement && opener.matches(':focus-visible') ? opener : null
      calmFocus(event)
    },
    onCloseAutoFocus(event) {
      event.preventDefault()
      if (document.activeElement === document.body && before.current?.isConnected) before.current.focus({ preventScroll: true })
    },
  }
}
