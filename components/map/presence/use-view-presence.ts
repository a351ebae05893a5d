'use client'
import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { useMapRoom } from '../state/map-room-context.tsx'

/** At most four times a second. */
const pause = 250

/** Tells others what of the canvas this person looks at, for those who follow; nothing while nobody else is here. */
export function useViewPresence(): void {
  const { now: live, scene } = useMapRoom()
  const { closer } = scene
  const flow = useStoreApi()
  const { setPresence, handle } = live
  useEffect(() => {
    // What is drawn closer together lies elsewhere for others: they see what one chooses.
    if (closer) return
    let timer: ReturnType<typeof setTimeout> | null = null
    let last = ''
    const say = () => {
      timer = null
      if ((handle?.people().length ?? 0) === 0) return
      const { transform, width, height } = flow.getState()
      const [x, y, zoom] = transform
      if (width === 0) return
      const view = { x: Math.round((width / 2 - x) / zoom), y: Math.round((height / 2 - y) / zoom), zoom: Math.round(zoom * 1000) / 1000 }
      const said = JSON.stringify(view)
      if (said !== last) setPresence({ view })
      last = said
    }
    const plan = () => (timer ??= setTimeout(say, pause))
    const stopFlow = flow.subscribe(plan)
    // Somebody who has just come is told at once.
    const stopPeople = handle?.subscribePeople(plan)
    plan()
    return () => {
      if (timer !== null) clearTimeout(timer)
      stopFlow()
      stopPeople?.()
      setPresence({ view: null })
    }
  }, [flow, handle, setPresence, closer])
}
