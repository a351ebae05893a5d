import type { Point } from '../../../lib/domain/layout/box.ts'
import { classNames } from '../../ui/class-names.ts'
import type { ChangeMark } from './change-marks.ts'
import { changeGlyphs, changeName } from './change-words.ts'
import styles from './line-change.module.css'

/** What became of a relation: a sign in the middle of its line, with its words for whoever points at it or cannot see it. */
export function LineChange({ mark, at }: { mark: ChangeMark; at: Point }) {
  const words = [changeName(mark), mark.sentence].filter(Boolean).join(': ')
  return (
    <g role="img" aria-label={words} transform={`translate(${at.x} ${at.y})`} className={classNames(styles.sign, styles[mark.change])}>
      <title>{words}</title>
      <circle r={8.5} />
      <text y={4} textAnchor="middle" aria-hidden>
        {changeGlyphs[mark.change]}
      </text>
    </g>
  )
}
