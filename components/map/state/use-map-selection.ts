'use client'
import { useCallback, useMemo, useState } from 'react'

export interface MapSelection {
  /** Ids of claims and relations. */
  ids: ReadonlySet<string>
  /** The id, when exactly one thing is selected. */
  only: string | null
  set(ids: Iterable<string>): void
  toggle(id: string): void
  /** Adds and takes off; several calls in one event add up. */
  change(ids: Iterable<readonly [id: string, selected: boolean]>): void
  clear(): void
}

const none: ReadonlySet<string> = new Set()

export function useMapSelection(exists: (id: string) => boolean): MapSelection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(none)
  // What others remove meanwhile leaves the selection when it is read, not by a second write.
  const ids = useMemo(() => ([...chosen].every(exists) ? chosen : new Set([...chosen].filter(exists))), [chosen, exists])
  const set = useCallback((next: Iterable<string>) => {
    const wanted = new Set(next)
    setChosen((old) => (wanted.size === old.size && [...wanted].every((id) => old.has(id)) ? old : wanted))
  }, [])
  const toggle = useCallback((id: string) => {
    setChosen((old) => {
      const wanted = new Set(old)
      if (!wanted.delete(id)) wanted.add(id)
      return wanted
    })
  }, [])
  const change = useCallback((changes: Iterable<readonly [string, boolean]>) => {
    const list = [...changes]
    setChosen((old) => {
      const wanted = new Set(old)
      for (const [id, selected] of list) if (selected) wanted.add(id)
      for (const [id, selected] of list) if (!selected) wanted.delete(id)
      return wanted
    })
  }, [])
  const clear = useCallback(() => setChosen((old) => (old.size === 0 ? old : none)), [])
  return useMemo(() => ({ ids, only: ids.size === 1 ? [...ids][0]! : null, set, toggle, change, clear }), [ids, set, toggle, change, clear])
}
