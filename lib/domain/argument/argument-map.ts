import type { ClaimId, EvidenceId, MapId, RelationId, VoiceId } from '../ids.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Claim } from './claim.ts'
import type { Evidence, Voice } from './evidence.ts'
import type { Relation } from './relation.ts'

/**
 * One question's graph of claims, relations and evidence. This is the map as stored: it may hold removed items and,
 * where two good edits met, dangling ones. `readMap` gives the map as everyone reads it.
 * Maps (not records) by id, because ids come from files and may be `__proto__`.
 */
export interface ArgumentMap {
  id: MapId
  /** The claim of kind question that the map is about. */
  question?: ClaimId
  title: string
  description?: string
  claims: ReadonlyMap<ClaimId, Claim>
  relations: ReadonlyMap<RelationId, Relation>
  evidence: ReadonlyMap<EvidenceId, Evidence>
  voices: ReadonlyMap<VoiceId, Voice>
  /** Saved views and presentation steps, in their order; their screens come later, the file keeps them. */
  views: readonly Json[]
  steps: readonly Json[]
  /** What other formats brought and ours has no word for, by format: the file's `unknown`. */
  unknown?: JsonObject
  /** Fields that a newer version of our own format wrote beside `map` or inside it, kept for the way back. */
  unknownFields?: { file?: JsonObject; map?: JsonObject }
}

export function emptyMap(id: MapId, title: string): ArgumentMap {
  return { id, title, claims: new Map(), relations: new Map(), evidence: new Map(), voices: new Map(), views: [], steps: [] }
}
