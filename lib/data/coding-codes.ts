import type { MapId } from '../domain/ids.ts'
import type { JudgementValue } from '../domain/comparison/judgement.ts'
import { rowIdOf } from '../domain/comparison/row.ts'
import { valuesFor, type CodedCell, type RoundRow } from '../domain/comparison/coding/round.ts'
import { demand } from './access.ts'
import { userIdOf, type Actor } from './actor.ts'
import { hasCell } from './coding-cells.ts'
import { holdOpen, roundOf } from './coding-rounds.ts'
import { withActor, type Tx } from './database.ts'
import { Forbidden, Invalid } from './data-errors.ts'
import { targetColumns } from './judgements.ts'
import { storable } from './storable.ts'

/** How many cells one has read in the round. */
export interface OwnProgress {
  done: number
}

/** [BC5] Writes down what one finds in a cell; said again, the later stands. It is nobody else's to see before the reveal. */
export async function putCode(actor: Actor, mapId: MapId, roundId: string, { target, column, value, note }: CodedCell & { value: JudgementValue; note?: string }): Promise<OwnProgress> {
  return inRound(actor, mapId, roundId, { target, column }, async (tx, round, own) => {
    const row = (round.rows as unknown as RoundRow[]).find((one) => rowIdOf(one.target) === rowIdOf(target))!
    if (!valuesFor(row).includes(value)) throw new Invalid('value', row.definition ? 'A definition is used or rejected, and not asserted or denied.' : 'Only a definition is used or rejected: a claim is asserted or denied.')
    const said = { value, note: storable(note?.trim() || null), createdAt: new Date() }
    await tx.codingCode.upsert({
      where: { roundId_createdBy_targetKind_targetId_column: own },
      create: { ...own, groupId: round.groupId, ...said },
      update: said,
    })
  })
}

/** Takes it back: the cell is then still to be read. */
export async function removeCode(actor: Actor, mapId: MapId, roundId: string, cell: CodedCell): Promise<OwnProgress> {
  return inRound(actor, mapId, roundId, cell, async (tx, _round, own) => {
    await tx.codingCode.deleteMany({ where: own })
  })
}

type RoundOfMap = Awaited<ReturnType<typeof roundOf>>
type OwnCode = { roundId: string; createdBy: string; column: string } & ReturnType<typeof targetColumns>

async function inRound(actor: Actor, mapId: MapId, roundId: string, cell: CodedCell, write: (tx: Tx, round: RoundOfMap, own: OwnCode) => Promise<void>): Promise<OwnProgress> {
  return withActor(actor, async (tx) => {
    const round = await roundOf(tx, mapId, roundId)
    await demand(tx, actor, round.groupId, 'read in a round', { what: 'round' })
    const createdBy = userIdOf(actor) ?? ''
    const reads = await tx.codingReader.count({ where: { roundId, userId: createdBy, leftAt: null } })
    if (reads === 0) throw new Forbidden('not-a-reader', 'You do not read in this round. Whoever holds it chooses who does.')
    await holdOpen(tx, roundId)
    if (!hasCell(round, cell)) throw new Invalid('cell', 'This cell is none of the round’s.')
    await write(tx, round, { roundId, createdBy, ...targetColumns(cell.target), column: cell.column })
    return { done: await tx.codingCode.count({ where: { roundId, createdBy } }) }
  })
}
