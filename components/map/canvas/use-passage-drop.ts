'use client'
import { useReactFlow } from '@xyflow/react'
import { useState, type DragEvent } from 'react'
import { useMapRoom } from '../state/map-room-context.tsx'
import { passageMime, readDraggedPassage } from '../../../lib/editor/dragged-passage.ts'
import { thingAt } from './thing-at.ts'

/** A passage let go on a claim or a relation becomes evidence; on the canvas, a new claim with evidence. */
export function usePassageDrop() {
  const { live, actions, selection, sources } = useMapRoom()
  const { screenToFlowPosition } = useReactFlow()
  const [over, setOver] = useState(false)

  const handlers = {
    onDragOver(event: DragEvent) {
      if (!live.canEdit || !event.dataTransfer.types.includes(passageMime)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'link'
      setOver(true)
      const target = thingAt(event.clientX, event.clientY)
      selection.set(target ? [target.claim ?? target.relation] : [])
    },
    onDragLeave(event: DragEvent) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop(event: DragEvent) {
      setOver(false)
      const passage = readDraggedPassage(event.dataTransfer)
      if (!passage || !live.canEdit) return
      event.preventDefault()
      if (!sources.passages.has(passage.passageId)) sources.refresh()
      const target = thingAt(event.clientX, event.clientY)
      const place = screenToFlowPosition({ x: event.clientX, y: event.clientY })
      if (target) actions.linkPassage(passage.passageId, target)
      else actions.claimFromPassage(passage.passageId, passage.exact, { x: place.x - 130, y: place.y - 24 })
    },
  }
  return { over, handlers }
}
