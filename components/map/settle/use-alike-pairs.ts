import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { duplicateClaims, isUnsettledPair, type LikelyPair } from '../../../lib/domain/argument/duplicate-claims.ts'

/** Maps of up to so many claims are compared at once: it takes less time than a worker needs to start. */
const atOnce = 120

export type AlikePairs = { kind: 'looking' } | { kind: 'failed' } | { kind: 'known'; pairs: readonly LikelyPair[] }

/**
 * The pairs of claims that may say the same, or the opposite. On a large map they are looked for aside of the page; what
 * was found is shown on while what has changed is compared anew, but for pairs that somebody has judged since.
 */
export function useAlikePairs(map: ArgumentMap): AlikePairs {
  const { claims, relations, views } = useDeferredValue(map)
  const compared = useMemo(() => ({ ...map, claims, relations, views }), [claims, relations, views]) // eslint-disable-line react-hooks/exhaustive-deps -- what is compared, and no more
  const isLarge = claims.size > atOnce
  const [found, setFound] = useState<AlikePairs>({ kind: 'looking' })
  const ask = useRef<(map: ArgumentMap) => void>(undefined)

  useEffect(() => {
    if (!isLarge) return
    let worker: Worker | null = null
    let asked: ArgumentMap | null = null
    let next: ArgumentMap | null = null
    let tries = 0
    const start = () => {
      worker = new Worker(new URL('./alike.worker.ts', import.meta.url), { type: 'module' })
      worker.onmessage = ({ data }: MessageEvent<LikelyPair[]>) => {
        setFound({ kind: 'known', pairs: data })
        asked = null
        if (next) send(next)
      }
      worker.onerror = () => {
        worker?.terminate()
        worker = null
        // Its file may not have come through.
        const again = next ?? asked
        asked = null
        if (tries++ === 0 && again) send(again)
        else setFound({ kind: 'failed' })
      }
    }
    const send = (map: ArgumentMap) => {
      // One comparison at a time, the newest next: on a map where others write without pause each still comes to its end.
      next = asked ? map : null
      if (asked) return
      asked = map
      if (!worker) start()
      worker!.postMessage({ ...map, evidence: new Map(), voices: new Map(), steps: [] })
    }
    ask.current = send
    return () => {
      ask.current = undefined
      worker?.terminate()
    }
  }, [isLarge])
  useEffect(() => {
    if (isLarge) ask.current?.(compared)
  }, [isLarge, compared])

  return useMemo((): AlikePairs => {
    if (!isLarge) return { kind: 'known', pairs: duplicateClaims(compared) }
    return found.kind === 'known' ? { kind: 'known', pairs: found.pairs.filter(isUnsettledPair(compared)) } : found
  }, [isLarge, compared, found])
}
