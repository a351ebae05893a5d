'use client'
import { useCallback, useEffect, useState } from 'react'
import type { ReadingAnswer } from '../../lib/domain/document/revision-answers.ts'
import { sendSource, type ImportSource, type SendProgress } from './send-source.ts'

export type ReadingState =
  | { kind: 'none' }
  | { kind: 'reading'; progress: SendProgress; cancel: () => void }
  | { kind: 'failed'; sentence: string; again: () => void }
  | { kind: 'cancelled'; again: () => void }
  | { kind: 'ready'; answer: ReadingAnswer }

/** Has a source read by the server, which keeps nothing. */
export function useReading(groupId: string, source: ImportSource | null): ReadingState {
  const [state, setState] = useState<ReadingState>({ kind: 'none' })
  const [turn, setTurn] = useState(0)
  const again = useCallback(() => setTurn((before) => before + 1), [])
  useEffect(() => {
    if (!source) return setState({ kind: 'none' })
    const controller = new AbortController()
    const cancel = () => controller.abort()
    let left = false
    const onProgress = (progress: SendProgress) => !left && setState({ kind: 'reading', progress, cancel })
    onProgress({ kind: 'sending', share: 0 })
    void sendSource<ReadingAnswer>(`groups/${groupId}/readings`, source, {}, controller.signal, onProgress).then((answer) => {
      if (left) return
      if (answer.kind === 'done') setState({ kind: 'ready', answer: answer.value })
      else if (answer.kind === 'cancelled') setState({ kind: 'cancelled', again })
      else setState({ kind: 'failed', sentence: answer.kind === 'problem' ? answer.detail : 'The server cannot be reached. Check the connection and try again.', again })
    })
    return () => {
      left = true
      controller.abort()
    }
  }, [groupId, source, turn, again])
  return state
}
