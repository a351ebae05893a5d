'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { usePendingPassages } from '../../device/use-pending-passages.ts'
import type { MapSources, SourceDocument } from './map-sources.ts'
import { shortName } from '../../../lib/domain/document/short-name.ts'
import { loadGroupPassages, type GroupPassages } from './load-group-passages.ts'

/** Loads the group's documents and passages, and loads them again when evidence names a passage that is not among them. */
export function useMapSources(groupId: string, map: ArgumentMap): MapSources {
  const [loaded, setLoaded] = useState<GroupPassages | null>(null)
  const [failed, setFailed] = useState(false)
  const [arrived, setArrived] = useState(0)
  const busy = useRef(false)
  const again = useRef(false)

  const refresh = useCallback(async () => {
    // Whoever asks while it loads wants to know of what came after it began.
    again.current = busy.current
    if (busy.current) return
    busy.current = true
    do {
      again.current = false
      const answer = await loadGroupPassages(groupId, setArrived)
      if (answer.ok) setLoaded(answer.value)
      setFailed(!answer.ok)
    } while (again.current)
    busy.current = false
  }, [groupId])

  useEffect(() => void refresh(), [refresh])

  const all = useWithPending(loaded, refresh)
  const cited = useCitedDocuments(all, map)
  const sources = useMemo(() => ({ ...toSources(all, failed, () => void refresh(), cited), ...(all === null && { arrived }) }), [all, failed, arrived, refresh, cited])

  // Somebody may have highlighted and linked a passage since: ask once for each id that is new to us.
  const asked = useRef(new Set<string>())
  useEffect(() => {
    if (sources.status !== 'ready') return
    const missing = [...map.evidence.values()].filter((item) => !sources.passages.has(item.passage) && !asked.current.has(item.passage))
    if (missing.length === 0) return
    for (const item of missing) asked.current.add(item.passage)
    const timer = setTimeout(() => void refresh(), 400)
    return () => clearTimeout(timer)
  }, [map.evidence, sources, refresh])

  return sources
}

/** With the highlights that this device has not sent yet, so that a claim made of one on a train has its evidence. */
function useWithPending(loaded: GroupPassages | null, refresh: () => Promise<void>): GroupPassages | null {
  const pending = usePendingPassages()
  const count = useRef(0)
  // Those that have been sent are the server's to tell of.
  useEffect(() => {
    if (pending.length < count.current) void refresh()
    count.current = pending.length
  }, [pending, refresh])
  return useMemo(() => {
    if (!loaded || pending.length === 0) return loaded
    const documents = new Set(loaded.documents.map(({ id }) => id))
    const known = new Set(loaded.passages.map(({ id }) => id))
    return { ...loaded, passages: [...loaded.passages, ...pending.filter(({ id, document }) => documents.has(document) && !known.has(id))] }
  }, [loaded, pending])
}

/** The same set until a document is cited for the first time or no longer. */
function useCitedDocuments(loaded: GroupPassages | null, map: ArgumentMap): ReadonlySet<string> {
  const documentOf = useMemo(() => new Map(loaded?.passages.map(({ id, document }) => [id, document])), [loaded])
  const last = useRef<ReadonlySet<string>>(new Set())
  return useMemo(() => {
    const cited = new Set([...map.evidence.values()].flatMap(({ passage }) => documentOf.get(passage) ?? []))
    if (cited.size !== last.current.size || [...cited].some((id) => !last.current.has(id))) last.current = cited
    return last.current
  }, [documentOf, map.evidence])
}

/** Documents come in the order they were added to the group; those that the map cites are counted first. */
function toSources(loaded: GroupPassages | null, failed: boolean, refresh: () => void, cited: ReadonlySet<string>): MapSources {
  const documents = new Map<string, SourceDocument>()
  const ordered = [...(loaded?.documents.filter(({ id }) => cited.has(id)) ?? []), ...(loaded?.documents.filter(({ id }) => !cited.has(id)) ?? [])]
  ordered.forEach((document, index) =>
    documents.set(document.id, { ...document, shortName: shortName(document), key: cited.has(document.id) ? String(index + 1) : null, hue: (index % 8) + 1, patterned: index >= 8 }),
  )
  return {
    documents,
    passages: new Map(loaded?.passages.map((passage) => [passage.id, passage])),
    status: loaded ? 'ready' : failed ? 'failed' : 'loading',
    refresh,
  }
}
