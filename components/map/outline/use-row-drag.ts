'use client'
import { useMemo, useRef, useState, type DragEvent } from 'react'
import type { OutlineRow } from '../../../lib/domain/argument/outline-rows.ts'
import { passageMime, readDraggedPassage } from '../../../lib/editor/dragged-passage.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { RowMoves } from './use-row-moves.ts'

const rowMime = 'application/x-sic-row'

/** Where what is dragged would go: on a row, before it or after it. */
export interface DropPlace {
  key: string
  where: 'on' | 'before' | 'after'
}

/** Rows are dragged onto or between others; passages onto rows, where they become evidence. Fingers have the bar instead. */
export function useRowDrag(rows: readonly OutlineRow[], moves: RowMoves) {
  const { live, actions, sources } = useMapRoom()
  const [place, setPlace] = useState<DropPlace | null>(null)
  const dragged = useRef<OutlineRow | null>(null)
  const now = useRef({ rows, live, actions, sources, moves })
  now.current = { rows, live, actions, sources, moves }

  const handlers = useMemo(
    () => ({
      onDragStart(event: DragEvent) {
        const row = rowOf(event, now.current.rows)
        if (!row || !now.current.live.canEdit) return
        dragged.current = row
        event.dataTransfer.setData(rowMime, row.node.key)
        event.dataTransfer.setData('text/plain', now.current.live.map.claims.get(row.node.claim ?? '')?.text ?? '')
        event.dataTransfer.effectAllowed = 'move'
      },
      onDragOver(event: DragEvent) {
        const { types } = event.dataTransfer
        const passage = types.includes(passageMime)
        const row = rowOf(event, now.current.rows)
        if (!now.current.live.canEdit || !(passage || types.includes(rowMime))) return
        event.preventDefault()
        event.dataTransfer.dropEffect = passage ? 'link' : 'move'
        const next = row && row !== dragged.current ? { key: row.node.key, where: passage ? ('on' as const) : whereIn(event) } : null
        setPlace((old) => (old?.key === next?.key && old?.where === next?.where ? old : next))
      },
      onDragLeave(event: DragEvent) {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setPlace(null)
      },
      onDragEnd() {
        dragged.current = null
        setPlace(null)
      },
      onDrop(event: DragEvent) {
        const { live, actions, sources, moves, rows } = now.current
        const row = rowOf(event, rows)
        const passage = readDraggedPassage(event.dataTransfer)
        const own = dragged.current
        dragged.current = null
        setPlace(null)
        if (!live.canEdit) return
        if (passage) {
          event.preventDefault()
          if (!sources.passages.has(passage.passageId)) sources.refresh()
          if (!row) actions.claimFromPassage(passage.passageId, passage.exact)
          else actions.linkPassage(passage.passageId, row.node.claim === undefined ? { relation: row.node.relation! } : { claim: row.node.claim })
        } else if (own && row && row !== own) {
          event.preventDefault()
          const where = whereIn(event)
          if (where === 'on') moves.hangOn(own, row)
          else moves.putBeside(own, row, where === 'after')
        }
      },
    }),
    [],
  )
  return { place, handlers }
}

function rowOf(event: DragEvent, rows: readonly OutlineRow[]): OutlineRow | undefined {
  const key = (event.target as Element).closest('[data-key]')?.getAttribute('data-key')
  return key == null ? undefined : rows.find(({ node }) => node.key === key)
}

/** The middle half of a row is the row; its edges are between rows. */
function whereIn(event: DragEvent): DropPlace['where'] {
  const box = (event.target as Element).closest('[data-key]')?.getBoundingClientRect()
  if (!box) return 'on'
  const y = (event.clientY - box.top) / box.height
  return y < 0.25 ? 'before' : y > 0.75 ? 'after' : 'on'
}
