'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SuggestionAnswer, SuggestionsAnswer } from '../../../lib/domain/argument/suggestion/suggestion-answer.ts'
import { callApi } from '../../api/call-api.ts'
import type { LiveMap } from '../live-map.ts'

export interface OpenSuggestions {
  /** Null until the server has said. */
  rows: readonly SuggestionAnswer[] | null
  /** What `stamp` gave when they were asked for. */
  asked: number
  /** Why they cannot be shown, as a sentence. */
  problem: string | null
  reload(): void
}

/** The map's open suggestions, fetched again whenever the live map says that something about them changed (and after each connection). */
export function useOpenSuggestions(mapId: string, handle: LiveMap['handle'], wanted: boolean, stamp: () => number): OpenSuggestions {
  const [state, setState] = useState<Omit<OpenSuggestions, 'reload'>>({ rows: null, asked: 0, problem: null })
  const stampNow = useRef(stamp)
  stampNow.current = stamp
  const asking = useRef<{ again: boolean } | null>(null)

  const reload = useCallback(() => {
    if (asking.current) {
      asking.current.again = true
      return
    }
    const own = (asking.current = { again: false })
    const asked = stampNow.current()
    void callApi<SuggestionsAnswer>('GET', `maps/${mapId}/suggestions?state=open`).then((answer) => {
      if (asking.current !== own) return
      asking.current = null
      // Without a connection what was last known stays; it is asked for again when the connection is back.
      setState((old) => (answer.ok ? { rows: answer.value.suggestions, asked, problem: null } : { ...old, problem: answer.problem.detail }))
      if (own.again) reload()
    })
  }, [mapId])

  useEffect(() => {
    if (!wanted) return
    reload()
    const stop = handle?.subscribeHints((what) => what === 'suggestions' && reload())
    return () => {
      stop?.()
      asking.current = null
    }
  }, [handle, reload, wanted])

  return { ...state, reload }
}
