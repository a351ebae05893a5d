import { listInWords } from '../argument/name-item.ts'
import type { ClaimLabel } from '../evaluation/claim-label.ts'
import type { Comparison } from './compare-map.ts'
import type { Crux, Flip } from './cruxes.ts'
import { claimWords, stepWords } from './inference-words.ts'
import { targetOf, type Row } from './row.ts'
import { spokenName } from './spoken-name.ts'

/**
 * A crux as one says it aloud: who holds it and who does not, and what would become of whose answer if they turned round. “Cliff holds
 * that “…”; Ticktin denies it. If Cliff gave that up, “It was a ruling class” would no longer follow for Cliff.”
 */
export function cruxSentence(comparison: Comparison, { target, pairs, flips }: Crux): string {
  const { columns, cell, rowOf, input } = comparison
  const row = rowOf(target)
  if (!row) return ''
  const taking = new Set(pairs.flatMap(({ a, b }) => [a, b]))
  const named = (side: 1 | -1) => columns.flatMap((column) => (taking.has(column.id) && cell(row.id, column.id).sign === side ? [spokenName(column)] : []))
  const names = new Map(columns.map((column) => [column.id, spokenName(column)] as const))
  const [holding, denying] = [named(1), named(-1)]
  const { claim, relation } = targetOf(row.id)
  const [pro, con] = verbs(row)
  const what = claim !== undefined ? claimWords(input.map, claim) : stepWords(input.map, relation)
  const parted = `${listAll(holding)} ${holding.length > 1 ? pro[1] : pro[0]} ${what}; ${listAll(denying)} ${denying.length > 1 ? con[1] : con[0]} it.`
  return [parted, ...flips.map((flip) => flipSentence(comparison, row, flip, names.get(flip.column) ?? 'the text'))].join(' ')
}

/** For and against, of one and of several. */
function verbs({ kind }: Row): readonly [readonly [string, string], readonly [string, string]] {
  if (kind === 'relation') return [['takes', 'take'], ['rejects', 'reject']]
  if (kind === 'definition') return [['uses', 'use'], ['rejects', 'reject']]
  return [['holds that', 'hold that'], ['denies', 'deny']]
}

function flipSentence({ cell, input: { map } }: Comparison, row: Row, { column, answer, from, to }: Flip, name: string): string {
  return `If ${name} ${turn(row, cell(row.id, column).sign)}, ${claimWords(map, answer)} would ${becomes(from, to)} for ${name}.`
}

/** What is done by whoever turns round; who denies what a contradictory in the row says and holds the row’s words, would have to take up the other. */
function turn({ kind, members }: Row, side: 1 | -1 | 0): string {
  if (members.some(({ sign }) => sign === -1)) return 'turned round on that'
  if (side === 1) return 'gave that up'
  return kind === 'relation' ? 'granted it' : kind === 'definition' ? 'used that too' : 'granted that'
}

function becomes(from: ClaimLabel, to: ClaimLabel): string {
  if (to === 'in') return 'stand after all'
  // What did not follow before cannot cease to.
  return from === 'in' ? falls[to] : `no longer ${stood[from]} but ${to === 'unestablished' ? 'follow from nothing' : falls[to]}`
}

const falls: Record<Exclude<ClaimLabel, 'in'>, string> = {
  refuted: 'be refuted',
  unestablished: 'no longer follow',
  contested: 'be contested',
  circular: 'rest on itself alone',
  undecided: 'hang in the air',
}

const stood: Record<Exclude<ClaimLabel, 'in'>, string> = { ...falls, unestablished: 'lack a reason' }

function listAll(names: readonly string[]): string {
  return names.length <= 3 ? listInWords(names) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
