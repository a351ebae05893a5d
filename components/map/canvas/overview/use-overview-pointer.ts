'use client'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react'
import type { Target } from '../../../../lib/domain/argument/relation.ts'
import type { MapSelection } from '../../state/use-map-selection.ts'
import type { MapScene } from '../../state/use-map-scene.ts'
import { answerThingAt } from '../thing-at.ts'
import type { SceneIndex } from './scene-index.ts'

/** How far beside a thing a pointer may be, in pixels of the screen. */
const reach = 7

/** What the pointer is on, and where, in pixels of the window. */
export interface Hovered {
  thing: Target
  x: number
  y: number
}

interface Asked {
  active: boolean
  index: SceneIndex
  scene: MapScene
  selection: MapSelection
  surface: { readonly current: HTMLElement | null }
}

/** What a pointer does on the painted map: names what is under it, chooses it, draws a frame around several. */
export function useOverviewPointer(asked: Asked) {
  const store = useStoreApi()
  const flow = useReactFlow()
  const now = useRef(asked)
  now.current = asked
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const { active, surface } = asked

  const thingAt = useCallback(
    (x: number, y: number): Target | null => {
      const { index, scene } = now.current
      const zoom = store.getState().transform[2]
      const point = flow.screenToFlowPosition({ x, y })
      const claim = index.cardAt(point) ?? index.cardAt(point, reach / zoom / 2)
      if (claim !== null) return { claim }
      const relation = index.lineAt(point, reach / zoom, scene.routes)
      return relation === null ? null : { relation }
    },
    [flow, store],
  )

  useEffect(() => {
    const element = surface.current
    if (!active || !element) return setHovered(null)
    return answerThingAt(element, thingAt)
  }, [active, surface, thingAt])

  // A frame drawn with Shift held: React Flow draws it, and has no things of its own in it.
  useEffect(() => {
    if (!active) return
    return store.subscribe(({ userSelectionRect: frame, transform: [x, y, zoom] }, before) => {
      if (!frame || frame === before.userSelectionRect || frame.width + frame.height < 4) return
      const { index, selection } = now.current
      selection.set(index.cardsIn({ x: (frame.x - x) / zoom, y: (frame.y - y) / zoom, width: frame.width / zoom, height: frame.height / zoom }))
    })
  }, [active, store])

  const handlers = useMemo(
    () => ({
      onPaneMouseMove(event: MouseEvent) {
        if (!now.current.active) return
        const thing = event.buttons === 0 ? thingAt(event.clientX, event.clientY) : null
        setHovered((old) => (thing === null ? null : old && sameThing(old.thing, thing) && Math.abs(old.x - event.clientX) + Math.abs(old.y - event.clientY) < 24 ? old : { thing, x: event.clientX, y: event.clientY }))
      },
      onPaneMouseLeave: () => setHovered(null),
      /** Whether it was on the painted map, and something was done. */
      choose(event: Pick<MouseEvent, 'clientX' | 'clientY' | 'shiftKey' | 'metaKey' | 'ctrlKey'>): boolean {
        const { active, selection } = now.current
        const thing = active ? thingAt(event.clientX, event.clientY) : null
        if (thing === null) return false
        const id = thing.claim ?? thing.relation
        if (event.shiftKey || event.metaKey || event.ctrlKey) selection.toggle(id)
        else selection.set([id])
        return true
      },
      onMoveStart: () => setHovered(null),
    }),
    [thingAt],
  )
  return { hovered, thingAt, ...handlers }
}

function sameThing(one: Target, other: Target): boolean {
  return one.claim === other.claim && one.relation === other.relation
}
