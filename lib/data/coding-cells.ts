import type { MapId } from '../domain/ids.ts'
import type { Target } from '../domain/argument/relation.ts'
import type { ColumnId } from '../domain/comparison/column.ts'
import type { RoundColumn, RoundRow } from '../domain/comparison/coding/round.ts'
import { rowIdOf } from '../domain/comparison/row.ts'
import { userIdOf, type Actor } from './actor.ts'
import type { Tx } from './database.ts'

export function hasCell(round: { rows: unknown; columns: unknown }, { target, column }: { target: Target; column: ColumnId }): boolean {
  const row = rowIdOf(target)
  return (round.rows as RoundRow[]).some((one) => rowIdOf(one.target) === row) && (round.columns as RoundColumn[]).some(({ id }) => id === column)
}

/** Whether the actor has this cell to read in a round that is still open. */
export async function isReadingApart(tx: Tx, actor: Actor, mapId: MapId, cell: { target: Target; column: ColumnId }): Promise<boolean> {
  const userId = userIdOf(actor)
  if (userId === null) return false
  const rounds = await tx.codingRound.findMany({ where: { mapId, revealedAt: null, calledOffAt: null }, select: { id: true, rows: true, columns: true } })
  const here = rounds.filter((round) => hasCell(round, cell)).map(({ id }) => id)
  return here.length > 0 && (await tx.codingReader.count({ where: { roundId: { in: here }, userId, leftAt: null } })) > 0
}
