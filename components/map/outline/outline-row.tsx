'use client'
import { memo, type CSSProperties, type MouseEvent } from 'react'
import type { OutlineRow as Row } from '../../../lib/domain/argument/outline-rows.ts'
import { classNames } from '../../ui/class-names.ts'
import type { Holder } from '../canvas/map-nodes.ts'
import { ChangeTag } from '../changes/change-tag.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { EvidenceCell } from './evidence-cell.tsx'
import { HowCell } from './how-cell.tsx'
import { MarksCell } from './marks-cell.tsx'
import { idOf, rowSentence } from './row-words.ts'
import { standingWords } from '../standing/standing-words.ts'
import type { DropPlace } from './use-row-drag.ts'
import { cells } from './use-row-in-hand.ts'
import { WordsCell } from './words-cell.tsx'
import styles from './map-outline.module.css'

interface Props {
  row: Row
  /** From the top of the whole outline, from 0. */
  index: number
  inHand: boolean
  /** The cell in hand, when it is one of this row's. */
  cell: number | null
  chosen: boolean
  editing: boolean
  draggable: boolean
  drop: DropPlace['where'] | null
  /** The other rows of the same claim. */
  others: readonly Row[]
  /** Claims folded away below it. */
  hidden: number
  /** It does not match the filter. */
  faded: boolean
  /** It matches what is searched for. */
  found: boolean
  holders: readonly Holder[] | undefined
  watch: (element: HTMLElement | null) => void
  onFold: (row: Row, shut: boolean) => void
  onChoose: (row: Row, event: MouseEvent) => void
  onEdit: (row: Row) => void
  onElsewhere: () => void
}

/** One claim, or one joint reason: how it bears on the row above, its words, the evidence, and what else is noted on it. */
export const OutlineRow = memo(function OutlineRow(props: Props) {
  const { row, index, inHand, cell, chosen, editing, draggable, drop, others, hidden, faded, found, holders, watch, onFold, onChoose, onEdit, onElsewhere } = props
  const { live, scene, changes, standing } = useMapRoom()
  const { node, level, position, siblings } = row
  const claim = live.map.claims.get(node.claim ?? '')
  const relation = live.map.relations.get(node.relation ?? '')
  const own = scene.marks.get(idOf(node))?.marks ?? []
  const onStep = claim && relation ? (scene.marks.get(relation.id)?.marks ?? []) : []
  const change = changes.get(idOf(node))
  const mark = claim && standing.marks.get(claim.id)
  const bearing = claim && relation ? changes.get(relation.id) : undefined
  const cellProps = cells.map((name, at) => ({
    role: 'gridcell',
    'aria-colindex': at + 1,
    className: classNames(styles.cell, styles[name]),
    ...(inHand ? { tabIndex: cell === at ? 0 : -1 } : {}),
    ...(cell === at ? { 'data-cell-in-hand': '' } : {}),
  }))
  return (
    <div
      ref={watch}
      data-key={node.key}
      {...(claim ? { 'data-claim': claim.id } : { 'data-relation': node.relation })}
      {...(inHand ? { 'data-in-hand': '' } : {})}
      {...(drop ? { 'data-drop': drop } : {})}
      role="row"
      aria-label={rowSentence(live.map, node, { sources: new Set([...own, ...onStep].map(({ document }) => document)).size, hidden, others, ...(mark ? { stands: standingWords(mark) } : {}) })}
      aria-rowindex={index + 2}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={chosen}
      {...(node.parent ? { 'aria-expanded': !node.folded } : {})}
      tabIndex={inHand && cell === null ? 0 : -1}
      draggable={draggable && !editing}
      className={classNames(styles.row, chosen && styles.chosen, faded && styles.faded, found && styles.found, level === 1 && styles.root, mark && styles[`stands-${mark.label}`], change && styles[`change-${change.change}`])}
      style={{ '--level': level - 1 } as CSSProperties}
      onClick={(event) => onChoose(row, event)}
      onDoubleClick={() => onEdit(row)}
    >
      <HowCell cell={cellProps[0]!} node={node} inHand={inHand} onFold={(shut) => onFold(row, shut)} tag={bearing && bearing.change !== change?.change ? <ChangeTag mark={bearing} /> : null} />
      <WordsCell cell={cellProps[1]!} node={node} editing={editing} hidden={hidden} change={change} onUnfold={() => onFold(row, false)} />
      <EvidenceCell cell={cellProps[2]!} own={own} onStep={onStep} isStep={!claim} />
      <MarksCell cell={cellProps[3]!} node={node} others={others} holders={holders} inHand={inHand} onElsewhere={onElsewhere} />
    </div>
  )
})
