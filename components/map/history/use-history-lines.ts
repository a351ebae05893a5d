'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { HistoryAnswer, HistoryLineAnswer } from '../../../lib/domain/argument/changes/history-answers.ts'
import { callApi } from '../../api/call-api.ts'
import type { LiveMap } from '../live-map.ts'
import { mergeLines, toldLines, type ToldLine } from './group-history.ts'

const page = 60
/** While people work the newest lines are asked for once in so many milliseconds. */
const calm = 1_500

export interface HistoryLines {
  lines: readonly ToldLine[]
  more: boolean
  status: 'loading' | 'ready' | 'failed'
  /** Why the newest lines, or older ones, could not be read. */
  message: string | null
  loadMore(): void
  tryAgain(): void
}

/** The lines of the map's history while somebody looks at them: newest first, older ones page by page, new ones as they are saved. */
export function useHistoryLines(mapId: string, live: LiveMap): HistoryLines {
  const [held, setHeld] = useState<{ lines: readonly HistoryLineAnswer[]; more: boolean; status: HistoryLines['status']; message: string | null }>({ lines: [], more: false, status: 'loading', message: null })
  const loading = useRef(false)
  const now = useRef(held)
  now.current = held

  const readNewest = useCallback(async () => {
    const answer = await callApi<HistoryAnswer>('GET', `maps/${mapId}/history?limit=${page}`)
    setHeld((old) => {
      if (!answer.ok) return { ...old, status: old.lines.length > 0 ? 'ready' : 'failed', message: answer.problem.detail }
      const { lines, met } = mergeLines(old.lines, answer.value.lines, answer.value.more)
      return { lines, more: met && old.lines.length > 0 ? old.more : answer.value.more, status: 'ready', message: null }
    })
  }, [mapId])

  const loadMore = useCallback(async () => {
    const last = now.current.lines.at(-1)
    if (loading.current || !last) return
    loading.current = true
    const answer = await callApi<HistoryAnswer>('GET', `maps/${mapId}/history?before=${last.seq}&limit=${page}`)
    loading.current = false
    setHeld((old) => {
      if (!answer.ok) return { ...old, message: answer.problem.detail }
      const older = answer.value.lines.filter(({ seq }) => seq < (old.lines.at(-1)?.seq ?? Infinity))
      return { ...old, lines: [...old.lines, ...older], more: answer.value.more, message: null }
    })
  }, [mapId])

  useEffect(() => void readNewest(), [readNewest])

  // What others do arrives with the map; what is done here is in the log once it is saved.
  const saved = live.unsavedCount === 0 ? live.stored : null
  const asked = useRef<ReturnType<typeof setTimeout>>(undefined)
  const first = useRef(true)
  useEffect(() => {
    if (first.current || saved === null) {
      first.current = false
      return
    }
    asked.current ??= setTimeout(() => {
      asked.current = undefined
      void readNewest()
    }, calm)
  }, [saved, live.status, readNewest])
  useEffect(() => () => clearTimeout(asked.current), [])
  // A stretch of typing is told when it has ended.
  const { handle } = live
  useEffect(() => handle?.subscribeHints((what) => (what === 'history' ? void readNewest() : undefined)), [handle, readNewest])

  const lines = useMemo(() => toldLines(held.lines, held.more), [held.lines, held.more])
  return { ...held, lines, loadMore: () => void loadMore(), tryAgain: () => void readNewest() }
}
