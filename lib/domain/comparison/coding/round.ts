import type { Target } from '../../argument/relation.ts'
import type { ColumnId } from '../column.ts'
import type { JudgementValue } from '../judgement.ts'

/** `apart`: some rows by some columns, read apart and then compared. `wall`: one row, two columns, a secret vote of everyone in the room. */
export const roundKinds = ['apart', 'wall'] as const
export type RoundKind = (typeof roundKinds)[number]

/** Cells of one round: far more than anybody reads in an evening. */
export const mostCells = 2_000
export const mostReaders = 200

/** A row and a column as they read when the round began: what is edited meanwhile changes nothing of what was asked. */
export interface RoundRow {
  target: Target
  words: string
  /** A definition is used or rejected, not asserted. */
  definition?: true
}
export interface RoundColumn {
  id: ColumnId
  name: string
}

export interface CodedCell {
  target: Target
  column: ColumnId
}

/** What one reader found in one cell. */
export interface Code extends CodedCell {
  value: JudgementValue
  note?: string
  /** Who found it. */
  by: { id: string; name: string }
  at: string
}

/** What the group made of a cell on which its readers differed; no value: it stays open. */
export interface Settlement extends CodedCell {
  value: JudgementValue | null
  reason: string
  by: { id: string; name: string } | null
  at: string
}

export interface RoundReader {
  id: string
  name: string
  /** Stepped out of the round, or left the group. */
  left: boolean
  /** In how many cells they have said something; told to whoever holds rounds and of oneself, and to everyone once it is revealed. */
  done?: number
}

/** A round as the server tells it. Of an open one the codes are one's own. */
export interface Round {
  id: string
  kind: RoundKind
  title: string
  rows: readonly RoundRow[]
  columns: readonly RoundColumn[]
  state: 'open' | 'revealed' | 'called-off'
  by: { id: string; name: string } | null
  at: string
  ended?: { by: { id: string; name: string } | null; at: string }
  readers: readonly RoundReader[]
  codes: readonly Code[]
  settlements: readonly Settlement[]
}

export interface RoundsAnswer {
  rounds: readonly Round[]
}

/** What can be found in a cell of this row. */
export function valuesFor(row: Pick<RoundRow, 'definition'>): readonly JudgementValue[] {
  return row.definition ? ['uses', 'rejects', 'mixed', 'reported', 'silent'] : ['asserts', 'denies', 'mixed', 'reported', 'silent']
}
