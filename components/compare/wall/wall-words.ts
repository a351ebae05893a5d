import type { Round, Settlement } from '../../../lib/domain/comparison/coding/round.ts'
import { votesOf, type Turnout, type VoiceVotes } from '../../../lib/domain/comparison/coding/wall-vote.ts'
import { valueWord, valueWords } from '../coding/coding-words.ts'

export function turnoutWords({ voted, of }: Turnout): string {
  return `${voted} of ${of} ${of === 1 ? 'has' : 'have'} voted`
}

/** “You differ: ‘asserts’ 4, ‘denies’ 3.” */
export function votesSentence({ votes, count, alike }: VoiceVotes): string {
  if (count === 0) return 'Nobody voted.'
  if (alike) return `${count === 1 ? 'One vote' : count === 2 ? 'Both alike' : `All ${count} alike`}: ${valueWords[alike]}.`
  const said = votes.filter(({ codes }) => codes.length > 0).toSorted((a, b) => b.codes.length - a.codes.length)
  return `You differ: ${said.map(({ value, codes }) => `‘${valueWord[value]}’ ${codes.length}`).join(', ')}.`
}

/** All that came out, for whoever hears it. */
export function outcomeSentence(round: Round): string {
  return ['Revealed.', ...votesOf(round).map((votes) => `${votes.column.name}: ${votesSentence(votes)}`)].join(' ')
}

/** What the group holds of one voice. */
export function heldWords({ value }: Pick<Settlement, 'value'>): string {
  return value === null ? 'you do not agree' : valueWords[value]
}

export function recordedSentence({ columns, settlements }: Pick<Round, 'columns' | 'settlements'>): string {
  return `Recorded. ${columns.flatMap(({ id, name }) => settlements.filter(({ column }) => column === id).map((one) => `${name}: ${heldWords(one)}. ${one.reason}`)).join(' ')}`
}

/** The same among other words: what begins with a quotation is in quotation marks already. */
export function quotedShort(words: string): string {
  const short = inShort(words)
  return short.startsWith('“') ? short : `“${short}”`
}

/** A row’s words as they fit a line. */
export function inShort(words: string, most = 90): string {
  if (words.trim() === '') return 'A claim without words'
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/u, '')} …`
}
