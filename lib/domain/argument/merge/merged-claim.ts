import { byCodeUnit } from '../by-code-unit.ts'
import type { Claim } from '../claim.ts'

const filled = ['term', 'role', 'exclusive', 'standard', 'granted', 'scope', 'weight', 'copiedFrom', 'pos'] as const satisfies readonly (keyof Claim)[]

/** The claim that stays, with what only the other had: every tag, both notes, and each field that it did not have itself. */
export function mergedClaim(stays: Claim, goes: Claim, text = stays.text): Claim {
  const missing = filled.filter((field) => stays[field] === undefined && goes[field] !== undefined)
  const note = bothNotes(stays.note, goes.note)
  return {
    ...stays,
    ...Object.fromEntries(missing.map((field) => [field, goes[field]])),
    // A position says more than a claim: it answers a question.
    kind: stays.kind === 'claim' && goes.kind === 'position' ? 'position' : stays.kind,
    text,
    tags: [...new Set([...stays.tags, ...goes.tags])].sort(byCodeUnit),
    ...(note === undefined ? {} : { note }),
    ...(goes.unknown ? { unknown: { ...goes.unknown, ...stays.unknown } } : {}),
  }
}

/** Both notes, one after the other; once where one holds the other. */
export function bothNotes(first: string | undefined, other: string | undefined): string | undefined {
  if (!first?.trim() || !other?.trim()) return first?.trim() ? first : (other ?? first)
  if (first.includes(other)) return first
  return other.includes(first) ? other : `${first}\n\n${other}`
}
