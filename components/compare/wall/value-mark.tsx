import type { JudgementValue } from '../../../lib/domain/comparison/judgement.ts'
import { StanceGlyph } from '../../map/canvas/stance-glyph.tsx'
import styles from './wall.module.css'

/** What can be voted for, as the shape it has in the table. */
export function ValueMark({ value }: { value: JudgementValue }) {
  if (value === 'silent') return <span className={styles.dash} aria-hidden />
  const reported = value === 'reported'
  return <StanceGlyph mark={{ stance: reported ? 'none' : value, implicit: false, qualified: false, reported, settled: true }} />
}
