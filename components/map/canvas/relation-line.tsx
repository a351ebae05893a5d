import { memo, useContext } from 'react'
import type { EdgeProps } from '@xyflow/react'
import { classNames } from '../../ui/class-names.ts'
import { DistanceContext } from './distance-context.ts'
import { LineChange } from '../changes/line-change.tsx'
import { LineNoteText } from './line-note-text.tsx'
import { LineHead } from './line-head.tsx'
import type { MapEdge } from './map-edges.ts'
import styles from './relation-line.module.css'

const doubled = new Set(['equals', 'contradictory', 'contrary'])

/** One line of a relation. The broad unseen path under it is what a pointer hits and a passage is dropped on. */
export const RelationLine = memo(function RelationLine({ data }: EdgeProps<MapEdge>) {
  const distance = useContext(DistanceContext)
  const farthest = distance === 'farthest'
  if (!data) return null
  const { meaning, path, chosen, end, hub, bracket, relation, change, note, idle } = data
  return (
    <g className={classNames(styles.line, styles[meaning], chosen && styles.chosen, idle && styles.idle, change && styles[`change-${change.change}`])} data-relation={relation}>
      {farthest ? null : <path d={path} className={styles.reach} />}
      {change ? <path d={path} className={styles.change} /> : null}
      <path d={path} className={styles.stroke} />
      {doubled.has(meaning) && !farthest ? <path d={path} className={styles.core} /> : null}
      {bracket ? <path d={bracket} className={styles.bracket} /> : null}
      {end && !farthest ? <LineHead meaning={meaning} at={end.at} angle={end.angle} /> : null}
      {end && change && !farthest ? <LineChange mark={change} at={hub} /> : null}
      {end && (meaning === 'contradictory' || meaning === 'contrary') ? (
        <path d={meaning === 'contradictory' ? `M${hub.x - 8} ${hub.y + 7}l10 -14m-4 14l10 -14` : `M${hub.x - 5} ${hub.y + 7}l10 -14`} className={styles.cross} />
      ) : null}
      {note && distance === 'near' ? <LineNoteText note={note} /> : null}
    </g>
  )
})
