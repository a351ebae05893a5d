import { memo, useEffect, useState } from 'react'
import type { OutlineEntry } from '../../lib/editor/outline-of.ts'
import type { ReaderView } from '../../lib/editor/reader-view.ts'
import styles from './outline.module.css'

/** The text's headings; the one being read is marked. */
export const Outline = memo(function Outline({ entries, view, scroller, onGo }: { entries: readonly OutlineEntry[]; view: ReaderView | null; scroller: HTMLElement | null; onGo: (block: number) => void }) {
  const [here, setHere] = useState(-1)
  useEffect(() => {
    if (!view || !scroller || entries.length === 0) return
    let frame = 0
    const look = () => {
      frame = 0
      const { top, height } = scroller.getBoundingClientRect()
      const { last } = view.blocksBetween(top, top + height * 0.3)
      setHere(entries.findLastIndex((entry) => entry.block <= last))
    }
    const later = () => {
      frame ||= requestAnimationFrame(look)
    }
    look()
    scroller.addEventListener('scroll', later, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      scroller.removeEventListener('scroll', later)
    }
  }, [view, scroller, entries])

  if (entries.length === 0) return <p className={styles.none}>This text has no headings.</p>
  return (
    <ol className={styles.list}>
      {entries.map((entry, index) => (
        <li key={`${entry.block} ${entry.words}`}>
          <button type="button" className={styles.entry} data-depth={entry.depth} data-part={entry.byline !== undefined || undefined} aria-current={index === here ? 'location' : undefined} onClick={() => onGo(entry.block)}>
            <span dir="auto">{entry.words}</span>
            {entry.byline ? <small dir="auto">{entry.byline}</small> : null}
          </button>
        </li>
      ))}
    </ol>
  )
})
