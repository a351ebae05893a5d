'use client'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { ChangeMarks } from '../changes/change-marks.ts'
import type { LiveMap } from '../live-map.ts'

/** Two states of the map laid over one another: what to draw, and what became of each thing. */
export interface Comparison {
  map: ArgumentMap
  changes: ChangeMarks
}

/** The comparison that is open in the history panel, or null. */
export function useComparison(_mapId: string, _live: LiveMap): Comparison | null {
  return null
}
