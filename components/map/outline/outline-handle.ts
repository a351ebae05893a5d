import type { RelationId } from '../../../lib/domain/ids.ts'

export type RowMove = 'earlier' | 'later' | 'in' | 'out'

/** What commands may ask of the outline, while it is shown. */
export interface OutlineHandle {
  /** The step by which the row in hand bears on the row above it: a claim that is used twice has two. */
  step(): RelationId | undefined
  move(way: RowMove): void
  /** To the next place of the claim in hand, when it stands in several. */
  goElsewhere(): void
}
