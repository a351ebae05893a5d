import type { OutlineEntry } from '../../lib/editor/outline-of.ts'
import type { ReaderView } from '../../lib/editor/reader-view.ts'
import { Outline } from './outline.tsx'
import styles from './reader.module.css'

interface Props {
  entries: readonly OutlineEntry[]
  view: ReaderView | null
  scroller: HTMLElement | null
  onGo: (block: number) => void
  leftOutShown: boolean
  onToggleLeftOut: () => void
}

/** The headings, and whether what import left out is shown: beside the text, or in a sheet. */
export function OutlinePanel({ entries, view, scroller, onGo, leftOutShown, onToggleLeftOut }: Props) {
  return (
    <>
      <Outline entries={entries} view={view} scroller={scroller} onGo={onGo} />
      {view && view.leftOutCount > 0 ? (
        <button type="button" className={styles.leftOut} aria-pressed={leftOutShown} onClick={onToggleLeftOut}>
          {leftOutShown ? 'Hide what was left out' : `Show what was left out (${view.leftOutCount})`}
        </button>
      ) : null}
    </>
  )
}
