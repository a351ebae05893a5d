'use client'
import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import { centre } from '../../../lib/domain/layout/box.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { useRoomPeople } from '../state/use-room-people.ts'
import { stopFollowing, useFollowing } from './following.ts'

/** Takes the canvas where the followed person looks; whoever moves it, or works on it, goes on alone. */
export function useFollowView(): void {
  const { now, scene } = useMapRoom()
  const flow = useReactFlow()
  const following = useFollowing()
  const tabs = useRoomPeople(now).filter((person) => person.id === following?.id)
  // Where cards are drawn closer together, what another looks at lies elsewhere.
  const view = scene.closer ? undefined : tabs.find((person) => person.view)?.view
  // Somebody in the outline looks at what they have chosen.
  const box = view ? undefined : tabs.flatMap((person) => person.selection).flatMap((id) => scene.settled.boxes.get(id) ?? [])[0]
  const at = view ?? (box ? { ...centre(box), zoom: null } : null)
  const said = following !== null && at !== null ? JSON.stringify(at) : null

  useEffect(() => {
    if (said === null) return
    const { x, y, zoom } = JSON.parse(said) as { x: number; y: number; zoom: number | null }
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    void flow.setCenter(x, y, { zoom: zoom === null ? flow.getZoom() : Math.min(2, Math.max(0.02, zoom)), duration: still ? 0 : 260 })
  }, [said, flow])

  const active = following !== null
  useEffect(() => {
    if (!active) return
    const canvas = document.querySelector('[data-map-surface][role="application"]')
    const own = (event: Event) => {
      if (event instanceof KeyboardEvent && ['Tab', 'Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
      stopFollowing()
    }
    canvas?.addEventListener('wheel', own, { capture: true, passive: true })
    canvas?.addEventListener('pointerdown', own, true)
    canvas?.addEventListener('keydown', own, true)
    return () => {
      canvas?.removeEventListener('wheel', own, true)
      canvas?.removeEventListener('pointerdown', own, true)
      canvas?.removeEventListener('keydown', own, true)
    }
  }, [active])
}
