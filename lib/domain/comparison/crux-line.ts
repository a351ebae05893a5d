import { listInWords } from '../argument/name-item.ts'
import type { Comparison } from './compare-map.ts'
import type { Crux } from './cruxes.ts'
import { claimWords, stepWords } from './inference-words.ts'
import { targetOf } from './row.ts'

/** A crux in one line: “The answers of Cliff and Trotsky turn on ‘…’; 9 pairs of texts part over it.” */
export function cruxLine({ columns, input: { map } }: Comparison, { target, pairs, flips }: Crux): string {
  const { claim, relation } = targetOf(target)
  const turning = new Set(flips.map(({ column }) => column))
  const names = columns.flatMap(({ id, name, byTitle }) => (turning.has(id) ? [byTitle ? `‘${name}’` : name] : []))
  const what = claim !== undefined ? claimWords(map, claim) : `whether ${stepWords(map, relation)} holds`
  return `The ${names.length > 1 ? 'answers' : 'answer'} of ${listInWords(names)} ${names.length > 1 ? 'turn' : 'turns'} on ${what}; ${pairs.length === 1 ? 'one pair of texts parts' : `${pairs.length} pairs of texts part`} over it.`
}
