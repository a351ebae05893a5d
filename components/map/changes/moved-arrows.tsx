'use client'
import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import { centre, type Box } from '../../../lib/domain/layout/box.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { movedArrow } from './moved-arrow.ts'
import styles from './moved-arrows.module.css'

/** From where a card lay to where it lies: a faint outline and an arrow, under the cards. */
export function MovedArrows() {
  const { changes, scene } = useMapRoom()
  if (changes.size === 0) return null
  const moved = [...changes].flatMap(([id, { was }]) => {
    const box = scene.boxes.get(id)
    return was?.place && box ? [{ id, from: { ...box, ...was.place }, to: box }] : []
  })
  if (moved.length === 0) return null
  return (
    <ViewportPortal>
      <svg className={styles.layer} aria-hidden>
        {moved.map(({ id, from, to }) => (
          <Arrow key={id} from={from} to={to} />
        ))}
      </svg>
    </ViewportPortal>
  )
}

const Arrow = memo(function Arrow({ from, to }: { from: Box; to: Box }) {
  const arrow = movedArrow(from, to)
  const start = centre(from)
  return (
    <g>
      <rect x={from.x} y={from.y} width={from.width} height={from.height} rx={6} className={styles.ghost} />
      {arrow ? (
        <>
          <circle cx={start.x} cy={start.y} r={4} className={styles.head} />
          <path d={`M${start.x} ${start.y}L${arrow.end.x} ${arrow.end.y}`} className={styles.line} />
          <path d="M0 0L-11 -5.5L-11 5.5Z" className={styles.head} transform={`translate(${arrow.tip.x} ${arrow.tip.y}) rotate(${arrow.angle})`} />
        </>
      ) : null}
    </g>
  )
})
