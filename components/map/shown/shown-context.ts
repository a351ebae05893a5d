'use client'
import { createContext, useContext } from 'react'
import type { Bearing } from '../../../lib/domain/argument/reach.ts'
import type { SetShown } from './shown-control.ts'

/** What a card needs to know of folding. Its own context, so that cards are not drawn again with every edit of the map. */
export interface Folds {
  hiddenBelow: ReadonlyMap<string, number>
  folded: ReadonlySet<string>
  bearing: Bearing
  fold: SetShown['fold']
}

export const FoldsContext = createContext<Folds | null>(null)

export function useFolds(): Folds | null {
  return useContext(FoldsContext)
}
