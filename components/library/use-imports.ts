'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { sendFile } from './send-file.ts'
import type { ImportSource, SendOutcome } from './send-file.ts'

export type ImportState = { kind: 'waiting' } | { kind: 'sending'; share: number } | { kind: 'reading' } | SendOutcome

export interface ImportJob {
  id: number
  name: string
  source: ImportSource
  state: ImportState
}

/** Two at a time: the server reads each in a worker of its own. */
const AT_ONCE = 2

/** Imports under way and done, oldest first. `onDone` is called after each that added a document. */
export function useImports(groupId: string, onDone: () => void) {
  const [jobs, setJobs] = useState<ImportJob[]>([])
  const controllers = useRef(new Map<number, AbortController>())
  const nextId = useRef(1)

  const setState = useCallback((id: number, state: ImportState) => {
    setJobs((known) => known.map((job) => (job.id === id ? { ...job, state } : job)))
  }, [])

  useEffect(() => {
    const running = jobs.filter((job) => job.state.kind === 'sending' || job.state.kind === 'reading').length
    const next = jobs.find((job) => job.state.kind === 'waiting')
    if (!next || running >= AT_ONCE) return
    const controller = new AbortController()
    controllers.current.set(next.id, controller)
    setState(next.id, { kind: 'sending', share: 0 })
    void sendFile(groupId, next.source, controller.signal, (share) => setState(next.id, share < 1 ? { kind: 'sending', share } : { kind: 'reading' })).then((outcome) => {
      controllers.current.delete(next.id)
      setState(next.id, outcome)
      if (outcome.kind === 'done') onDone()
    })
  }, [jobs, groupId, onDone, setState])

  const add = useCallback((sources: readonly ImportSource[]) => {
    const made = sources.map((source): ImportJob => ({ id: nextId.current++, name: nameOf(source), source, state: { kind: 'waiting' } }))
    setJobs((known) => [...known, ...made])
  }, [])

  const cancel = useCallback(
    (id: number) => {
      const controller = controllers.current.get(id)
      if (controller) controller.abort()
      else setState(id, { kind: 'cancelled' })
    },
    [setState],
  )

  const retry = useCallback((id: number) => setState(id, { kind: 'waiting' }), [setState])
  const clear = useCallback(() => setJobs((known) => known.filter((job) => isUnderWay(job))), [])
  return { jobs, add, cancel, retry, clear }
}

export function isUnderWay(job: ImportJob): boolean {
  return job.state.kind === 'waiting' || job.state.kind === 'sending' || job.state.kind === 'reading'
}

function nameOf(source: ImportSource): string {
  return source.kind === 'file' ? source.file.name : source.title.trim() || 'Pasted text'
}
