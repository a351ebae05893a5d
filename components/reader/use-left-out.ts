import { useCallback, useState } from 'react'
import type { ReaderView } from '../../lib/editor/reader-view.ts'

/** Whether everything that import left out is unfolded in the text. */
export function useLeftOut(view: ReaderView | null, say: (words: string) => void): { shown: boolean; toggle: () => void } {
  const [shown, setShown] = useState(false)
  const toggle = useCallback(() => {
    if (!view || view.leftOutCount === 0) return say('Nothing was left out of this text')
    view.showLeftOut(!shown)
    setShown(!shown)
    say(shown ? 'Left-out pieces are hidden' : 'Left-out pieces are shown')
  }, [view, shown, say])
  return { shown, toggle }
}
