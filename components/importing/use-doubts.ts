'use client'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import { doubtsOf, placeOf, type Doubt } from './doubts.ts'

/** What waits to be decided, walked through one by one, and the repair that is looked at besides. */
export function useDoubts(doc: ImportedText, settled: ReadonlySet<string>, show: (place: { start: number; end: number }) => void) {
  const doubts = useMemo(() => doubtsOf(doc, settled), [doc, settled])
  const [walk, setWalk] = useState<number | null>(null)
  const [repair, setRepair] = useState<number | null>(null)
  const subject = useMemo(
    (): Doubt | null => (repair !== null && doc.repairs[repair] ? { kind: 'repair', index: repair, repair: doc.repairs[repair] } : walk !== null ? (doubts[walk] ?? null) : null),
    [repair, walk, doubts, doc],
  )
  const walkTo = useCallback(
    (index: number) => {
      const doubt = doubts[index]
      if (!doubt) return
      setRepair(null)
      setWalk(index)
      show(placeOf(doubt))
    },
    [doubts, show],
  )
  const showRepair = useCallback(
    (index: number) => {
      setWalk(null)
      setRepair(index)
      show(doc.repairs[index]!)
    },
    [doc, show],
  )
  const letGo = useCallback(() => {
    setWalk(null)
    setRepair(null)
  }, [])
  const stepBy = useCallback(
    (by: 1 | -1): boolean => {
      if (doubts.length === 0) return false
      walkTo(walk === null ? (by > 0 ? 0 : doubts.length - 1) : (walk + by + doubts.length) % doubts.length)
      return true
    },
    [doubts, walk, walkTo],
  )
  // What was decided leaves the list, and the next takes its place.
  useEffect(() => {
    if (walk === null) return
    const next = doubts[Math.min(walk, doubts.length - 1)]
    if (!next) return setWalk(null)
    if (walk >= doubts.length) setWalk(doubts.length - 1)
    show(placeOf(next))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when what is doubtful has changed
  }, [doubts])
  return { doubts, walk: repair === null ? walk : null, subject, walkTo, stepBy, showRepair, letGo, forgetRepair: useCallback(() => setRepair(null), []) }
}
