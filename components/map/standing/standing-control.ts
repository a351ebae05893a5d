import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { ClaimLabel } from '../../../lib/domain/evaluation/claim-label.ts'
import type { Evaluation, EvaluationOptions } from '../../../lib/domain/evaluation/evaluate-map.ts'
import type { LabelChange } from '../../../lib/domain/evaluation/label-changes.ts'
import type { Why } from '../../../lib/domain/evaluation/why-it-stands.ts'
import type { ClaimId, DocumentId, RelationId } from '../../../lib/domain/ids.ts'
import type { Supposed, Supposition } from './supposed.ts'

/** How a claim stands, as its card says it. */
export interface StandingMark {
  label: ClaimLabel
  /** How it stands on the map as it is, where what is supposed makes it stand otherwise. */
  was?: ClaimLabel
  supposed?: Supposition
}

export interface ShownWhy extends Why {
  claim: ClaimId
  /** The step that one is at. */
  at: number
}

/** What follows from what, for one's own eyes: nothing of it is written on the map. */
export interface StandingControl {
  /** Cards and lines show how they stand. */
  on: boolean
  setOn(on: boolean): void
  /** The map as it is, whatever is drawn over it. */
  map: ArgumentMap
  /** With what is supposed; null while it is not asked for, or still worked out. */
  evaluation: Evaluation | null
  /** What is granted and withdrawn, as it is worked out with. */
  options: EvaluationOptions
  marks: ReadonlyMap<ClaimId, StandingMark>
  /** Supports and attacks that do not count. */
  idle: ReadonlySet<RelationId>
  supposed: Supposed
  /** What comes of it for each claim. */
  claims: ReadonlyMap<ClaimId, Supposition>
  suppose(claims: Iterable<ClaimId>, how: Supposition | null): void
  supposeDocument(document: DocumentId, how: Supposition | null): void
  supposeOnlyGranted(only: boolean): void
  supposeNothing(): void
  /** What stands otherwise than on the map as it is, in the order of the map. */
  changes: readonly LabelChange[]
  /** Why one claim stands so, as it is shown on the map. */
  why: ShownWhy | null
  showWhy(claim: ClaimId | null): void
  goTo(step: number): void
}
