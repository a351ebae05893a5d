'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { VersionAnswer, VersionsAnswer } from '../../../lib/domain/argument/changes/history-answers.ts'
import { newId } from '../../../lib/domain/ids.ts'
import { callApi } from '../../api/call-api.ts'
import { useToast } from '../../ui/toast.tsx'
import type { LiveMap } from '../live-map.ts'
import { PendingRemovals } from './pending-removals.ts'

export interface Versions {
  versions: readonly VersionAnswer[]
  status: 'loading' | 'ready' | 'failed'
  message: string | null
  /** Keeps the state at that row of the log, or the state of now, under a name. True when it is kept. */
  name(name: string, seq?: number): Promise<boolean>
  rename(version: VersionAnswer, name: string): void
  remove(version: VersionAnswer): void
}

/** The map's named versions while somebody looks at them; what others name or rename appears when the server hints at it. */
export function useVersions(mapId: string, { handle }: Pick<LiveMap, 'handle'>): Versions {
  const toast = useToast()
  const [held, setHeld] = useState<Pick<Versions, 'versions' | 'status' | 'message'>>({ versions: [], status: 'loading', message: null })
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())

  const read = useCallback(async () => {
    const answer = await callApi<VersionsAnswer>('GET', `maps/${mapId}/versions`)
    setHeld((old) => (answer.ok ? { versions: answer.value.versions, status: 'ready', message: null } : { ...old, status: old.versions.length > 0 ? 'ready' : 'failed', message: answer.problem.detail }))
  }, [mapId])

  useEffect(() => void read(), [read])
  useEffect(() => handle?.subscribeHints((what) => (what === 'versions' ? void read() : undefined)), [handle, read])

  const removals = useRef<PendingRemovals>(undefined)
  removals.current ??= new PendingRemovals(setHidden, (id) => callApi('DELETE', `versions/${id}`))
  useEffect(() => {
    const pending = removals.current!
    const leaving = () => pending.carryOut()
    window.addEventListener('pagehide', leaving)
    return () => {
      window.removeEventListener('pagehide', leaving)
      leaving()
    }
  }, [])

  const said = useCallback((answer: { ok: boolean; problem?: { detail: string } }) => {
    if (!answer.ok) toast.show({ message: answer.problem!.detail, urgent: true })
    void read()
    return answer.ok
  }, [toast, read])

  const acts = useMemo(
    () => ({
      async name(name: string, seq?: number) {
        return said(await callApi('POST', `maps/${mapId}/versions`, { id: newId(), name, ...(seq === undefined ? {} : { seq }) }))
      },
      rename(version: VersionAnswer, name: string) {
        setHeld((old) => ({ ...old, versions: old.versions.map((one) => (one.id === version.id ? { ...one, name } : one)) }))
        void callApi('PATCH', `versions/${version.id}`, { name }).then(said)
      },
      remove(version: VersionAnswer) {
        const pending = removals.current!
        pending.add(version.id, said)
        toast.show({
          message: `Removed the name ‘${version.name}’. The history keeps its changes.`,
          undo: () => {
            if (!pending.takeBack(version.id)) void callApi('POST', `maps/${mapId}/versions`, { id: newId(), name: version.name, seq: version.seq }).then(said)
          },
        })
      },
    }),
    [mapId, said, toast],
  )
  const versions = useMemo(() => (hidden.size === 0 ? held.versions : held.versions.filter(({ id }) => !hidden.has(id))), [held.versions, hidden])
  return { ...held, versions, ...acts }
}
