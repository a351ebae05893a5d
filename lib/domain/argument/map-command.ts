import type { ClaimId, EvidenceId, RelationId, VoiceId } from '../ids.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Claim, Position, Removal } from './claim.ts'
import type { Evidence, Voice } from './evidence.ts'
import type { DealtQuestion, Relation, Premise } from './relation.ts'
import type { RecordKind } from './views/kept-records.ts'

/** Fields of `T` to set; `null` clears the field. */
type Changes<T> = { [K in keyof T]?: T[K] | null }

export type ClaimChanges = Changes<Omit<Claim, 'id' | 'text' | 'tags' | 'pos' | 'removed'>>
export type RelationChanges = Changes<Omit<Relation, 'id' | 'premises' | 'questions' | 'removed'>>
export type EvidenceChanges = Changes<Omit<Evidence, 'id' | 'removed'>>
export type VoiceChanges = Changes<Omit<Voice, 'id' | 'removed'>>

/** The four kinds of thing that are added, removed and put back alike. */
export type MapItem =
  | { on: 'claim'; item: Claim }
  | { on: 'relation'; item: Relation }
  | { on: 'evidence'; item: Evidence }
  | { on: 'voice'; item: Voice }
export type MapItemKind = MapItem['on']

/**
 * One edit of a map as a value (SPEC: MC). Every edit by anyone, from any surface, is a list of these: the canvas, the
 * outline, import, the API, suggestions. `applyCommand` and `invertCommand` read and make them; the live document
 * applies the same ones.
 *
 * - `add` puts a new item in; its id must be new to the map.
 * - `remove` marks an item removed (soft); `restore` takes the mark off. `removed` is given by whoever makes the command,
 *   so that applying it twice gives the same map.
 * - `edit-text` sets a claim's text as a whole; the live document applies the smallest difference, so that two people
 *   typing in one sentence keep both edits.
 * - `set` changes fields; `null` clears.
 * - `set-premise` puts a premise in (or changes its role), or takes it out with `null`.
 * - `set-question` says what was made of a critical question of a relation's scheme, or opens it again with `null`.
 * - `set-tag` puts a tag on a claim or takes it off.
 * - `move` sets positions; `null` lets the layout decide.
 * - `put` keeps one saved view or one step under its id, or takes it away with `null`; two people who each put one keep both.
 * - `batch` is all of them in order, or none.
 */
export type MapCommand =
  | ({ type: 'add' } & MapItem)
  | { type: 'remove'; on: MapItemKind; id: string; removed: Removal }
  | { type: 'restore'; on: MapItemKind; id: string }
  | { type: 'edit-text'; id: ClaimId; text: string }
  | { type: 'set'; on: 'claim'; id: ClaimId; changes: ClaimChanges }
  | { type: 'set'; on: 'relation'; id: RelationId; changes: RelationChanges }
  | { type: 'set'; on: 'evidence'; id: EvidenceId; changes: EvidenceChanges }
  | { type: 'set'; on: 'voice'; id: VoiceId; changes: VoiceChanges }
  | { type: 'set'; on: 'map'; changes: { title?: string; description?: string | null; question?: ClaimId | null; views?: readonly Json[]; steps?: readonly Json[] } }
  | { type: 'set-premise'; relation: RelationId; claim: ClaimId; premise: Omit<Premise, 'claim'> | null }
  | { type: 'set-question'; relation: RelationId; question: string; dealt: Omit<DealtQuestion, 'question'> | null }
  | { type: 'set-tag'; claim: ClaimId; tag: string; present: boolean }
  | { type: 'move'; positions: readonly { claim: ClaimId; pos: Position | null }[] }
  | { type: 'put'; on: RecordKind; id: string; value: JsonObject | null }
  | { type: 'batch'; commands: readonly MapCommand[] }
