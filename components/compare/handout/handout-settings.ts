import type { RowId } from '../../../lib/domain/comparison/row.ts'
import { handoutPapers, type HandoutPaper } from '../../../lib/domain/comparison/writing/lay-out-handout.ts'

/** How somebody wants the handout, on this device. */
export interface HandoutSettings {
  paper: HandoutPaper
  /** Items that are not wanted. */
  without: readonly RowId[]
}

/** What was kept; what is not understood counts as nothing. */
export function readHandoutSettings(kept: string | null): HandoutSettings {
  const fresh: HandoutSettings = { paper: 'a4', without: [] }
  try {
    const value: unknown = JSON.parse(kept ?? '')
    if (value === null || typeof value !== 'object') return fresh
    const { paper, without } = value as Record<string, unknown>
    return {
      paper: handoutPapers.find((own) => own === paper) ?? fresh.paper,
      without: Array.isArray(without) ? without.filter((id): id is RowId => typeof id === 'string') : [],
    }
  } catch {
    return fresh
  }
}
