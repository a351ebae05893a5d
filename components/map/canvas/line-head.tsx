import type { Point } from '../../../lib/domain/layout/box.ts'
import type { RelationMeaning } from '../../../lib/domain/layout/relation-meaning.ts'
import styles from './relation-line.module.css'

/** What a line ends in; with the hue it says what the relation is (9-interface). Drawn pointing right, then turned. */
export function LineHead({ meaning, at, angle }: { meaning: RelationMeaning; at: Point; angle: number }) {
  const degrees = (angle * 180) / Math.PI
  return (
    <g transform={`translate(${at.x} ${at.y}) rotate(${degrees})`} aria-hidden>
      {shape(meaning)}
    </g>
  )
}

function shape(meaning: RelationMeaning) {
  switch (meaning) {
    case 'supports':
      return <path d="M0 0L-11 -5.5L-11 5.5Z" className={styles.filled} />
    case 'attacks':
      return <path d="M-3 -8V8" className={styles.bar} />
    case 'undercuts':
    case 'backs':
      return <circle cx={6} cy={0} r={6} className={styles.ring} />
    case 'answers':
      return <path d="M-9 -6L0 0L-9 6" className={styles.open} />
    case 'specialises':
      return <path d="M-1 0L-12 -6.5L-12 6.5Z" className={styles.hollow} />
    default:
      return null
  }
}
