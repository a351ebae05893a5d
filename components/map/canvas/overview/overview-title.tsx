'use client'
import type { ArgumentMap } from '../../../../lib/domain/argument/argument-map.ts'
import { claimNames } from '../../words/claim-words.ts'
import { relationSentence } from '../../words/relation-words.ts'
import type { SourceMark } from '../evidence-marks.ts'
import type { Hovered } from './use-overview-pointer.ts'
import styles from './overview-title.module.css'

interface Props {
  map: ArgumentMap
  marks: ReadonlyMap<string, { marks: readonly SourceMark[] }>
  hovered: Hovered
  pane: DOMRect
}

/** What the pointer is on, in words: from far the cards have none. */
export function OverviewTitle({ map, marks, hovered: { thing, x, y }, pane }: Props) {
  const claim = thing.claim === undefined ? undefined : map.claims.get(thing.claim)
  const relation = thing.relation === undefined ? undefined : map.relations.get(thing.relation)
  if (!claim && !relation) return null
  const sources = marks.get(claim?.id ?? relation!.id)?.marks ?? []
  const [left, top] = [x - pane.left, y - pane.top]
  return (
    <div
      className={styles.title}
      data-leftwards={left > pane.width - 340 || undefined}
      data-upwards={top > pane.height - 160 || undefined}
      style={{ left, top }}
      role="tooltip"
    >
      {claim && claim.kind !== 'claim' ? <span className={styles.kind}>{claimNames[claim.kind]}</span> : null}
      <span className={styles.words}>{claim ? claim.text || 'No words yet' : relationSentence(map, relation!)}</span>
      {sources.length > 0 ? <span className={styles.sources}>{sources.map(({ name }) => name).join(' · ')}</span> : null}
    </div>
  )
}
