'use client'
import { ChevronRight } from 'lucide-react'
import { memo, type CSSProperties } from 'react'
import { relationMeaning } from '../../../lib/domain/layout/relation-meaning.ts'
import { classNames } from '../../ui/class-names.ts'
import { ClaimTextEditor } from '../canvas/claim-text-editor.tsx'
import { KindMark } from '../canvas/kind-mark.tsx'
import { MeaningSample } from '../canvas/meaning-sample.tsx'
import { StanceGlyph } from '../canvas/stance-glyph.tsx'
import { changedText } from '../changes/changed-text.ts'
import { ChangeTag } from '../changes/change-tag.tsx'
import { ChangedWords } from '../changes/changed-words.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { claimNames } from '../words/claim-words.ts'
import { idOf, rowId, type ShownRow } from './shown-rows.ts'
import styles from './map-outline.module.css'

interface Props {
  row: ShownRow
  folded: boolean
  current: boolean
  chosen: boolean
  editing: boolean
  onFold: (shut: boolean) => void
  onChoose: () => void
  onEdit: () => void
}

/** One claim, or one joint reason, with the word for how it bears on the row above. */
export const OutlineRow = memo(
  function OutlineRow({ row, folded, current, chosen, editing, onFold, onChoose, onEdit }: Props) {
    const { live, scene, changes } = useMapRoom()
    const { node, level, position, siblings } = row
    const claim = node.claim === undefined ? undefined : live.map.claims.get(node.claim)
    const relation = node.relation === undefined ? undefined : live.map.relations.get(node.relation)
    const marks = scene.marks.get(idOf(node))?.marks ?? []
    const inference = claim && relation ? (scene.marks.get(relation.id)?.marks ?? []) : []
    const meaning = relation ? relationMeaning(relation) : undefined
    const parent = node.children.length > 0
    const change = changes.get(idOf(node))
    const bearing = claim && relation ? changes.get(relation.id) : undefined
    return (
      <div
        id={rowId(node.key)}
        data-key={node.key}
        {...(claim ? { 'data-claim': claim.id } : { 'data-relation': node.relation })}
        role="treeitem"
        aria-level={level}
        aria-posinset={position}
        aria-setsize={siblings}
        aria-selected={chosen}
        {...(parent ? { 'aria-expanded': !folded } : {})}
        className={classNames(styles.row, current && styles.current, chosen && styles.chosen, level === 1 && styles.root, change && styles[`change-${change.change}`])}
        style={{ '--level': level - 1 } as CSSProperties}
        onClick={onChoose}
        onDoubleClick={onEdit}
      >
        {parent ? (
          <button
            type="button"
            tabIndex={-1}
            className={classNames(styles.fold, !folded && styles.open)}
            aria-label={folded ? 'Open' : 'Fold'}
            onClick={(event) => {
              event.stopPropagation()
              onFold(!folded)
            }}
          >
            <ChevronRight size={14} aria-hidden />
          </button>
        ) : (
          <span className={styles.fold} />
        )}
        <div className={styles.content}>
          {node.words ? (
            <span className={classNames(styles.how, styles[meaning ?? ''])}>
              {meaning ? <MeaningSample meaning={meaning} /> : null}
              {claim ? node.words : `${live.map.relations.get(node.relation!)?.premises.length ?? 0} claims ${node.words}`}
              {bearing && bearing.change !== change?.change ? <ChangeTag mark={bearing} /> : null}
            </span>
          ) : null}
          {change ? (
            <div className={styles.change}>
              <ChangeTag mark={change} />
              {change.change === 'changed' && change.was?.text === undefined && change.becomes?.text === undefined ? change.sentence : null}
            </div>
          ) : null}
          {claim ? (
            <div className={classNames(styles.words, styles[claim.kind])}>
              {claim.kind !== 'claim' ? (
                <span className={styles.kind}>
                  <KindMark kind={claim.kind} />
                  {claimNames[claim.kind]}
                  {claim.term ? ` of ‘${claim.term}’` : ''}
                </span>
              ) : null}
              {editing ? <ClaimTextEditor claim={claim} /> : <ClaimWords text={claim.text} changed={change ? changedText(change, claim.text) : null} />}
              {node.repeated ? <span className={styles.repeated}> (shown in full further up)</span> : null}
            </div>
          ) : null}
          {marks.length + inference.length > 0 ? (
            <ul className={styles.marks} aria-label="Evidence">
              {marks.map((mark) => (
                <li key={mark.document} className={styles.mark}>
                  <StanceGlyph mark={mark} />
                  {claim ? '' : 'on the step: '}
                  {mark.words}
                </li>
              ))}
              {inference.map((mark) => (
                <li key={`step ${mark.document}`} className={styles.mark}>
                  <StanceGlyph mark={mark} />
                  on the step: {mark.words}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    )
  },
)

function ClaimWords({ text, changed }: { text: string; changed: { before: string; after: string } | null }) {
  if (changed) return <ChangedWords {...changed} />
  return <span className={styles.said}>{text.trim() || <em>No words yet</em>}</span>
}
