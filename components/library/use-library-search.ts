'use client'
import { useEffect, useState } from 'react'
import { callApi } from '../api/call-api.ts'

export interface SearchHit {
  documentId: string
  title: string
  authors: readonly string[]
  date: string | null
  snippets: readonly { text: string; start: number; marks: readonly { start: number; end: number }[] }[]
}

export type LibrarySearch = { kind: 'off' } | { kind: 'searching' } | { kind: 'failed'; message: string } | { kind: 'found'; words: string; hits: readonly SearchHit[] }

/** Searches the group's texts a moment after the last keystroke; an answer that comes too late is dropped. */
export function useLibrarySearch(groupId: string, query: string): LibrarySearch {
  const words = query.trim()
  const [answer, setAnswer] = useState<{ words: string; search: LibrarySearch } | null>(null)
  useEffect(() => {
    if (words.length < 2) return
    const controller = new AbortController()
    const timer = setTimeout(() => {
      void callApi<{ hits: SearchHit[] }>('GET', `groups/${groupId}/search?q=${encodeURIComponent(words)}`, undefined, controller.signal).then((found) => {
        if (controller.signal.aborted) return
        setAnswer({ words, search: found.ok ? { kind: 'found', words, hits: found.value.hits } : { kind: 'failed', message: found.problem.detail } })
      })
    }, 250)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [groupId, words])
  if (words.length < 2) return { kind: 'off' }
  // While the next answer is on its way the last one stays: the list does not flicker at each letter.
  return answer && (answer.words === words || answer.search.kind === 'found') ? answer.search : { kind: 'searching' }
}
