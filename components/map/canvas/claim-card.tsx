'use client'
import { Handle, Position, type NodeProps } from '@xyflow/react'
import { memo, type CSSProperties } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useMapActionsOnly } from '../state/map-room-context.tsx'
import { claimPrompts } from '../words/claim-words.ts'
import { ClaimTextEditor } from './claim-text-editor.tsx'
import { KindMark } from './kind-mark.tsx'
import type { ClaimNode } from './map-nodes.ts'
import { StanceGlyph } from './stance-glyph.tsx'
import styles from './claim-card.module.css'

/** A claim on the canvas: at rest at most four lines, set line by line as on the exported image. */
export const ClaimCard = memo(function ClaimCard({ data, selected, dragging }: NodeProps<ClaimNode>) {
  const actions = useMapActionsOnly()
  const { claim, face, marks, holders, editing, canEdit } = data
  const type = { '--size': `${face.size}px`, '--leading': `${face.lineHeight}px`, '--holder': holders[0]?.colour } as CSSProperties
  return (
    <div
      className={classNames(styles.card, styles[claim.kind], selected && styles.chosen, dragging && styles.dragging, editing && styles.editing, holders.length > 0 && styles.held)}
      style={type}
      data-claim={claim.id}
      onDoubleClick={(event) => {
        event.stopPropagation()
        actions.edit(claim.id)
      }}
    >
      <Handle id="in" type="target" position={Position.Bottom} className={styles.unseen} isConnectable={false} />
      <Handle id="out" type="source" position={Position.Top} className={styles.handle} isConnectable={canEdit} />
      <Handle id="below" type="source" position={Position.Bottom} className={styles.handle} isConnectable={canEdit} />
      {face.label ? (
        <div className={styles.label}>
          <KindMark kind={claim.kind} />
          {face.label}
        </div>
      ) : null}
      {editing ? (
        <ClaimTextEditor claim={claim} className={styles.text} />
      ) : claim.text.trim() === '' ? (
        <div className={classNames(styles.text, styles.prompt)}>{claimPrompts[claim.kind]}</div>
      ) : (
        <div className={styles.text} title={face.lines.at(-1)?.endsWith('…') ? claim.text : undefined}>
          {face.lines.map((line, index) => (
            <span key={index} className={styles.line}>
              {line}{' '}
            </span>
          ))}
        </div>
      )}
      {marks.length > 0 ? (
        <ul className={styles.marks} aria-label="Evidence">
          {marks.map((mark) => (
            <li key={mark.document} className={styles.mark} title={mark.words}>
              <StanceGlyph mark={mark} />
              <span aria-hidden className={classNames(styles.source, mark.patterned && styles.patterned)}>
                {mark.name}
              </span>
              <VisuallyHidden>{mark.words}</VisuallyHidden>
            </li>
          ))}
        </ul>
      ) : null}
      {holders.length > 0 ? <span className={styles.holder}>{holders.map((holder) => holder.name).join(', ')}</span> : null}
    </div>
  )
})
