'use client'
import { noChanges, type ChangeMarks } from '../changes/change-marks.ts'
import type { LiveMap } from '../live-map.ts'

/** The map with what is proposed for it drawn over it, and with edits that become proposals while one suggests. */
export interface Proposals {
  live: LiveMap
  changes: ChangeMarks
}

export function useProposals(_mapId: string, live: LiveMap): Proposals {
  return { live, changes: noChanges }
}
