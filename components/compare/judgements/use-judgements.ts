'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Target } from '../../../lib/domain/argument/relation.ts'
import type { ColumnId } from '../../../lib/domain/comparison/column.ts'
import type { Judgement, JudgementValue } from '../../../lib/domain/comparison/judgement.ts'
import type { JudgementAnswer, JudgementsAnswer } from '../../../lib/domain/comparison/judgement-answer.ts'
import { rowIdOf } from '../../../lib/domain/comparison/row.ts'
import { callApi } from '../../api/call-api.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'

export interface Judgements {
  /** All that may be seen, oldest first; `by` is the reader's name. What is read apart is not among them before it is revealed. */
  judgements: readonly Judgement[]
  /** One's own of a cell. */
  own(target: Target, column: ColumnId): JudgementAnswer | undefined
  /** Everyone's of a cell. */
  of(target: Target, column: ColumnId): readonly JudgementAnswer[]
  /** Says what one finds in a cell, at once on the screen; resolves to why it was not kept, as a sentence, or null. */
  put(judgement: { target: Target; column: ColumnId; value: JudgementValue; reason?: string }): Promise<string | null>
  remove(target: Target, column: ColumnId): Promise<string | null>
  status: 'loading' | 'ready' | 'failed'
  /** Why they cannot be shown or the last one was not kept, as a sentence. */
  problem: string | null
}

const cellKey = (target: Target, column: ColumnId) => `${rowIdOf(target)} ${column}`

/** What members found in the map's cells, asked for again whenever somebody says something. */
export function useJudgements(): Judgements {
  const { mapId, live, userId } = useMapRoom()
  const { handle } = live
  const [rows, setRows] = useState<readonly JudgementAnswer[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const asking = useRef<{ again: boolean } | null>(null)
  const pending = useRef(0)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const reload = useCallback(() => {
    if (asking.current) {
      asking.current.again = true
      return
    }
    const own = (asking.current = { again: false })
    void callApi<JudgementsAnswer>('GET', `maps/${mapId}/judgements`).then((answer) => {
      if (asking.current !== own) return
      asking.current = null
      // Without a connection what was last known stays; it is asked for again when the connection is back.
      if (answer.ok && pending.current === 0 && !own.again) setRows(answer.value.judgements)
      setProblem(answer.ok ? null : answer.problem.detail)
      if (own.again) reload()
    })
  }, [mapId])

  useEffect(() => {
    reload()
    const stop = handle?.subscribeHints((what) => what === 'judgements' && reload())
    return () => {
      stop?.()
      asking.current = null
    }
  }, [handle, reload])

  const send = useCallback(
    async (ahead: (rows: readonly JudgementAnswer[]) => readonly JudgementAnswer[], call: () => ReturnType<typeof callApi>) => {
      setRows((now) => ahead(now ?? []))
      // One after the other: what takes back what was just said must not come before it. Until the last has come, what the server tells is older than the screen.
      pending.current += 1
      const turn = queue.current.then(call)
      queue.current = turn.catch(() => undefined)
      const answer = await turn.finally(() => (pending.current -= 1))
      reload()
      const refused = answer.ok ? null : answer.problem.detail
      setProblem(refused)
      return refused
    },
    [reload],
  )
  const without = useCallback((list: readonly JudgementAnswer[], key: string) => list.filter((one) => one.by.id !== userId || cellKey(one.target, one.column) !== key), [userId])

  const put = useCallback<Judgements['put']>(
    (said) => {
      const mine: JudgementAnswer = { ...said, by: { id: userId ?? null, name: 'You' }, at: new Date().toISOString() }
      return send((list) => [...without(list, cellKey(said.target, said.column)), mine], () => callApi('PUT', `maps/${mapId}/judgements`, said))
    },
    [mapId, send, userId, without],
  )
  const remove = useCallback<Judgements['remove']>(
    (target, column) => {
      const of = target.claim === undefined ? `relation=${encodeURIComponent(target.relation)}` : `claim=${encodeURIComponent(target.claim)}`
      return send((list) => without(list, cellKey(target, column)), () => callApi('DELETE', `maps/${mapId}/judgements?${of}&column=${encodeURIComponent(column)}`))
    },
    [mapId, send, without],
  )

  const byCell = useMemo(() => {
    const cells = new Map<string, JudgementAnswer[]>()
    for (const one of rows ?? []) cells.set(cellKey(one.target, one.column), [...(cells.get(cellKey(one.target, one.column)) ?? []), one])
    return cells
  }, [rows])
  const judgements = useMemo(() => (rows ?? []).map(({ by, ...one }): Judgement => ({ ...one, by: by.name })), [rows])

  return useMemo(() => {
    const of: Judgements['of'] = (target, column) => byCell.get(cellKey(target, column)) ?? []
    return {
      judgements,
      of,
      own: (target, column) => (userId === undefined ? undefined : of(target, column).find(({ by }) => by.id === userId)),
      put,
      remove,
      status: rows !== null ? 'ready' : problem !== null ? 'failed' : 'loading',
      problem,
    }
  }, [byCell, judgements, problem, put, remove, rows, userId])
}
