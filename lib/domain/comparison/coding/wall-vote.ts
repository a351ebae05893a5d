import type { JudgementValue } from '../judgement.ts'
import { cellsOf } from './round-result.ts'
import { valuesFor, type Code, type Round, type RoundColumn, type RoundRow } from './round.ts'

/** How many have voted, of those that a vote waits for. */
export interface Turnout {
  voted: number
  of: number
}

/** How the votes on one voice fell. */
export interface VoiceVotes {
  row: RoundRow
  column: RoundColumn
  /** Every value that could be voted for, in the order of the ballot. */
  votes: readonly { value: JudgementValue; codes: readonly Code[] }[]
  count: number
  /** What all who voted said; null where they differ, or nobody voted. */
  alike: JudgementValue | null
}

/**
 * Who has said something of both voices has voted, also if they have left since. A vote waits for whoever is here (`present`:
 * user ids; null where that is not known: then for every reader) and has not, so that who comes late is counted when they come.
 */
export function turnoutOf({ readers, rows, columns }: Pick<Round, 'readers' | 'rows' | 'columns'>, present: ReadonlySet<string> | null): Turnout {
  const cells = rows.length * columns.length
  const voted = readers.filter(({ done }) => (done ?? 0) >= cells)
  const awaited = readers.filter(({ id, left, done }) => !left && (done ?? 0) < cells && (present === null || present.has(id)))
  return { voted: voted.length, of: voted.length + awaited.length }
}

/** How the votes fell, voice by voice. */
export function votesOf(round: Pick<Round, 'rows' | 'columns' | 'codes'>): VoiceVotes[] {
  return cellsOf(round).map(({ row, column, codes }) => {
    const votes = valuesFor(row).map((value) => ({ value, codes: codes.filter((code) => code.value === value) }))
    const said = votes.filter((vote) => vote.codes.length > 0)
    return { row, column, votes, count: codes.length, alike: said.length === 1 ? said[0]!.value : null }
  })
}
