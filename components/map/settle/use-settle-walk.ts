'use client'
import { useMemo, useRef, useState } from 'react'
import { unsettled } from '../../../lib/domain/argument/unsettled.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { keepOrder } from './keep-order.ts'

export interface SettleWalk {
  /** Everything to settle since the list was opened, what is settled by now included. */
  ids: readonly string[]
  at: number
  id: string | null
  left: number
  /** Settled here; what is settled and not here, another settled. */
  mine: ReadonlySet<string>
  go(step: number): void
  /** To the next that waits: after the one in hand, else before it. */
  onwards(done: readonly string[]): void
  /** Back to the one that was settled last. */
  back(): void
}

/** The passage links to settle, walked one by one. What another settles meanwhile stays where it is. */
export function useSettleWalk(): SettleWalk {
  const { live, sources } = useMapRoom()
  const { evidence } = live.map
  const waiting = useMemo(() => unsettled({ evidence }, sources.passages, sources.documents.keys()).filter(({ id }) => live.onlySuggested?.has(id) !== true), [evidence, sources, live.onlySuggested])
  const ids = useRef<readonly string[]>([])
  ids.current = keepOrder(ids.current, waiting.map(({ id }) => id), (id) => evidence.has(id))
  const place = useRef(0)
  const [chosen, choose] = useState<string | null>(null)
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string[]>([])
  const now = useRef({ waiting, evidence })
  now.current = { waiting, evidence }

  const found = chosen === null ? -1 : ids.current.indexOf(chosen)
  // What was in hand and was taken away leaves its place to the next.
  const at = ids.current.length === 0 ? -1 : found >= 0 ? found : Math.min(place.current, ids.current.length - 1)
  if (at >= 0) place.current = at
  const id = ids.current[at] ?? null

  return {
    ids: ids.current,
    at,
    id,
    left: waiting.length,
    mine,
    go(step) {
      const next = ids.current[Math.max(0, Math.min(ids.current.length - 1, at + step))]
      if (next) choose(next)
    },
    onwards(done) {
      const settled = new Set(done)
      setMine((old) => new Set([...old, ...done]))
      if (id) last.current.push(id)
      const open = (other: string) => !settled.has(other) && now.current.evidence.get(other)?.settled === false
      choose(ids.current.slice(at + 1).find(open) ?? ids.current.slice(0, at).findLast(open) ?? id)
    },
    back() {
      const before = last.current.pop()
      if (before) choose(before)
    },
  }
}
