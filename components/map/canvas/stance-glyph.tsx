import type { CSSProperties } from 'react'
import { classNames } from '../../ui/class-names.ts'
import type { SourceMark } from './evidence-marks.ts'
import styles from './stance-glyph.module.css'

type Look = Pick<SourceMark, 'stance' | 'qualified' | 'implicit' | 'reported' | 'settled'>

const hues: Record<Look['stance'], string> = {
  asserts: 'var(--support)',
  uses: 'var(--support)',
  denies: 'var(--attack)',
  rejects: 'var(--attack)',
  mixed: 'var(--attack)',
  none: 'var(--reported)',
}

/** A stance as a shape in its own hue; the words beside it say the same. */
export function StanceGlyph({ mark }: { mark: Look }) {
  return (
    <svg
      viewBox="0 0 14 14"
      width={14}
      height={14}
      className={classNames(styles.glyph, mark.implicit && styles.implicit, !mark.settled && styles.unsettled)}
      style={{ '--hue': hues[mark.stance] } as CSSProperties}
      aria-hidden
    >
      {shape(mark)}
      {mark.qualified ? <circle cx={7} cy={7} r={6.2} className={styles.qualified} /> : null}
    </svg>
  )
}

function shape({ stance, qualified, reported }: Look) {
  if (reported && stance === 'none') {
    return (
      <text x={7} y={14.5} textAnchor="middle" className={styles.quote}>
        “
      </text>
    )
  }
  if (stance === 'mixed') {
    return (
      <>
        <rect x={2.5} y={2.5} width={9} height={9} className={styles.outline} />
        <rect x={2.5} y={2.5} width={4.5} height={9} className={styles.half} />
      </>
    )
  }
  const positive = stance === 'asserts' || stance === 'uses'
  if (positive && qualified) {
    return (
      <>
        <circle cx={7} cy={7} r={4} className={styles.outline} />
        <path d="M7 3A4 4 0 0 0 7 11Z" className={styles.fill} />
      </>
    )
  }
  if (positive) return <circle cx={7} cy={7} r={4.25} className={styles.fill} />
  if (stance === 'none') return <circle cx={7} cy={7} r={3} className={styles.outline} />
  return (
    <>
      <circle cx={7} cy={7} r={4.5} className={styles.outline} />
      <path d="M3.8 10.2L10.2 3.8" className={styles.outline} />
    </>
  )
}
