'use client'
import { useCallback, useEffect, useState } from 'react'
import { hashOfPage, pageOfHash, type ComparePage } from './compare-page.ts'

/** The page of the comparison, in step with the address. */
export function useComparePage(): [ComparePage, (page: ComparePage) => void] {
  const [page, setPage] = useState<ComparePage>(() => pageOfHash(window.location.hash) ?? 'table')
  useEffect(() => {
    const follow = () => setPage((before) => pageOfHash(window.location.hash) ?? before)
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  const change = useCallback((next: ComparePage) => {
    setPage(next)
    window.history.replaceState(window.history.state, '', hashOfPage(next))
  }, [])
  return [page, change]
}
