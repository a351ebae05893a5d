import type { Cell } from '../../../lib/domain/comparison/cell.ts'
import { classNames } from '../../ui/class-names.ts'
import { StanceGlyph } from '../../map/canvas/stance-glyph.tsx'
import { cellWord } from './cell-words.ts'
import styles from './cell-mark.module.css'

/** A cell's stance by shape, colour and word, with the number of its passages. `dense`: the shape alone, where the word is said otherwise. */
export function CellMark({ cell, dense = false }: { cell: Cell; dense?: boolean }) {
  const { stance, derived, testimonies } = cell
  const word = cellWord(cell)
  if (word === '') return null
  if (dense) return <Shape cell={cell} />
  return (
    <span className={classNames(styles.mark, stance === 'unread' && styles.derived, stance === 'silent' && styles.silent)} data-stance={stance} data-sign={cell.sign || derived?.sign}>
      <Shape cell={cell} />
      <span className={styles.word}>{word}</span>
      {testimonies.length > 1 ? <span className={styles.count}>{testimonies.length}</span> : null}
    </span>
  )
}

function Shape({ cell }: { cell: Cell }) {
  const { stance, explicit, qualified, reported, unsettled, derived } = cell
  if (stance === 'silent') return <span className={styles.dash} aria-hidden />
  if (stance === 'changed') {
    return (
      <svg viewBox="0 0 14 14" width={14} height={14} className={styles.turn} aria-hidden>
        <path d="M11.5 7A4.5 4.5 0 1 1 9.6 3.3" />
        <path d="M9.3 0.9L9.9 3.6L7.2 4.2" />
      </svg>
    )
  }
  const own = stance === 'unread' ? (derived?.sign === 1 ? 'asserts' : 'denies') : stance
  return <StanceGlyph mark={{ stance: own, implicit: !explicit || stance === 'unread', qualified, reported, settled: unsettled === 0 }} />
}
