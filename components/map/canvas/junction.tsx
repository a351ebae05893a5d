'use client'
import { Handle, Position, type NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { classNames } from '../../ui/class-names.ts'
import type { JunctionNode } from './map-nodes.ts'
import { StanceGlyph } from './stance-glyph.tsx'
import styles from './junction.module.css'

/** The place where lines are one relation: a knot of joint premises, what an undercut hits, where an inference's evidence stands. */
export const Junction = memo(function Junction({ data, selected }: NodeProps<JunctionNode>) {
  const { relation, meaning, marks, joint } = data
  return (
    <div
      className={classNames(styles.junction, styles[meaning], selected && styles.chosen, marks.length > 0 && styles.full, joint && styles.joint)}
      data-relation={relation.id}
    >
      <Handle id="in" type="target" position={Position.Bottom} className={styles.unseen} isConnectable={false} />
      <Handle id="out" type="source" position={Position.Top} className={styles.unseen} isConnectable={false} />
      {marks.map((mark) => (
        <span key={mark.document} title={mark.words} className={styles.mark}>
          <StanceGlyph mark={mark} title={mark.words} />
        </span>
      ))}
    </div>
  )
})
