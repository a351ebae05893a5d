'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { callApi } from '../../api/call-api.ts'
import type { MapSources, SourceDocument, SourcePassage } from './map-sources.ts'
import { shortName } from '../../../lib/domain/document/short-name.ts'

export interface GroupPassages {
  documents: { id: string; title: string; authors: string[]; organisation?: string | null; date?: string | null }[]
  passages: SourcePassage[]
}

/** Loads the group's documents and passages, and loads them again when evidence names a passage that is not among them. */
export function useMapSources(groupId: string, map: ArgumentMap): MapSources {
  const [loaded, setLoaded] = useState<GroupPassages | null>(null)
  const [failed, setFailed] = useState(false)
  const busy = useRef(false)

  const refresh = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    const answer = await callApi<GroupPassages>('GET', `groups/${groupId}/passages`)
    busy.current = false
    if (answer.ok) setLoaded(answer.value)
    setFailed(!answer.ok)
  }, [groupId])

  useEffect(() => void refresh(), [refresh])

  const cited = useCitedDocuments(loaded, map)
  const sources = useMemo(() => toSources(loaded, failed, () => void refresh(), cited), [loaded, failed, refresh, cited])

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
