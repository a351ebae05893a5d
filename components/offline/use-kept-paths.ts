import { useEffect, useState } from 'react'
import { listKeptPages } from './kept-pages.ts'
import { useAway } from './network.ts'

/** The addresses that open without a network, while there is none; null while there is one, for then all do. */
export function useKeptPaths(): ReadonlySet<string> | null {
  const away = useAway()
  const [paths, setPaths] = useState<ReadonlySet<string> | null>(null)
  useEffect(() => {
    if (!away) return
    let current = true
    void listKeptPages().then((pages) => current && setPaths(new Set(pages.map(({ path }) => path))))
    return () => {
      current = false
    }
  }, [away])
  return away ? paths : null
}
