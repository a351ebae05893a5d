import { listInWords } from '../argument/name-item.ts'
import type { ClaimLabel } from '../evaluation/claim-label.ts'
import type { ColumnId } from './column.ts'
import type { Comparison } from './compare-map.ts'
import type { Crux, Flip } from './cruxes.ts'
import { claimWords, stepWords } from './inference-words.ts'
import { targetOf } from './row.ts'

/**
 * A crux as one says it aloud: who holds it and who does not, and what would become of whose answer if they turned round. “Cliff holds
 * that “…”; Ticktin denies it. If Cliff gave that up, “It was a ruling class” would no longer follow for Cliff.”
 */
export function cruxSentence(comparison: Comparison, { target, pairs, flips }: Crux): string {
  const names = new Map(comparison.columns.map(({ id, name, byTitle }) => [id, byTitle ? `‘${name}’` : name] as const))
  const sideOf = (column: ColumnId) => sides(comparison, target, column)
  const all = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort((a, b) => indexOf(comparison, a) - indexOf(comparison, b))
  const named = (side: 1 | -1) => all.filter((column) => sideOf(column) === side).map((column) => names.get(column) ?? 'a text')
  const { claim, relation } = targetOf(target)
  const { map } = comparison.input
  const [holding, denying] = [named(1), named(-1)]
  const parted =
    claim !== undefined
      ? `${listAll(holding)} ${holding.length > 1 ? 'hold' : 'holds'} that ${claimWords(map, claim)}; ${listAll(denying)} ${denying.length > 1 ? 'deny' : 'denies'} it.`
      : `${listAll(holding)} ${holding.length > 1 ? 'take' : 'takes'} ${stepWords(map, relation)}; ${listAll(denying)} ${denying.length > 1 ? 'reject' : 'rejects'} it.`
  return [parted, ...flips.map((flip) => flipSentence(comparison, flip, sideOf(flip.column), claim !== undefined, names.get(flip.column) ?? 'the text'))].join(' ')
}

function flipSentence({ input: { map } }: Comparison, { answer, to }: Flip, side: 1 | -1, isClaim: boolean, name: string): string {
  const turn = side === 1 ? `If ${name} gave that up` : `If ${name} granted ${isClaim ? 'that' : 'the step'}`
  return `${turn}, ${claimWords(map, answer)} would ${becomes[to]} for ${name}.`
}

const becomes: Record<ClaimLabel, string> = {
  in: 'stand after all',
  refuted: 'be refuted',
  unestablished: 'no longer follow',
  contested: 'be contested',
  circular: 'rest on itself alone',
  undecided: 'hang in the air',
}

function sides({ testimonies, columns }: Comparison, target: string, column: ColumnId): 1 | -1 {
  const found = columns.find(({ id }) => id === column)
  const own = (found?.kind === 'set' ? found.members : [column]).flatMap((member) => testimonies.get(target)?.get(member) ?? [])
  return own.some(({ stance }) => stance === 'denies' || stance === 'rejects') ? -1 : 1
}

function indexOf({ columns }: Comparison, column: ColumnId): number {
  return columns.findIndex(({ id }) => id === column)
}

function listAll(names: readonly string[]): string {
  return names.length <= 3 ? listInWords(names) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
