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

  const sources = useMemo(() => toSources(loaded, failed, () => void refresh()), [loaded, failed, refresh])

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

export function toSources(loaded: GroupPassages | null, failed: boolean, refresh: () => void): MapSources {
  const documents = new Map<string, SourceDocument>()
  loaded?.documents.forEach((document, index) =>
    documents.set(document.id, { ...document, shortName: shortName(document), hue: (index % 8) + 1, patterned: index >= 8 }),
  )
  return {
    documents,
    passages: new Map(loaded?.passages.map((passage) => [passage.id, passage])),
    status: loaded ? 'ready' : failed ? 'failed' : 'loading',
    refresh,
  }
}
