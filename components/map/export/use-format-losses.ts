'use client'
import { useEffect, useState } from 'react'
import { callApi } from '../../api/call-api.ts'

export interface FormatLosses {
  name: string
  title: string
  losses: readonly { code: string; message: string }[]
  /** How many more there are. */
  more: number
  /** Documents whose whole texts go into the file. */
  texts: number
}

export type LossesState = { kind: 'asking' } | { kind: 'known'; formats: readonly FormatLosses[] } | { kind: 'failed'; sentence: string }

/** [IE6] What each format would leave out of the map as it was when this was asked. */
export function useFormatLosses(mapId: string): LossesState {
  const [state, setState] = useState<LossesState>({ kind: 'asking' })
  useEffect(() => {
    const gone = new AbortController()
    void callApi<{ formats: FormatLosses[] }>('GET', `maps/${mapId}/export/losses`, undefined, gone.signal).then((answer) => {
      if (gone.signal.aborted) return
      setState(answer.ok ? { kind: 'known', formats: answer.value.formats } : { kind: 'failed', sentence: answer.problem.detail })
    })
    return () => gone.abort()
  }, [mapId])
  return state
}
