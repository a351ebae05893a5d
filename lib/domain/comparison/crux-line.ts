import { listInWords } from '../argument/name-item.ts'
import type { Comparison } from './compare-map.ts'
import { contestedBy } from './contested.ts'
import type { Crux } from './cruxes.ts'
import { claimWords, stepWords } from './inference-words.ts'
import { targetOf } from './row.ts'
import { spokenName } from './spoken-name.ts'

/** A crux in one line: “The answers of Cliff and Trotsky turn on ‘…’; 9 pairs of texts part over it.” All that part are counted, also those of whom neither’s answer turns on it. */
export function cruxLine(comparison: Comparison, { target, flips }: Crux): string {
  const { columns, rowOf, input } = comparison
  const { map } = input
  const { claim, relation } = targetOf(target)
  const row = rowOf(target)
  const pairs = row ? contestedBy(comparison, row) : 0
  const turning = new Set(flips.map(({ column }) => column))
  const names = columns.flatMap((column) => (turning.has(column.id) ? [spokenName(column)] : []))
  const what = claim !== undefined ? claimWords(map, claim) : `whether ${stepWords(map, relation)} holds`
  return `The ${names.length > 1 ? 'answers' : 'answer'} of ${listInWords(names)} ${names.length > 1 ? 'turn' : 'turns'} on ${what}; ${pairs === 1 ? 'one pair of texts parts' : `${pairs} pairs of texts part`} over it.`
}
