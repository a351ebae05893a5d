'use client'
import { Handle, Position, type NodeProps } from '@xyflow/react'
import { Fragment, memo, useContext, type CSSProperties } from 'react'
import { markHeight } from '../../../lib/domain/layout/card-face.ts'
import { farSize } from '../../../lib/domain/layout/far-size.ts'
import { classNames } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useMapActionsOnly } from '../state/map-room-context.tsx'
import { claimPrompts } from '../words/claim-words.ts'
import { ChangeTag } from '../changes/change-tag.tsx'
import { FoldMark } from '../shown/fold-mark.tsx'
import { StandingTag } from '../standing/standing-tag.tsx'
import { ClaimTextEditor } from './claim-text-editor.tsx'
import { DistanceContext } from './distance-context.ts'
import { KindMark } from './kind-mark.tsx'
import type { ClaimNode } from './map-nodes.ts'
import { SourceMark } from './source-mark.tsx'
import styles from './claim-card.module.css'

/** A claim on the canvas: at rest at most four lines, set line by line as on the exported image. */
export const ClaimCard = memo(function ClaimCard({ data, selected, dragging }: NodeProps<ClaimNode>) {
  const actions = useMapActionsOnly()
  const { claim, face, marks, holders, editing, canEdit, change, stands } = data
  const seen = useContext(DistanceContext)
  const distance = editing ? 'near' : seen
  const far = distance !== 'near'
  const loud = claim.kind === 'question' || claim.kind === 'position'
  const type = { '--size': `${face.size}px`, '--leading': `${face.lineHeight}px`, '--holder': holders[0]?.colour, '--far-size': loud ? `${farSize(claim, face)}px` : undefined } as CSSProperties
  return (
    <div
      className={classNames(styles.card, styles[claim.kind], face.implicit && styles.implicit, selected && styles.chosen, dragging && styles.dragging, editing && styles.editing, distance === 'farthest' && !loud && styles.speck, holders.length > 0 && styles.held, change && styles[`change-${change.change}`], stands && styles[stands.label])}
      style={type}
      data-claim={claim.id}
      onDoubleClick={(event) => {
        event.stopPropagation()
        actions.edit(claim.id)
      }}
    >
      {/* Lines need these two at any distance: without them they are not drawn. */}
      <Handle id="in" type="target" position={Position.Bottom} className={styles.unseen} isConnectable={false} />
      <Handle id="out" type="source" position={Position.Top} className={canEdit ? styles.handle : styles.unseen} isConnectable={canEdit} />
      {far || !canEdit ? null : <Handle id="below" type="source" position={Position.Bottom} className={styles.handle} isConnectable={canEdit} />}
      {face.label && !far ? (
        <div className={styles.label}>
          <KindMark kind={claim.kind} implicit={face.implicit} />
          {face.label}
        </div>
      ) : null}
      {editing ? (
        <ClaimTextEditor claim={claim} className={styles.text} />
      ) : distance === 'farthest' && !loud ? null : claim.text.trim() === '' ? (
        <div className={classNames(styles.text, styles.prompt)}>{claimPrompts[claim.kind]}</div>
      ) : (
        <div className={styles.text} title={face.lines.at(-1)?.endsWith('…') ? claim.text : undefined}>
          {face.lines.map((line, index) => (
            <Fragment key={index}>
              <span className={styles.line}>{line}</span>{' '}
            </Fragment>
          ))}
        </div>
      )}
      {face.foot && !far && !editing ? <div className={styles.foot}>{face.foot}</div> : null}
      {marks.length > 0 && !far ? (
        <ul className={styles.marks} style={{ height: face.marks.at(-1)!.y - face.marks[0]!.y + markHeight }} aria-label="Evidence">
          {marks.map((mark, index) => {
            const { x, y, width, named } = face.marks[index]!
            return (
              <li key={mark.id}>
                <SourceMark mark={mark} named={named} at={{ x: x - face.paddingX, y: y - face.marks[0]!.y }} width={width} />
                <VisuallyHidden>{mark.words}</VisuallyHidden>
              </li>
            )
          })}
        </ul>
      ) : null}
      <FoldMark claim={claim.id} chosen={selected ?? false} distance={distance} />
      {stands && !far && !editing ? <StandingTag mark={stands} className={styles.stands} /> : null}
      {change ? <ChangeTag mark={change} className={styles.change} /> : null}
      {holders.length > 0 ? <span className={styles.holder}>{holders.map((holder) => holder.name).join(', ')}</span> : null}
    </div>
  )
})
