'use client'
import { useEffect, useState } from 'react'
import type { Round } from '../../../lib/domain/comparison/coding/round.ts'
import type { RoundResult } from '../../../lib/domain/comparison/coding/round-result.ts'

/** What comes of a revealed round, reckoned aside of the page; null while it is. */
export function useRoundResult({ rows, columns, codes }: Round): RoundResult | null | 'failed' {
  const [result, setResult] = useState<RoundResult | null | 'failed'>(null)
  const asked = JSON.stringify({ rows, columns, codes })
  useEffect(() => {
    const worker = new Worker(new URL('./alpha.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<RoundResult>) => setResult(data)
    worker.onerror = () => setResult('failed')
    worker.postMessage(JSON.parse(asked))
    return () => worker.terminate()
  }, [asked])
  return result
}
