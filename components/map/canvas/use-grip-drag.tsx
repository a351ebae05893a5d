'use client'
import { useReactFlow } from '@xyflow/react'
import { useCallback, useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react'
import type { Relation, Target } from '../../../lib/domain/argument/relation.ts'
import { replacePremise, retarget, type Retargeting } from '../../../lib/domain/argument/retarget.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'
import { relationMeaning } from '../../../lib/domain/layout/relation-meaning.ts'
import { fail, type Result } from '../../../lib/domain/result.ts'
import { useToast } from '../../ui/toast.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { relationSentence, relationVerb } from '../words/relation-words.ts'
import type { Grip, PlacedGrip } from './grip-places.ts'
import { hubChoices } from './hub-choices.tsx'
import { markAimed } from './mark-aimed.ts'
import { MeaningSample } from './meaning-sample.tsx'
import type { PlaceMenuItem } from './place-menu.tsx'
import { thingAt } from './thing-at.ts'

interface Drag extends PlacedGrip {
  /** Where the pointer is, in canvas pixels. */
  to: Point
}

interface Menu {
  at: Point
  label: string
  items: readonly PlaceMenuItem[]
}

/** Taking an end of a relation's line and letting it go on another claim or step. Escape lets it go where it was. */
export function useGripDrag(relation: Relation | undefined) {
  const { live, actions, selection } = useMapRoom()
  const { screenToFlowPosition } = useReactFlow()
  const toast = useToast()
  const [drag, setDrag] = useState<Drag | null>(null)
  const [menu, setMenu] = useState<Menu | null>(null)
  const [said, setSaid] = useState('')
  const now = useRef({ map: live.map, relation, actions, selection })
  now.current = { map: live.map, relation, actions, selection }
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  const land = useCallback(
    (grip: Grip, over: Target | null, at: Point) => {
      const { map, relation, actions, selection } = now.current
      if (!relation) return
      if (grip.end === 'hub') {
        const place = screenToFlowPosition(at)
        const { label, items } = hubChoices(map, relation, over, { x: place.x - 130, y: place.y - 10 }, actions, (id) => selection.set([id]))
        if (items.length > 0) setMenu({ at, label, items })
        return
      }
      if (!over) return
      const ways = waysTo(map, relation, grip, over)
      if (!ways.ok) {
        if (ways.error.code !== 'there-already') toast.show({ message: ways.error.message })
        return
      }
      const take = ({ command, kind }: Retargeting) => {
        actions.run(command)
        const target = grip.end === 'target' ? over : relation.target
        const premises = relation.premises.map((premise) => (grip.end === 'premise' && premise.claim === grip.claim ? { claim: over.claim! } : premise))
        setSaid(relationSentence(map, { ...relation, kind, target, premises }))
      }
      const [first, ...others] = ways.value
      if (first!.kind === relation.kind || others.length === 0) return take(first!)
      const onRelation = over.relation !== undefined && grip.end === 'target'
      setMenu({
        at,
        label: 'There it…',
        items: ways.value.map((way) => ({ label: relationVerb(way.kind, onRelation), icon: <MeaningSample meaning={relationMeaning({ ...relation, kind: way.kind, target: grip.end === 'target' ? over : relation.target })} />, onSelect: () => take(way) })),
      })
    },
    [screenToFlowPosition, toast],
  )

  const begin = useCallback(
    (event: ReactPointerEvent, placed: PlacedGrip) => {
      if (event.button !== 0) return
      event.preventDefault()
      event.stopPropagation()
      const started = { x: event.clientX, y: event.clientY }
      const over = (x: number, y: number): Target | null => {
        const { map, relation } = now.current
        const thing = thingAt(x, y)
        if (!thing || !relation || thing.relation === relation.id) return null
        return placed.grip.end === 'hub' ? (thing.claim === undefined ? null : thing) : waysTo(map, relation, placed.grip, thing).ok ? thing : null
      }
      const move = ({ clientX, clientY }: PointerEvent) => {
        setDrag({ ...placed, to: screenToFlowPosition({ x: clientX, y: clientY }) })
        markAimed(over(clientX, clientY))
      }
      const up = ({ clientX, clientY }: PointerEvent) => {
        end()
        // A press that goes nowhere is no drag, and chooses nothing else.
        if (Math.hypot(clientX - started.x, clientY - started.y) < 5) return
        const thing = thingAt(clientX, clientY)
        land(placed.grip, thing?.relation === now.current.relation?.id ? null : thing, { x: clientX, y: clientY })
      }
      const key = (pressed: KeyboardEvent) => {
        if (pressed.key !== 'Escape') return
        pressed.stopPropagation()
        end()
      }
      const end = () => {
        window.removeEventListener('pointermove', move)
        window.removeEventListener('pointerup', up)
        window.removeEventListener('pointercancel', end)
        window.removeEventListener('keydown', key, true)
        markAimed(null)
        setDrag(null)
        stop.current = null
      }
      window.addEventListener('pointermove', move)
      window.addEventListener('pointerup', up)
      window.addEventListener('pointercancel', end)
      window.addEventListener('keydown', key, true)
      stop.current = end
    },
    [screenToFlowPosition, land],
  )

  return { drag, menu, closeMenu: useCallback(() => setMenu(null), []), said, begin }
}

function waysTo(map: Parameters<typeof retarget>[0], relation: Relation, grip: Grip, over: Target): Result<readonly Retargeting[]> {
  if (grip.end === 'target') return retarget(map, relation, over)
  if (grip.end === 'premise' && over.claim !== undefined) return replacePremise(map, relation, grip.claim, over.claim)
  return fail('no-meaning', 'An argument starts from a claim.')
}
