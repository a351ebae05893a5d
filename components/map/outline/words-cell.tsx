'use client'
import type { OutlineNode } from '../../../lib/domain/argument/argument-outline.ts'
import { classNames } from '../../ui/class-names.ts'
import { ClaimTextEditor } from '../canvas/claim-text-editor.tsx'
import type { ChangeMark } from '../changes/change-marks.ts'
import { ChangeTag } from '../changes/change-tag.tsx'
import { changedText } from '../changes/changed-text.ts'
import { ChangedWords } from '../changes/changed-words.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { premiseWords } from '../words/relation-words.ts'
import type { CellProps } from './cell-props.ts'
import styles from './map-outline.module.css'

interface Props {
  cell: CellProps
  node: OutlineNode
  editing: boolean
  hidden: number
  change: ChangeMark | undefined
  onUnfold: () => void
}

/** The claim's words, written where they stand; of a folded joint reason, what is in it. */
export function WordsCell({ cell, node, editing, hidden, change, onUnfold }: Props) {
  const { live } = useMapRoom()
  const claim = live.map.claims.get(node.claim ?? '')
  const joint = claim ? undefined : live.map.relations.get(node.relation ?? '')
  const changed = claim && change ? changedText(change, claim.text) : null
  return (
    <div {...cell}>
      {change ? (
        <div className={styles.change}>
          <ChangeTag mark={change} />
          {change.change === 'changed' && change.was?.text === undefined && change.becomes?.text === undefined ? change.sentence : null}
        </div>
      ) : null}
      {claim ? (
        <div className={classNames(styles.claim, styles[claim.kind], node.repeated && styles.repeated)}>
          {editing ? <ClaimTextEditor claim={claim} /> : changed ? <ChangedWords {...changed} /> : <span className={styles.said}>{claim.text.trim() || <em>No words yet</em>}</span>}
        </div>
      ) : joint && node.folded ? (
        <span className={styles.summary}>{premiseWords(live.map, joint)}</span>
      ) : null}
      {hidden > 0 && node.folded ? (
        <button
          type="button"
          tabIndex={-1}
          className={styles.hidden}
          onClick={(event) => {
            event.stopPropagation()
            onUnfold()
          }}
        >
          {hidden === 1 ? '1 claim' : `${hidden} claims`} folded away
        </button>
      ) : null}
    </div>
  )
}
