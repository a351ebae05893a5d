import type { ClaimId, PassageId } from '../../ids.ts'
import type { ColumnId } from '../column.ts'
import type { RowId } from '../row.ts'

/** What a group needs on one sheet to argue from: derived from a comparison, before it is known how much of it fits. */
export interface Handout {
  /** The map's question. */
  title: string
  /** Who is compared. */
  texts: readonly string[]
  /** The answers to the question, and who takes and who rejects them. */
  answers: readonly { claim: ClaimId; words: string; taken: readonly string[]; rejected: readonly string[] }[]
  /** What the answers turn on, most pairs first; then what they part over besides. */
  items: readonly HandoutItem[]
  /** What several say and none denies, most first. */
  common: readonly { words: string; by: readonly string[] }[]
  /** By pairs: “7 of 11”, and on how many rows besides one of them says both or changed sides; those who agree on the largest share first. Pairs with no row in common are left out. */
  agreement: readonly { a: string; b: string; agree: number; of: number; undecided: number }[]
  /** The texts in full, each once. */
  sources: readonly string[]
}

export interface HandoutItem {
  /** The claim or inference. */
  id: RowId
  /** `crux`: an answer turns on it; `parted`: they differ on it. */
  kind: 'crux' | 'parted'
  /** In a table of who says what, where it stands. */
  row: RowId
  headline: string
  /** To be said aloud. */
  sentence: string
  for: HandoutSide
  against: HandoutSide
}

export interface HandoutSide {
  /** “Hold it”, “reject the step”. */
  word: string
  columns: readonly ColumnId[]
  /** As many who speak as can be heard before one is heard twice; each best passage first. */
  passages: readonly HandoutPassage[]
}

export interface HandoutPassage {
  id: PassageId
  /** In full, on one line. */
  words: string
  /** “Trotsky 1936, p. 249”. */
  cited: string
  /** “implied”, “with a qualification”. */
  marks: readonly string[]
}
