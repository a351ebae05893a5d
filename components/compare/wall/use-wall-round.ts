'use client'
import { useEffect, useRef, useState } from 'react'
import type { Round } from '../../../lib/domain/comparison/coding/round.ts'
import { callApi } from '../../api/call-api.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'

export interface WallRoundProps {
  round: Round
  /** May open, reveal and record. */
  holds: boolean
  onChange: (round: Round) => void
  onReload: () => void
}

/** How often who holds the vote looks how many have voted: of a vote nobody is told. Milliseconds. */
const glance = 2_000

/** Ends a vote; and while it is open keeps count, where one may know. `problem`: what went wrong last, as a sentence. */
export function useWallRound({ round, holds, onChange, onReload }: WallRoundProps) {
  const { mapId } = useMapRoom()
  const [busy, setBusy] = useState(false)
  const [unheard, setUnheard] = useState<string | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const path = `maps/${mapId}/coding/${round.id}`
  const watches = holds && round.state === 'open'
  const now = useRef({ onChange, open: true })
  now.current = { onChange, open: round.state === 'open' }

  useEffect(() => {
    if (!watches) return
    let left = false
    let timer: ReturnType<typeof setTimeout>
    async function look() {
      if (document.visibilityState === 'visible') {
        const answer = await callApi<Round>('GET', path)
        if (left) return
        // What was on its way when it was revealed tells of an open one.
        if (answer.ok && now.current.open) now.current.onChange(answer.value)
        setUnheard(answer.ok ? null : answer.problem.status === 0 ? 'The server cannot be reached: the count is as it last was. It is looked for again.' : answer.problem.detail)
      }
      timer = setTimeout(() => void look(), glance)
    }
    void look()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [path, watches])

  async function end(how: 'reveal' | 'call off') {
    setBusy(true)
    const answer = how === 'reveal' ? await callApi<Round>('POST', `${path}/reveal`) : await callApi<Round>('DELETE', path)
    setBusy(false)
    setRefused(answer.ok ? null : answer.problem.detail)
    if (!answer.ok) return onReload()
    now.current.open = false
    onChange(answer.value)
  }
  return { busy, problem: refused ?? (watches ? unheard : null), end }
}
