import type { ClaimId, RelationId } from '../../ids.ts'
import type { Json, JsonObject } from '../../json.ts'
import type { MapCommand, MapItemKind } from '../map-command.ts'
import type { RecordKind } from '../views/kept-records.ts'

/**
 * What a suggested command takes for granted of the map it was made on (SPEC: SU). What the suggestion itself brings is
 * not listed.
 *
 * - `there`: the item is on the map and not removed. `name` is what people called it, for when it is gone for good.
 * - `removed`: the item is removed and can be brought back.
 * - `free`: no item has ever had this id.
 * - `field`: a field’s value; null where it was not set. On the map itself `id` is empty.
 * - `text`: a claim’s words.
 * - `premise`: how a claim stands among a relation’s premises; null where it does not.
 * - `question`: what was made of a critical question of a step; null where nothing was.
 * - `record`: a saved view or a step as it was; null where there was none.
 * - `hanging`: the ids of what hung on an item that the suggestion removes: nothing else may be lost with it unseen.
 */
export type Expectation =
  | { that: 'there'; on: MapItemKind; id: string; name: string }
  | { that: 'removed'; on: MapItemKind; id: string; name: string }
  | { that: 'free'; on: MapItemKind; id: string }
  | { that: 'field'; on: MapItemKind | 'map'; id: string; field: string; value: Json }
  | { that: 'text'; id: ClaimId; text: string }
  | { that: 'premise'; relation: RelationId; claim: ClaimId; premise: { role?: string } | null }
  | { that: 'question'; relation: RelationId; question: string; dealt: JsonObject | null }
  | { that: 'record'; on: RecordKind; id: string; value: JsonObject | null }
  | { that: 'hanging'; on: MapItemKind; id: string; ids: readonly string[] }

/** A list of map commands that somebody suggests, with what they expect of the map. */
export interface Suggestion {
  id: string
  /** Each is taken or left as one; a batch is one. */
  commands: readonly MapCommand[]
  expects: readonly Expectation[]
  /** What it would do, as the history would say it: “added the claim ‘…’”. */
  sentence: string
}
