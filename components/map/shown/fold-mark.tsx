'use client'
import { classNames } from '../../ui/class-names.ts'
import type { Distance } from '../canvas/distance-context.ts'
import { useFolds } from './shown-context.ts'
import styles from './fold-mark.module.css'

/** At the foot of a card: how many claims are folded away behind it, or the way to fold what bears on it. */
export function FoldMark({ claim, chosen, distance }: { claim: string; chosen: boolean; distance: Distance }) {
  const folds = useFolds()
  if (!folds) return null
  const count = folds.hiddenBelow.get(claim)
  if (count === undefined && (distance !== 'near' || !folds.bearing.claim.has(claim))) return null
  const words = count === undefined ? 'Fold what bears on it away' : `Unfold ${count === 1 ? 'one claim' : `${count} claims`}`
  return (
    <button
      type="button"
      // The keys fold too; a stop at every card would make the canvas a long way.
      tabIndex={-1}
      className={classNames(styles.mark, count === undefined ? styles.open : styles.shut, chosen && styles.chosen, distance !== 'near' && styles[distance], 'nodrag nopan')}
      aria-label={words}
      title={`${words} (Z)`}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation()
        // The mark may go with what it did; the keys go on.
        event.currentTarget.closest<HTMLElement>('[data-map-surface]')?.focus({ preventScroll: true })
        folds.fold(claim, count === undefined)
      }}
    >
      {count === undefined ? '−' : `+${count}`}
    </button>
  )
}
