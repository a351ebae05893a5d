'use client'
import type { Row } from '../../../lib/domain/comparison/row.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { shortInference } from '../cell/short-inference.ts'

/** A row as a list names it: a claim by its words, a step in short, and whole for a screen reader and the pointer. */
export function RowWords({ row }: { row: Row }) {
  const { live } = useMapRoom()
  const { relation } = row.target
  if (relation === undefined) return <>{row.words || 'A claim without words'}</>
  return (
    <span title={row.words}>
      <span aria-hidden>{shortInference(live.map, relation)}</span>
      <VisuallyHidden>{row.words}</VisuallyHidden>
    </span>
  )
}
