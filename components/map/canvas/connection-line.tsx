import type { ConnectionLineComponentProps } from '@xyflow/react'
import styles from './connection-line.module.css'

/** The line that follows the pointer while somebody connects. */
export function ConnectionLine({ fromX, fromY, toX, toY }: ConnectionLineComponentProps) {
  return (
    <g>
      <path d={`M${fromX} ${fromY}L${toX} ${toY}`} className={styles.line} />
      <circle cx={toX} cy={toY} r={4} className={styles.end} />
    </g>
  )
}
