'use client'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { OutlineNode } from '../../../lib/domain/argument/argument-outline.ts'
import { connectOptions } from '../../../lib/domain/argument/connect-options.ts'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import { kindsFor } from '../../../lib/domain/argument/retarget.ts'
import { relationMeaning } from '../../../lib/domain/layout/relation-meaning.ts'
import { classNames } from '../../ui/class-names.ts'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { KindMark } from '../canvas/kind-mark.tsx'
import { MeaningSample } from '../canvas/meaning-sample.tsx'
import { useNarrow } from '../room/use-narrow.ts'
import { useMapRoom, type MapRoomState } from '../state/map-room-context.tsx'
import { claimNames } from '../words/claim-words.ts'
import { relationVerb } from '../words/relation-words.ts'
import { bears, bearsShortly } from './row-words.ts'
import type { CellProps } from './cell-props.ts'
import styles from './map-outline.module.css'

interface Props {
  cell: CellProps
  node: OutlineNode
  inHand: boolean
  tag: ReactNode
  onFold: (shut: boolean) => void
}

/** How the row bears on the row above, and whether what hangs on it is seen; in the row in hand one changes it here. */
export function HowCell({ cell, node, inHand, tag, onFold }: Props) {
  const room = useMapRoom()
  const narrow = useNarrow()
  const { map, canEdit } = room.live
  const relation = map.relations.get(node.relation ?? '')
  const meaning = relation ? relationMeaning(relation) : undefined
  const claim = map.claims.get(node.claim ?? '')
  const said = [bears(map, node), claim && claim.kind !== 'claim' ? claimNames[claim.kind].toLowerCase() : ''].filter(Boolean).join(', ')
  const words = relation ? (
    <>
      {meaning ? <MeaningSample meaning={meaning} /> : null}
      {bearsShortly(map, node)}
    </>
  ) : null
  const entries = relation && inHand && canEdit && !narrow ? meaningsOf(room, relation) : []
  return (
    <div {...cell} {...(said ? { 'aria-label': said } : {})}>
      {node.parent ? (
        <button
          type="button"
          tabIndex={-1}
          className={classNames(styles.fold, !node.folded && styles.open)}
          aria-label={node.folded ? 'Unfold' : 'Fold'}
          onClick={(event) => {
            event.stopPropagation()
            onFold(!node.folded)
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <ChevronRight size={14} aria-hidden />
        </button>
      ) : null}
      {relation ? (
        <span className={classNames(styles.bears, styles[meaning ?? ''])}>
          {entries.length > 1 ? (
            <Menu
              label="How it bears on the row above"
              align="start"
              trigger={
                <button type="button" tabIndex={-1} className={styles.bearsButton} title="Change how it bears">
                  {words}
                </button>
              }
              entries={entries}
            />
          ) : (
            words
          )}
          {tag}
        </span>
      ) : null}
      {claim && claim.kind !== 'claim' ? (
        <span className={styles.kind}>
          <KindMark kind={claim.kind} />
          {claimNames[claim.kind]}
          {claim.term ? ` of ‘${claim.term}’` : ''}
        </span>
      ) : null}
    </div>
  )
}

/** What else the relation could be, where it is. */
function meaningsOf({ live: { map }, actions, selection }: MapRoomState, relation: Relation): MenuEntry[] {
  const drawn = relation.premises.length === 1 ? connectOptions(map, { claim: relation.premises[0]!.claim }, relation.target) : []
  return kindsFor(map, relation).map((kind) => ({
    label: relationVerb(kind, relation.target.relation !== undefined, relation.premises.length),
    icon: <MeaningSample meaning={relationMeaning({ ...relation, kind })} />,
    ...(kind === relation.kind ? { hint: 'As it is' } : {}),
    onSelect: () => {
      const existing = drawn.find((option) => option.kind === kind)?.existing
      if (kind === relation.kind) return
      if (existing) selection.set([existing])
      else actions.run({ type: 'set', on: 'relation', id: relation.id, changes: { kind } })
    },
  }))
}
