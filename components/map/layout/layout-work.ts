import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import type { Point } from '../../../lib/domain/layout/box.ts'

/**
 * `anew`: from the map alone; `keep`: near to where everything stands. In both, what people placed stays. `everything`: from
 * the map alone, and what people placed goes with the rest.
 */
export type TidyHow = 'anew' | 'keep' | 'everything'

export interface LayoutQuestion {
  map: ArgumentMap
  sizes: ReadonlyMap<ClaimId, { width: number; height: number }>
  how: TidyHow
  /** After so many milliseconds the order reached by then must do. */
  within: number
}

export interface LayoutAnswer {
  places: ReadonlyMap<ClaimId, Point>
  /** Time ran out. */
  hurried: boolean
}
