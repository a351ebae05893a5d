import type { MapBundle } from '../../argument/map-file.ts'
import type { ClaimId, RelationId } from '../../ids.ts'
import type { Standing } from '../claim-label.ts'

/** A label and, in one sentence, why. */
export interface CarneadesLabel {
  label: Standing
  reason: string
}

export interface CarneadesEvaluation {
  /** By claim; questions (issues) have none. */
  claims: ReadonlyMap<ClaimId, CarneadesLabel>
  /** Supports and attacks: in where the argument applies with a weight above nothing, out where it weighs nothing. */
  relations: ReadonlyMap<RelationId, CarneadesLabel>
}

/** The grounded labelling of Gordon & Walton 2016, as Carneades 4 runs it (SPEC: CA). */
export function evaluateCarneades(_bundle: MapBundle): CarneadesEvaluation {
  return { claims: new Map(), relations: new Map() }
}
