'use client'
import { useEffect, useRef, useState } from 'react'
import type { ComparisonInput } from '../../../lib/domain/comparison/compare-map.ts'
import type { FoundCrux } from './found-crux.ts'

export type Cruxes = { kind: 'looking' } | { kind: 'failed' } | { kind: 'known'; cruxes: readonly FoundCrux[] }

/** What the answers of the texts turn on, looked for aside of the page. What was found is shown on while it is looked for anew. */
export function useCruxes(input: ComparisonInput): Cruxes {
  const [found, setFound] = useState<Cruxes>({ kind: 'looking' })
  const worker = useRef<Worker | null>(null)
  const busy = useRef(false)
  const next = useRef<ComparisonInput | null>(null)
  useEffect(() => () => worker.current?.terminate(), [])

  useEffect(() => {
    const send = (asked: ComparisonInput) => {
      // One at a time, the newest next: while others write without pause each still comes to its end.
      next.current = busy.current ? asked : null
      if (busy.current) return
      busy.current = true
      const { map } = asked
      worker.current?.postMessage({ ...asked, map: { ...map, views: [], steps: [] } })
    }
    const start = () => {
      worker.current = new Worker(new URL('./cruxes.worker.ts', import.meta.url), { type: 'module' })
      worker.current.onmessage = ({ data }: MessageEvent<FoundCrux[]>) => {
        setFound({ kind: 'known', cruxes: data })
        busy.current = false
        if (next.current) send(next.current)
      }
      worker.current.onerror = () => {
        worker.current?.terminate()
        worker.current = null
        busy.current = false
        setFound({ kind: 'failed' })
      }
    }
    const timer = setTimeout(() => {
      if (!worker.current) start()
      send(input)
    }, 250)
    return () => clearTimeout(timer)
  }, [input])
  return found
}
