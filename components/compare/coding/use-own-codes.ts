'use client'
import { useCallback, useRef, useState } from 'react'
import { cellKey } from '../../../lib/domain/comparison/coding/round-result.ts'
import type { Round, RoundColumn, RoundRow } from '../../../lib/domain/comparison/coding/round.ts'
import type { JudgementValue } from '../../../lib/domain/comparison/judgement.ts'
import { callApi } from '../../api/call-api.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'

export interface OwnCode {
  value: JudgementValue
  note: string
  /** Why it is not kept yet, as a sentence. */
  problem?: string
}

export interface OwnCodes {
  of(row: RoundRow, column: RoundColumn): OwnCode | undefined
  done: number
  put(row: RoundRow, column: RoundColumn, code: Pick<OwnCode, 'value' | 'note'>): Promise<void>
}

/** What one has written down in a round: on the screen at once, and kept on the server for oneself alone. */
export function useOwnCodes(round: Round, userId: string | undefined, onReload: () => void): OwnCodes {
  const { mapId } = useMapRoom()
  const [codes, setCodes] = useState<ReadonlyMap<string, OwnCode>>(
    () => new Map(round.codes.filter(({ by }) => by.id === userId).map((code) => [cellKey(code, { id: code.column }), { value: code.value, note: code.note ?? '' }] as const)),
  )
  // One after the other: what was said last must also arrive last.
  const line = useRef<Promise<void>>(Promise.resolve())

  const put = useCallback<OwnCodes['put']>(
    (row, column, { value, note }) => {
      const key = cellKey(row, column)
      const set = (code: OwnCode) => setCodes((now) => new Map(now).set(key, code))
      set({ value, note })
      line.current = line.current.then(async () => {
        const answer = await callApi('PUT', `maps/${mapId}/coding/${round.id}/codes`, { target: row.target, column: column.id, value, ...(note.trim() ? { note } : {}) })
        if (!answer.ok) set({ value, note, problem: answer.problem.detail })
        // How far one is stands above; and a round that has ended meanwhile is shown so.
        if (answer.ok || answer.problem.code.startsWith('round-')) onReload()
      })
      return line.current
    },
    [mapId, onReload, round.id],
  )
  return { of: (row, column) => codes.get(cellKey(row, column)), done: [...codes.values()].filter(({ problem }) => problem === undefined).length, put }
}
