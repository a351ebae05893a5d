import type { SuggestionConflict } from '../../../lib/domain/argument/suggestion/suggestion-answer.ts'
import type { Suggestion } from '../../../lib/domain/argument/suggestion/suggestion.ts'
import type { MapMode } from './map-mode.ts'
import type { OwnSuggestion } from './suggestion-ledger.ts'

/** An open suggestion as the room shows it. */
export interface OpenSuggestion {
  suggestion: Suggestion
  at: string
  /** When its author last changed it, as far as it is known here; nobody accepts what they have not seen. */
  updatedAt?: string
  by: { id: string | null; name: string; colour: string }
  own: boolean
  /** Why it does not fit the map as it is, or not whole. */
  conflicts: readonly SuggestionConflict[]
}

/** Suggesting and deciding, as every part of the map's room sees it. */
export interface Suggesting {
  mode: MapMode
  modes: readonly MapMode[]
  setMode(mode: MapMode): void
  mayDecide: boolean
  archived: boolean
  /** Oldest first; null until they are known. */
  open: readonly OpenSuggestion[] | null
  problem: string | null
  reload(): void
  /** Whether those of others are drawn over the map. */
  shown: boolean
  setShown(shown: boolean): void
  chosen: string | null
  choose(id: string | null): void
  /** Own suggestions that are on this device only, and what of them the server did not take. */
  unsent: number
  offline: boolean
  refused: readonly (OwnSuggestion & { sentence: string })[]
  withdraw(id: string): void
  suggestAgain(key: string): void
  drop(key: string): void
  /** Being decided just now. */
  deciding: ReadonlySet<string>
  /** `quietly`: one of many, about which one sentence is said in the end. */
  accept(id: string, commands?: readonly number[], quietly?: boolean): Promise<boolean>
  reject(id: string, reason?: string): Promise<boolean>
}
