'use client'
import { useCallback, useMemo, useState } from 'react'

export interface MapSelection {
  /** Ids of claims and relations. */
  ids: ReadonlySet<string>
  /** The id, when exactly one thing is selected. */
  only: string | null
  /** The one of them that one is at: from where arrows go on. */
  at: string | null
  /** Stay chosen while arrows go on. */
  kept: ReadonlySet<string>
  set(ids: Iterable<string>): void
  /** Goes to this one; what is kept stays chosen. */
  goTo(id: string): void
  /** Keeps the one that one is at, or keeps it no longer. */
  toggleKept(): void
  toggle(id: string): void
  /** Adds and takes off; several calls in one event add up. */
  change(ids: Iterable<readonly [id: string, selected: boolean]>): void
  clear(): void
}

const none: ReadonlySet<string> = new Set()

interface Chosen {
  ids: ReadonlySet<string>
  at: string | null
  kept: ReadonlySet<string>
}

const nothing: Chosen = { ids: none, at: null, kept: none }

export function useMapSelection(exists: (id: string) => boolean): MapSelection {
  const [chosen, setChosen] = useState(nothing)
  // What others remove meanwhile leaves the selection when it is read, not by a second write.
  const ids = useMemo(() => ([...chosen.ids].every(exists) ? chosen.ids : new Set([...chosen.ids].filter(exists))), [chosen, exists])
  const at = ids.size === 1 ? [...ids][0]! : chosen.at !== null && ids.has(chosen.at) ? chosen.at : null
  const set = useCallback((next: Iterable<string>) => setChosen((old) => withIds(old, new Set(next))), [])
  const toggle = useCallback((id: string) => {
    setChosen((old) => {
      const wanted = new Set(old.ids)
      if (!wanted.delete(id)) wanted.add(id)
      return withIds(old, wanted, wanted.has(id) ? id : undefined)
    })
  }, [])
  const change = useCallback((changes: Iterable<readonly [string, boolean]>) => {
    const list = [...changes]
    setChosen((old) => {
      const wanted = new Set(old.ids)
      for (const [id, selected] of list) if (selected) wanted.add(id)
      for (const [id, selected] of list) if (!selected) wanted.delete(id)
      return withIds(old, wanted, list.findLast(([, selected]) => selected)?.[0])
    })
  }, [])
  const goTo = useCallback((id: string) => setChosen(({ kept }) => ({ ids: new Set([...kept, id]), at: id, kept })), [])
  const toggleKept = useCallback(() => {
    setChosen((old) => {
      const here = old.at ?? (old.ids.size === 1 ? [...old.ids][0]! : null)
      if (here === null) return old
      const kept = new Set(old.kept.size > 0 ? old.kept : [...old.ids].filter((id) => id !== here))
      if (!kept.delete(here)) kept.add(here)
      return { ids: new Set([...kept, here]), at: here, kept }
    })
  }, [])
  const clear = useCallback(() => setChosen((old) => (old.ids.size === 0 ? old : nothing)), [])
  const { kept } = chosen
  return useMemo(() => ({ ids, only: ids.size === 1 ? [...ids][0]! : null, at, kept, set, goTo, toggleKept, toggle, change, clear }), [ids, at, kept, set, goTo, toggleKept, toggle, change, clear])
}

/** The same object where nothing changes. What one chooses otherwise than by arrows keeps nothing that is not in it. */
function withIds(old: Chosen, ids: ReadonlySet<string>, last?: string): Chosen {
  if (ids.size === old.ids.size && [...ids].every((id) => old.ids.has(id))) return old
  const at = last ?? (old.at !== null && ids.has(old.at) ? old.at : ([...ids].at(-1) ?? null))
  return { ids, at, kept: old.kept.size > 0 && [...old.kept].every((id) => ids.has(id)) ? old.kept : none }
}
