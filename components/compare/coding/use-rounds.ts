'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Round, RoundsAnswer } from '../../../lib/domain/comparison/coding/round.ts'
import { callApi } from '../../api/call-api.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'

export interface Rounds {
  /** Newest first; null until the server has said. */
  rounds: readonly Round[] | null
  /** Why they cannot be shown, as a sentence. */
  problem: string | null
  reload(): void
  /** Puts in what the server has just answered. */
  take(round: Round): void
}

/** How often who holds a round looks how far its readers are: nobody is told when a code is written. Milliseconds. */
const glance = 5_000

/** The map's rounds, asked for again whenever one begins, ends or is settled; `watching` also how far its readers are. */
export function useRounds(watching: boolean): Rounds {
  const { mapId, live } = useMapRoom()
  const { handle } = live
  const [rounds, setRounds] = useState<readonly Round[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  // One at a time: on a slow line answers that each overtake the last would never be taken.
  const asking = useRef<{ again: boolean; overtaken: boolean } | null>(null)

  const reload = useCallback(() => {
    if (asking.current) {
      asking.current.again = true
      return
    }
    const own = (asking.current = { again: false, overtaken: false })
    void callApi<RoundsAnswer>('GET', `maps/${mapId}/coding`).then((answer) => {
      asking.current = null
      if (answer.ok && !own.overtaken) setRounds(answer.value.rounds)
      setProblem(answer.ok ? null : answer.problem.detail)
      if (own.again) reload()
    })
  }, [mapId])

  useEffect(() => {
    reload()
    return handle?.subscribeHints((what) => what === 'coding' && reload())
  }, [handle, reload])
  useEffect(() => {
    if (!watching) return
    const timer = setInterval(() => document.visibilityState === 'visible' && reload(), glance)
    return () => clearInterval(timer)
  }, [reload, watching])

  const take = useCallback((round: Round) => {
    // What was on its way then is older than this.
    if (asking.current) Object.assign(asking.current, { again: true, overtaken: true })
    setRounds((now) => [round, ...(now ?? []).filter(({ id }) => id !== round.id)].sort((a, b) => (a.at < b.at ? 1 : -1)))
  }, [])
  return { rounds, problem, reload, take }
}
