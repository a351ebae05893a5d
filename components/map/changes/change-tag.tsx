import type { CSSProperties } from 'react'
import { classNames } from '../../ui/class-names.ts'
import type { ChangeMark } from './change-marks.ts'
import { changeGlyphs, changeWord } from './change-words.ts'
import styles from './change-tag.module.css'

/** The word for what became of a thing, with its sign, and whose doing it is. */
export function ChangeTag({ mark, className }: { mark: ChangeMark; className?: string }) {
  return (
    <span className={classNames(styles.tag, styles[mark.change], className)}>
      <span aria-hidden className={styles.sign}>
        {changeGlyphs[mark.change]}
      </span>
      {changeWord(mark)}
      {mark.by ? (
        <span className={styles.person} title={mark.by.name} style={{ '--person': mark.by.colour } as CSSProperties}>
          {mark.by.name}
        </span>
      ) : null}
    </span>
  )
}
