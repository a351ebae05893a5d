'use client'
import { CornerDownRight } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { OutlineNode } from '../../../lib/domain/argument/argument-outline.ts'
import type { OutlineRow } from '../../../lib/domain/argument/outline-rows.ts'
import type { Holder } from '../canvas/map-nodes.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { StandingTag } from '../standing/standing-tag.tsx'
import type { CellProps } from './cell-props.ts'
import { alsoUnder } from './row-words.ts'
import styles from './map-outline.module.css'

interface Props {
  cell: CellProps
  node: OutlineNode
  others: readonly OutlineRow[]
  holders: readonly Holder[] | undefined
  inHand: boolean
  onElsewhere: () => void
}

/** How the claim stands, where that is shown; where else it is, its tags and weight, and who else is at it. */
export function MarksCell({ cell, node, others, holders, inHand, onElsewhere }: Props) {
  const { live, standing } = useMapRoom()
  const claim = live.map.claims.get(node.claim ?? '')
  const relation = live.map.relations.get(node.relation ?? '')
  const mark = claim && standing.marks.get(claim.id)
  return (
    <div {...cell}>
      {mark && !node.repeated ? <StandingTag mark={mark} full /> : null}
      {others.length > 0 ? (
        <button
          type="button"
          tabIndex={-1}
          className={styles.elsewhere}
          onClick={(event) => {
            if (!inHand) return
            event.stopPropagation()
            onElsewhere()
          }}
        >
          <CornerDownRight size={13} aria-hidden />
          {!node.repeated && others.length > 2 ? `also in ${others.length} other places` : alsoUnder(live.map, node, others)}
        </button>
      ) : null}
      {claim && !node.repeated ? (
        <>
          {claim.granted ? <span className={styles.noted}>granted</span> : null}
          {claim.weight === undefined ? null : <span className={styles.noted}>weight {claim.weight}</span>}
          {claim.tags.map((tag) => (
            <span key={tag} className={styles.tag}>
              {tag}
            </span>
          ))}
          {claim.note ? <span className={styles.noted}>note</span> : null}
        </>
      ) : null}
      {relation?.weight === undefined ? null : <span className={styles.noted}>step’s weight {relation.weight}</span>}
      {holders?.map(({ id, name, colour }) => (
        <span key={id} className={styles.holder} style={{ '--person': colour } as CSSProperties}>
          {name} is here
        </span>
      ))}
    </div>
  )
}
