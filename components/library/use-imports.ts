'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { sourceName, type ImportSource, type SendProgress } from '../importing/send-source.ts'
import { sendFile } from './send-file.ts'
import type { SendOutcome } from './send-file.ts'

export type ImportState = { kind: 'waiting' } | { kind: 'running'; progress: SendProgress } | SendOutcome

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
    const running = jobs.filter((job) => job.state.kind === 'running').length
    const next = jobs.find((job) => job.state.kind === 'waiting')
    if (!next || running >= AT_ONCE) return
    const controller = new AbortController()
    controllers.current.set(next.id, controller)
    setState(next.id, { kind: 'running', progress: { kind: 'sending', share: 0 } })
    void sendFile(groupId, next.source, controller.signal, (progress) => setState(next.id, { kind: 'running', progress })).then((outcome) => {
      controllers.current.delete(next.id)
      setState(next.id, outcome)
      if (outcome.kind === 'done') onDone()
    })
  }, [jobs, groupId, onDone, setState])

  const add = useCallback((sources: readonly ImportSource[]) => {
    const made = sources.map((source): ImportJob => ({ id: nextId.current++, name: sourceName(source), source, state: { kind: 'waiting' } }))
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
  return job.state.kind === 'waiting' || job.state.kind === 'running'
}
