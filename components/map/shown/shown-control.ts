import type { MapFilter } from '../../../lib/domain/argument/filter-map.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'

/** How far around the claim in focus one sees: steps from claim to claim. */
export type FocusSteps = 1 | 2 | 3

export interface MapFocus {
  claim: ClaimId
  steps: FocusSteps
}

/** What one has asked to see of this map; it is one's own, and kept on the device. */
export interface ShownSettings {
  folded: ReadonlySet<string>
  focus: MapFocus | null
  filter: MapFilter
  /** Cards are drawn where they stand on the whole map, however far apart that leaves them. */
  stand?: boolean
}

/** Changes what is shown of the map, and nothing on the map. The functions stay the same. */
export interface SetShown {
  /** Folds what bears on claims or joint reasons away, or unfolds it. */
  fold(ids: string | Iterable<string>, shut: boolean): void
  /** Folds everything but the questions and what answers them. */
  foldAll(): void
  unfoldAll(): void
  focus(id: ClaimId | null, steps?: FocusSteps): void
  filter(filter: MapFilter): void
  find(text: string): void
  /** Unfolds what is before a claim or relation, and shows it although focus or filter leave it out. */
  reveal(id: string): void
  /** Whether cards are drawn where they stand although part of the map is hidden, or closer together. */
  stand(stand: boolean): void
  /** Everything unfolded, no focus, no filter. */
  showAll(): void
  /** All at once, as a saved view has it. */
  apply(settings: ShownSettings): void
}
