'use client'
import type { ReactNode } from 'react'
import type { OutlineNode } from '../../../lib/domain/argument/argument-outline.ts'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import { relationMeaning } from '../../../lib/domain/layout/relation-meaning.ts'
import { classNames } from '../../ui/class-names.ts'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { connectChoices } from '../canvas/connect-choices.ts'
import { KindMark } from '../canvas/kind-mark.tsx'
import { MeaningSample } from '../canvas/meaning-sample.tsx'
import { useNarrow } from '../room/use-narrow.ts'
import { useMapRoom, type MapRoomState } from '../state/map-room-context.tsx'
import { claimNames } from '../words/claim-words.ts'
import { bears, bearsShortly } from './row-words.ts'
import type { CellProps } from './cell-props.ts'
import styles from './map-outline.module.css'

/** How the row bears on the row above; in the row in hand one changes it here. */
export function HowCell({ cell, node, inHand, tag }: { cell: CellProps; node: OutlineNode; inHand: boolean; tag: ReactNode }) {
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
  const lists = relation.premises.map(({ claim }) => connectChoices(map, claim, relation.target).filter(({ joins }) => joins === undefined))
  const several = lists.length > 1
  const shared = (lists[0] ?? []).filter(({ kind }) => lists.every((list) => list.some((choice) => choice.kind === kind)) && (!several || ['supports', 'attacks', 'answers'].includes(kind)))
  return shared.map(({ kind, label, meaning, existing }) => ({
    label,
    icon: <MeaningSample meaning={meaning} />,
    ...(kind === relation.kind ? { hint: 'As it is' } : {}),
    onSelect: () => {
      if (kind === relation.kind) return
      if (existing && !several) selection.set([existing])
      else actions.run({ type: 'set', on: 'relation', id: relation.id, changes: { kind } })
    },
  }))
}
