'use client'
import type { NodeChange } from '@xyflow/react'
import { useCallback, useRef, type Dispatch, type SetStateAction } from 'react'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { MapNode } from './map-nodes.ts'

/** While a card is dragged its place travels as presence; one write is made when it is let go (4-collaboration). */
export function useDragging(setMoving: Dispatch<SetStateAction<ReadonlyMap<ClaimId, Point>>>) {
  const { live, actions, selection, scene } = useMapRoom()
  const { closer } = scene
  const current = useRef({ live, selection, closer })
  current.current = { live, selection, closer }
  const lastSent = useRef(0)

  const onNodesChange = useCallback(
    (changes: NodeChange<MapNode>[]) => {
      const chosen: [string, boolean][] = []
      const moved: [string, Point][] = []
      for (const change of changes) {
        if (change.type === 'select') chosen.push([change.id, change.selected])
        else if (change.type === 'position' && change.dragging && change.position) moved.push([change.id, change.position])
      }
      if (chosen.length > 0) current.current.selection.change(chosen)
      if (moved.length === 0 || current.current.closer) return
      setMoving((old) => new Map([...old, ...moved]))
      const now = performance.now()
      if (now - lastSent.current > 40) {
        lastSent.current = now
        current.current.live.setPresence({ dragging: moved.map(([id, { x, y }]) => ({ id, x: Math.round(x), y: Math.round(y) })) })
      }
    },
    [setMoving],
  )

  const endDrag = useCallback(
    (dragged: readonly MapNode[]) => {
      const { map } = current.current.live
      const positions = dragged.flatMap(({ id, position }) => {
        const claim = map.claims.get(id)
        const pos = { x: Math.round(position.x), y: Math.round(position.y), byHand: true }
        return claim && (claim.pos?.x !== pos.x || claim.pos?.y !== pos.y) ? [{ claim: id, pos }] : []
      })
      if (positions.length > 0 && !current.current.closer) actions.run({ type: 'move', positions })
      current.current.live.setPresence({ dragging: null })
      setMoving((old) => {
        const left = new Map(old)
        for (const { id } of dragged) left.delete(id)
        return left
      })
    },
    [actions, setMoving],
  )

  return { onNodesChange, endDrag }
}
