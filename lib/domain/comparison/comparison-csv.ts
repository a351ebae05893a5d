import { csvLine } from '../interchange/csv/csv-line.ts'
import type { Cell } from './cell.ts'
import type { Comparison } from './compare-map.ts'
import { claimWords } from './inference-words.ts'
import { isReconstruction, reconstruction } from './is-reconstruction.ts'
import type { Row } from './row.ts'

/** The table as CSV (RFC 4180, UTF-8): a line a row, a cell a column, in the words of the screen: “asserts (3)”, “silent”. */
export function comparisonCsv(comparison: Comparison): string {
  const { columns, rows, cell, input } = comparison
  const { map } = input
  const words = (claim: string | undefined) => (claim === undefined ? '' : claimWords(map, claim).slice(1, -1))
  const head = csvLine(['Question', 'Position', 'Kind', 'Claim or inference', ...columns.map(({ name }) => name)])
  return head + rows.map((row) => csvLine([words(row.question), words(row.position), row.kind, rowWords(comparison, row), ...columns.map(({ id }) => cellWords(cell(row.id, id)))])).join('')
}

/** What a row says, and whether anybody but the group says it. */
export function rowWords(comparison: Comparison, row: Row): string {
  return isReconstruction(comparison, row) ? `${row.words} (${reconstruction})` : row.words
}

/** A cell in words; empty where nobody has looked yet. */
export function cellWords({ stance, explicit, qualified, testimonies, silentBy, derived, reported }: Cell): string {
  if (stance === 'unread') return derived ? `(not said; ${derived.sign === 1 ? 'it would follow' : 'its denial would follow'})` : ''
  if (stance === 'silent') return `silent (looked for by ${silentBy.length})`
  const more = [...(explicit ? [] : ['implicit']), ...(qualified ? ['qualified'] : []), ...(reported ? [testimonies.some(({ report }) => report) ? 'as others report' : 'reports others'] : [])]
  return `${stance === 'none' ? 'takes no side' : stance}${more.length > 0 ? `, ${more.join(', ')}` : ''} (${testimonies.length})`
}
