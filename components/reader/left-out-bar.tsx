import { Highlighter } from 'lucide-react'
import { BarButton } from './bar-button.tsx'
import styles from './selection-bar.module.css'

/** For words selected in what import left out: that they are no part of the text, and the way to make them one. */
export function LeftOutBar({ mayPutBack, busy, onPutBack }: { mayPutBack: boolean; busy: boolean; onPutBack: () => void }) {
  return (
    <div role="toolbar" aria-label="Words that were left out" className={styles.bar} onPointerDown={(event) => event.preventDefault()} onMouseDown={(event) => event.preventDefault()}>
      <p className={styles.says}>{mayPutBack ? 'This was left out of the text.' : 'This was left out of the text. An editor of the group can put it back.'}</p>
      {mayPutBack ? <BarButton icon={<Highlighter size={16} aria-hidden />} words={busy ? 'Putting it back …' : 'Put it back and highlight'} keys="h" run={onPutBack} /> : null}
    </div>
  )
}
