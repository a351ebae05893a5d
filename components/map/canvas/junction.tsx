'use client'
import { Handle, Position, type NodeProps } from '@xyflow/react'
import { memo, useContext } from 'react'
import { keyedMarkWidth } from '../../../lib/domain/layout/card-face.ts'
import { hubMarkOffset, hubMarksSize } from '../../../lib/domain/layout/place-hub-marks.ts'
import { classNames } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { DistanceContext } from './distance-context.ts'
import type { JunctionNode } from './map-nodes.ts'
import { SourceMark } from './source-mark.tsx'
import styles from './junction.module.css'

/** The place where lines are one relation: a knot of joint premises, what an undercut hits, where an inference's evidence stands. */
export const Junction = memo(function Junction({ data, selected }: NodeProps<JunctionNode>) {
  const near = useContext(DistanceContext) === 'near'
  const { relation, meaning, marks, marksAt, change } = data
  return (
    <div
      className={classNames(styles.junction, styles[meaning], selected && styles.chosen, change && styles[`change-${change.change}`])}
      data-relation={relation.id}
    >
      <Handle id="in" type="target" position={Position.Bottom} className={styles.unseen} isConnectable={false} />
      <Handle id="out" type="source" position={Position.Top} className={styles.unseen} isConnectable={false} />
      {marks.length > 0 && near ? (
        <ul className={styles.marks} style={{ left: marksAt.x - 2, top: marksAt.y, ...hubMarksSize(marks.length) }} aria-label="Evidence of the step">
          {marks.map((mark, index) => {
            const { x, y } = hubMarkOffset(index)
            return (
              <li key={mark.id}>
                <SourceMark mark={mark} named={false} at={{ x: x + 2, y }} width={keyedMarkWidth} />
                <VisuallyHidden>{mark.words}</VisuallyHidden>
              </li>
            )
          })}
        </ul>
      ) : null}
    </div>
  )
})
