import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { ItemChange } from '../../../lib/domain/argument/changes/item-change.ts'
import type { ChangeMarks } from '../changes/change-marks.ts'

/** A state of the map that can be asked for: a row of its log, or a named version. */
export interface StatePoint {
  seq: number
  version?: string
  /** What it is called in a sentence: "‘First draft’ (3 Nov)", "10:31 on 3 November". */
  words: string
}

/** Two states of the map laid over one another: what to draw, and what became of each thing. */
export interface Comparison {
  from: StatePoint
  /** Null: the map as it is now, whatever else happens to it meanwhile. */
  to: StatePoint | null
  status: 'loading' | 'ready' | 'failed'
  /** Why it cannot be shown. */
  message?: string
  before: ArgumentMap
  after: ArgumentMap
  /** What differs, as one reads the map: from the top down, what hangs on a claim after it. */
  items: readonly ItemChange[]
  /** What is drawn: both states as one, or the old one alone. */
  map: ArgumentMap
  changes: ChangeMarks
  /** Only the old state is shown, as it was. */
  asThen: boolean
}

/** What can be done about comparisons from anywhere in the room. */
export interface ComparisonControl {
  open: Comparison | null
  compare(from: StatePoint, to: StatePoint | null): void
  showAsThen(asThen: boolean): void
  close(): void
}
