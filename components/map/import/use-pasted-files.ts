'use client'
import { useEffect } from 'react'

/** Files pasted anywhere on the page; words pasted into a field stay the field's own. */
export function usePastedFiles(enabled: boolean, onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    if (!enabled) return
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      onFiles(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [enabled, onFiles])
}
