import { Outline } from './outline.tsx'
import type { ReaderRoom } from './use-reader-room.ts'
import styles from './reader.module.css'

/** The headings, and whether what import left out is shown: beside the text, or in a sheet. */
export function OutlinePanel({ room: { view, scroller, outline, leftOut, setOutlineSheet, goToOffset } }: { room: ReaderRoom }) {
  const go = (block: number) => {
    setOutlineSheet(false)
    goToOffset(view!.blocks[block]!.start)
  }
  return (
    <>
      <Outline entries={outline} view={view} scroller={scroller} onGo={go} />
      {view && view.leftOutCount > 0 ? (
        <button type="button" className={styles.leftOut} aria-pressed={leftOut.shown} onClick={leftOut.toggle}>
          {leftOut.shown ? 'Hide what was left out' : `Show what was left out (${view.leftOutCount})`}
        </button>
      ) : null}
    </>
  )
}
