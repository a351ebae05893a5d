'use client'
import { useCallback, useRef, useState } from 'react'
import { cellKey } from '../../../lib/domain/comparison/coding/round-result.ts'
import type { Round, RoundColumn, RoundRow } from '../../../lib/domain/comparison/coding/round.ts'
import type { JudgementValue } from '../../../lib/domain/comparison/judgement.ts'
import { callApi } from '../../api/call-api.ts'
import { useToast } from '../../ui/toast.tsx'
import { useMapRoom } from '../../map/state/map-room-context.tsx'

export interface OwnCode {
  value: JudgementValue
  note: string
  /** The server has it: only then does it count as read. */
  kept: boolean
  /** Why it could not be kept, as a sentence. */
  problem?: string
}

export interface OwnCodes {
  of(row: RoundRow, column: RoundColumn): OwnCode | undefined
  done: number
  /** The reason as it is being written, also before there is an answer that it goes with. */
  note(row: RoundRow, column: RoundColumn): string
  write(row: RoundRow, column: RoundColumn, note: string): void
  /** Keeps the answer with the reason as it stands. */
  put(row: RoundRow, column: RoundColumn, value: JudgementValue): void
}

/** What one has written down in a round: on the screen at once, and kept on the server for oneself alone. */
export function useOwnCodes(round: Round, userId: string | undefined, onReload: () => void): OwnCodes {
  const { mapId } = useMapRoom()
  const { show } = useToast()
  const [codes, setCodes] = useState<ReadonlyMap<string, OwnCode>>(
    () => new Map(round.codes.filter(({ by }) => by.id === userId).map((code) => [cellKey(code, { id: code.column }), { value: code.value, note: code.note ?? '', kept: true }] as const)),
  )
  // One after the other: what was said last must also arrive last.
  const line = useRef<Promise<void>>(Promise.resolve())

  const [notes, setNotes] = useState<ReadonlyMap<string, string>>(() => new Map([...codes].map(([key, { note }]) => [key, note] as const)))

  const put = useCallback<OwnCodes['put']>(
    (row, column, value) => {
      const key = cellKey(row, column)
      const note = notes.get(key) ?? ''
      const said: OwnCode = { value, note, kept: false }
      setCodes((now) => new Map(now).set(key, said))
      line.current = line.current.then(async () => {
        const answer = await callApi('PUT', `maps/${mapId}/coding/${round.id}/codes`, { target: row.target, column: column.id, value, ...(note.trim() ? { note } : {}) })
        // What was said of the cell since is on its way itself.
        setCodes((now) => (now.get(key) === said ? new Map(now).set(key, answer.ok ? { ...said, kept: true } : { ...said, problem: answer.problem.detail }) : now))
        // How far one is stands above; and a round that has ended meanwhile is shown so, with what became of the late answer.
        const over = !answer.ok && answer.problem.code.startsWith('round-')
        if (over) show({ message: answer.problem.detail, urgent: true })
        if (answer.ok || over) onReload()
      })
    },
    [mapId, notes, onReload, round.id, show],
  )
  return {
    of: (row, column) => codes.get(cellKey(row, column)),
    note: (row, column) => notes.get(cellKey(row, column)) ?? '',
    write: (row, column, note) => setNotes((now) => new Map(now).set(cellKey(row, column), note)),
    done: [...codes.values()].filter(({ kept }) => kept).length,
    put,
  }
}
