'use client'
import { useReactFlow, type OnConnectEnd, type OnConnectStart } from '@xyflow/react'
import { useCallback, useRef, useState } from 'react'
import { useMapRoom } from '../state/map-room-context.tsx'
import { connectChoices } from './connect-choices.ts'
import { MeaningSample } from './meaning-sample.tsx'
import type { PlaceMenuItem } from './place-menu.tsx'
import { thingAt } from './thing-at.ts'

interface Menu {
  at: { x: number; y: number }
  label: string
  items: readonly PlaceMenuItem[]
}

/** Drawing a line from a card: let go on a claim, on a relation's line, or on nothing, and choose what it means. */
export function useConnecting() {
  const { live, actions, selection } = useMapRoom()
  const { screenToFlowPosition } = useReactFlow()
  const from = useRef<string | null>(null)
  const [menu, setMenu] = useState<Menu | null>(null)

  const onConnectStart = useCallback<OnConnectStart>((_event, { nodeId }) => {
    from.current = nodeId
  }, [])

  const onConnectEnd = useCallback<OnConnectEnd>(
    (event) => {
      const claim = from.current
      from.current = null
      const at = 'changedTouches' in event ? { x: event.changedTouches[0]!.clientX, y: event.changedTouches[0]!.clientY } : { x: event.clientX, y: event.clientY }
      if (!claim || !live.map.claims.has(claim)) return
      const target = thingAt(at.x, at.y)
      if (target?.claim === claim) return
      if (!target) {
        const place = screenToFlowPosition(at)
        const corner = { x: place.x - 130, y: place.y - 10 }
        const isQuestion = live.map.claims.get(claim)?.kind === 'question'
        setMenu({
          at,
          label: 'New claim that…',
          items: isQuestion
            ? [{ label: 'answers it', icon: <MeaningSample meaning="answers" />, onSelect: () => actions.addReason('answers', { claim }, corner) }]
            : [
                { label: 'supports it', icon: <MeaningSample meaning="supports" />, onSelect: () => actions.addReason('supports', { claim }, corner) },
                { label: 'attacks it', icon: <MeaningSample meaning="attacks" />, onSelect: () => actions.addReason('attacks', { claim }, corner) },
              ],
        })
        return
      }
      const choices = connectChoices(live.map, claim, target)
      if (choices.length === 0) return
      setMenu({
        at,
        label: 'This claim…',
        items: choices.map((choice) => ({
          label: choice.label,
          hint: choice.hint,
          icon: <MeaningSample meaning={choice.meaning} />,
          onSelect: () => {
            if (choice.existing) selection.set([choice.existing])
            else if (choice.joins) actions.join(claim, choice.joins)
            else actions.connect(claim, choice.kind, target)
          },
        })),
      })
    },
    [live.map, actions, selection, screenToFlowPosition],
  )

  return { menu, closeMenu: useCallback(() => setMenu(null), []), onConnectStart, onConnectEnd }
}
