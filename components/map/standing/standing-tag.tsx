import { classNames } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { labelNames } from '../../../lib/domain/evaluation/label-names.ts'
import { LabelGlyph } from './label-glyph.tsx'
import type { StandingMark } from './standing-control.ts'
import { labelWord, standingWords, supposedWords } from './standing-words.ts'
import styles from './standing-tag.module.css'

/** How a claim stands: its shape and its word. What holds, as most does, has the shape alone, and its word for those who hear it. */
export function StandingTag({ mark, className, full = false }: { mark: StandingMark; className?: string; full?: boolean }) {
  const { label, was, supposed } = mark
  const short = label === 'in' && !supposed && !was && !full
  return (
    <span className={classNames(styles.tag, short && styles.short, (was || supposed) && styles.otherwise, className)} title={standingWords(mark)} data-stands={label}>
      <LabelGlyph label={label} size={short ? 11 : 10} />
      {short ? <VisuallyHidden>{labelNames.in}</VisuallyHidden> : <span>{supposed ? supposedWords[supposed] : labelNames[label]}</span>}{' '}
      {was && !supposed ? <span className={styles.was}>was: {labelWord(was)}</span> : null}
    </span>
  )
}
