import type { MapId } from '../domain/ids.ts'
import type { JudgementValue } from '../domain/comparison/judgement.ts'
import type { CodedCell } from '../domain/comparison/coding/round.ts'
import { demand } from './access.ts'
import { userIdOf, type Actor } from './actor.ts'
import { hasCell } from './coding-cells.ts'
import { roundOf } from './coding-rounds.ts'
import { withActor, type Tx } from './database.ts'
import { Conflict, Invalid } from './data-errors.ts'
import { targetColumns } from './judgements.ts'
import { storable } from './storable.ts'

/** [BC9] Records what the group made of a cell and why; said again, the later stands. No value: it stays open, for this reason. */
export async function settleCell(actor: Actor, mapId: MapId, roundId: string, { target, column, value, reason }: CodedCell & { value: JudgementValue | null; reason: string }): Promise<void> {
  const why = storable(reason.trim())
  if (why === '' || why.length > 4000) throw new Invalid('reason', 'Say in up to 4,000 characters why it is settled so: it is what one wants to know later.')
  await inRevealed(actor, mapId, roundId, { target, column }, async (tx, groupId, cell) => {
    const said = { value, reason: why, createdBy: userIdOf(actor) ?? '', createdAt: new Date() }
    await tx.codingSettlement.upsert({ where: { roundId_targetKind_targetId_column: cell }, create: { ...cell, groupId, ...said }, update: said })
  })
}

/** Opens the question again. */
export async function unsettleCell(actor: Actor, mapId: MapId, roundId: string, cell: CodedCell): Promise<void> {
  await inRevealed(actor, mapId, roundId, cell, async (tx, _groupId, where) => {
    await tx.codingSettlement.deleteMany({ where })
  })
}

type StoredCell = { roundId: string; column: string } & ReturnType<typeof targetColumns>

async function inRevealed(actor: Actor, mapId: MapId, roundId: string, cell: CodedCell, write: (tx: Tx, groupId: string, cell: StoredCell) => Promise<void>): Promise<void> {
  await withActor(actor, async (tx) => {
    const round = await roundOf(tx, mapId, roundId)
    await demand(tx, actor, round.groupId, 'hold a round', { what: 'round' })
    if (!round.revealedAt) throw new Conflict('not-revealed', 'This round has not been revealed yet, so there is nothing to settle.')
    if (!hasCell(round, cell)) throw new Invalid('cell', 'This cell is none of the round’s.')
    await write(tx, round.groupId, { roundId, ...targetColumns(cell.target), column: cell.column })
  })
}
