import { useEffect, useState } from 'react'
import type { ReaderView } from '../../lib/editor/reader-view.ts'

/** Milliseconds: as long as handles are being dragged nothing is selected yet. */
const rest = 180

export type LeftOutSelection = NonNullable<ReturnType<ReaderView['leftOutSelection']>>

/** Words selected in a piece that import left out, once they are at rest. */
export function useLeftOutSelection(view: ReaderView | null): LeftOutSelection | null {
  const [selected, setSelected] = useState<LeftOutSelection | null>(null)
  useEffect(() => {
    if (!view) return
    let timer: ReturnType<typeof setTimeout>
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setSelected(view.leftOutSelection()), rest)
    }
    document.addEventListener('selectionchange', later)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', later)
      setSelected(null)
    }
  }, [view])
  return selected
}
