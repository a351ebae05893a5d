import type { RelationMeaning } from '../../../lib/domain/layout/relation-meaning.ts'
import { classNames } from '../../ui/class-names.ts'
import { LineHead } from './line-head.tsx'
import styles from './relation-line.module.css'

/** A short piece of a relation's line with its head, for menus and lists. */
export function MeaningSample({ meaning }: { meaning: RelationMeaning }) {
  const ring = meaning === 'undercuts' || meaning === 'backs'
  const doubled = meaning === 'equals' || meaning === 'contradictory' || meaning === 'contrary'
  return (
    <svg viewBox="0 0 32 18" width={32} height={18} aria-hidden className={classNames(styles.line, styles[meaning])} style={{ flex: 'none', overflow: 'visible' }}>
      <path d={`M1 9H${ring ? 18 : 29}`} className={styles.stroke} />
      {doubled ? <path d="M0 9H30" className={styles.core} /> : null}
      {meaning === 'contradictory' ? <path d="M10 15l8 -12m-4 12l8 -12" className={styles.cross} /> : null}
      {meaning === 'contrary' ? <path d="M12 15l8 -12" className={styles.cross} /> : null}
      <LineHead meaning={meaning} at={{ x: ring ? 18 : 30, y: 9 }} angle={0} />
    </svg>
  )
}
