'use client'
import { useMemo, type ReactNode } from 'react'
import { bearingOn } from '../../../lib/domain/argument/reach.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { useKept } from '../state/use-kept.ts'
import { FoldsContext } from './shown-context.ts'

/** Tells cards what is folded behind them. */
export function FoldsProvider({ children }: { children: ReactNode }) {
  const { live, shown, setShown } = useMapRoom()
  const hiddenBelow = useKept(shown.hiddenBelow)
  const relations = useKept(live.map.relations)
  const folds = useMemo(() => ({ hiddenBelow, folded: shown.folded, bearing: bearingOn(relations), fold: setShown.fold }), [hiddenBelow, shown.folded, relations, setShown])
  return <FoldsContext.Provider value={folds}>{children}</FoldsContext.Provider>
}
