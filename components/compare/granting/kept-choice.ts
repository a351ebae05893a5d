import type { Column, ColumnId } from '../../../lib/domain/comparison/column.ts'
import { agreement } from '../../../lib/domain/comparison/agreement.ts'
import type { Comparison } from '../../../lib/domain/comparison/compare-map.ts'
import { hasOwnVoice } from '../../../lib/domain/comparison/has-own-voice.ts'
import { standApart } from '../../../lib/domain/comparison/stand-apart.ts'
import type { Inferences } from './granting-parts.ts'

/** Whom somebody grants, whom beside, and whose inferences are heard. `beside` null: nobody. */
export interface GrantingChoice {
  one: ColumnId
  beside: ColumnId | null
  inferences: Inferences
}

/** Those who can be granted: a voice only says what others make it say. */
export function grantable({ columns }: Pick<Comparison, 'columns'>): readonly Column[] {
  return columns.filter(hasOwnVoice)
}

/** What was chosen before, as far as it is still there; else the two that part on most rows. Null where nobody can be granted. */
export function chosenIn(comparison: Comparison, kept: string | null): GrantingChoice | null {
  const own = grantable(comparison)
  const [first] = own
  if (!first) return null
  const { one, beside, inferences } = read(kept)
  const heard = inferences === 'everyone' ? 'everyone' : 'own'
  const known = (id: unknown) => own.find((column) => column.id === id)?.id
  const chosen = known(one)
  if (chosen) return { one: chosen, beside: beside === null ? null : (known(beside) ?? null), inferences: heard }
  const pair = mostParted(comparison, own)
  return { one: pair?.[0] ?? first.id, beside: pair?.[1] ?? null, inferences: heard }
}

function read(kept: string | null): Partial<Record<keyof GrantingChoice, unknown>> {
  try {
    const value: unknown = JSON.parse(kept ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

/** With many columns asking every pair would be felt: those with most to say are asked. */
const asked = 6

function mostParted(comparison: Comparison, columns: readonly Column[]): [ColumnId, ColumnId] | null {
  const said = speakingOf(comparison)
  const speaking = columns.length <= asked ? columns : columns.toSorted((a, b) => (said.get(b.id) ?? 0) - (said.get(a.id) ?? 0)).slice(0, asked)
  let best: [ColumnId, ColumnId] | null = null
  let most = -1
  for (const [index, a] of speaking.entries()) {
    for (const b of speaking.slice(index + 1)) {
      const parted = standApart(a, b) ? (agreement(comparison, a.id, b.id)?.parted.length ?? -1) : -1
      if (parted > most) [best, most] = [[a.id, b.id], parted]
    }
  }
  return best
}

/** On how many claims and inferences each column says anything, by what was said: no cell is made for it. */
function speakingOf({ columns, testimonies }: Comparison): ReadonlyMap<ColumnId, number> {
  const sets = columns.flatMap((column) => (column.kind === 'set' ? [column] : []))
  const counts = new Map<ColumnId, number>()
  const count = (column: ColumnId) => counts.set(column, (counts.get(column) ?? 0) + 1)
  for (const said of testimonies.values()) {
    for (const column of said.keys()) count(column)
    for (const { id, members } of sets) if (members.some((member) => said.has(member))) count(id)
  }
  return counts
}
