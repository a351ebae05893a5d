'use client'
import { useEffect, useRef, useState } from 'react'
import type { ColumnId } from '../../../lib/domain/comparison/column.ts'
import type { GrantedColumn, GrantingQuestion } from './granting-work.ts'

interface GrantingState {
  kind: 'working' | 'failed' | 'known'
  known: ReadonlyMap<ColumnId, GrantedColumn>
}

const nothing: GrantingState = { kind: 'working', known: new Map() }

/** What follows from columns when each alone is granted, worked out aside of the page. What is known is shown on while an edit is taken in. */
export function useGranting(question: GrantingQuestion): GrantingState {
  const [state, setState] = useState(nothing)
  const worker = useRef<Worker | null>(null)
  const busy = useRef(false)
  const next = useRef<GrantingQuestion | null>(null)
  useEffect(
    () => () => {
      worker.current?.terminate()
      worker.current = null
      busy.current = false
    },
    [],
  )

  useEffect(() => {
    const send = (asked: GrantingQuestion) => {
      // One at a time, the newest next: while others write without pause each still comes to its end.
      next.current = busy.current ? asked : null
      if (busy.current) return
      busy.current = true
      worker.current?.postMessage({ ...asked, map: { ...asked.map, evidence: new Map(), views: [], steps: [] } })
    }
    const start = () => {
      worker.current = new Worker(new URL('./granting.worker.ts', import.meta.url), { type: 'module' })
      worker.current.onmessage = ({ data }: MessageEvent<GrantedColumn[]>) => {
        busy.current = false
        const known = new Map(data.map((granted) => [granted.column, granted] as const))
        setState({ kind: next.current ? 'working' : 'known', known })
        if (next.current) send(next.current)
      }
      worker.current.onerror = () => {
        worker.current?.terminate()
        worker.current = null
        busy.current = false
        setState(({ known }) => ({ kind: 'failed', known }))
      }
    }
    const timer = setTimeout(() => {
      if (!worker.current) start()
      send(question)
    }, 50)
    return () => clearTimeout(timer)
  }, [question])
  return state
}
