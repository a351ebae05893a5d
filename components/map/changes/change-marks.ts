import type { Point } from '../../../lib/domain/layout/box.ts'

/** What a comparison or a suggestion does to one thing, drawn over the map. */
export interface ChangeMark {
  change: 'added' | 'removed' | 'changed' | 'moved'
  /** What became of it, as a sentence. */
  sentence?: string
  /** Who did or suggests it, where that is one person. */
  by?: { name: string; colour: string }
  /** What stood there before. */
  was?: { text?: string; place?: Point }
  /** What would stand there instead: a suggestion over what others go on editing beneath it. */
  becomes?: { text?: string }
  /** The suggestion that it belongs to. */
  suggestion?: string
}

/** By the claim's, relation's or evidence's id. */
export type ChangeMarks = ReadonlyMap<string, ChangeMark>

export const noChanges: ChangeMarks = new Map()
