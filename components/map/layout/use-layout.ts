'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { applyCommand } from '../../../lib/domain/argument/apply-command.ts'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { setLayoutDirection, type LayoutDirection } from '../../../lib/domain/argument/views/layout-direction.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'
import { useToast } from '../../ui/toast.tsx'
import type { LiveMap } from '../live-map.ts'
import type { MapScene } from '../state/use-map-scene.ts'
import type { LayoutAnswer, LayoutQuestion, TidyHow } from './layout-work.ts'
import { movesTo } from './moves-to.ts'

/** Laying the map out, for the menu, the keys and the palette. */
export interface LayoutControl {
  tidy(how: TidyHow): void
  /** Which way a question's arguments run: the map is laid out so, in the same step. */
  turn(question: ClaimId, direction: LayoutDirection): void
  /** It takes longer than one waits without being told. */
  slow: boolean
  cancel(): void
}

interface Current {
  live: LiveMap
  scene: Pick<MapScene, 'faces' | 'closer'>
  /** What one drags oneself. */
  moving: ReadonlyMap<ClaimId, Point>
  /** Draws cards where they stand. */
  stand: (stand: boolean) => void
}

const toldAfter = 1000
/** Then the order that was found must do: nobody waits for the last crossing. */
const within = 3000

/**
 * Lays the map out in a worker and moves the cards as one step that can be undone. Cards that somebody moved while it was
 * being worked out, or holds, stay where they are (4-collaboration). The cards' glide is `useGlide`'s.
 */
export function useLayout(current: Current): LayoutControl {
  const now = useRef(current)
  now.current = current
  const worker = useRef<Worker | null>(null)
  const telling = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [slow, setSlow] = useState(false)
  const toast = useToast()

  const cancel = useCallback(() => {
    clearTimeout(telling.current)
    worker.current?.terminate()
    worker.current = null
    setSlow(false)
  }, [])
  useEffect(() => cancel, [cancel])

  return useMemo(() => {
    function work(map: ArgumentMap, how: TidyHow, done: (answer: LayoutAnswer) => void) {
      cancel()
      telling.current = setTimeout(() => setSlow(true), toldAfter)
      const own = (worker.current = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' }))
      own.onerror = () => {
        cancel()
        toast.show({ message: 'The layout could not be worked out. Nothing was moved.', urgent: true })
      }
      own.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
        cancel()
        done(data)
      }
      const sizes = new Map([...now.current.scene.faces].map(([id, { width, height }]) => [id, { width, height }]))
      const question: LayoutQuestion = { map: { ...map, evidence: new Map(), voices: new Map(), steps: [] }, sizes, how, within }
      own.postMessage(question)
    }

    /** `first`: what is done to the map in the same step. */
    function tidy(how: TidyHow, first?: MapCommand) {
      const { live } = now.current
      if (!live.canEdit || live.map.claims.size < (first ? 1 : 2)) return
      if (now.current.scene.closer) {
        const { stand } = now.current
        return toast.show({ message: 'Cards are drawn closer together while part of the map is hidden: where they stand is left alone meanwhile.', action: { label: 'Where they stand', run: () => stand(true) } })
      }
      const began = live.map
      const turned = first ? applyCommand(began, first) : undefined
      if (turned && !turned.ok) return
      work(turned ? turned.value : began, how, ({ places, hurried }) => {
        const { live, moving } = now.current
        if (!live.canEdit) return
        const held = new Set([...moving.keys(), ...(live.handle?.people() ?? []).flatMap((person) => person.dragging.map(({ id }) => id))])
        const positions = movesTo(places, began, live.map, held)
        const commands: MapCommand[] = [...(first ? [first] : []), ...(positions.length > 0 ? [{ type: 'move' as const, positions }] : [])]
        if (commands.length === 0) return toast.show({ message: 'Everything is in its place already.' })
        if (!live.run(commands.length === 1 ? commands[0]! : { type: 'batch', commands }).ok) return
        const byHand = how === 'everything' ? 0 : [...began.claims.values()].filter(({ pos }) => pos?.byHand).length
        if (hurried) toast.show({ message: 'Tidied in a hurry: a map this dense takes longer than one would wait for its best order.' })
        else if (byHand > 0)
          toast.show({ message: byHand === 1 ? 'Tidied. The card that was placed by hand stayed where it is.' : `Tidied. The ${byHand} cards that were placed by hand stayed where they are.`, action: { label: 'Tidy these too', run: () => tidy('everything') } })
      })
    }

    return { tidy, turn: (question: ClaimId, direction: LayoutDirection) => tidy('anew', setLayoutDirection(question, direction)), slow, cancel }
  }, [slow, cancel, toast])
}
