import type { ClaimKind } from '../argument/claim.ts'
import type { Target } from '../argument/relation.ts'
import type { ClaimId } from '../ids.ts'

/** `claim:ID` or `relation:ID`. */
export type RowId = string

export function rowIdOf(target: Target): RowId {
  return target.claim === undefined ? `relation:${target.relation}` : `claim:${target.claim}`
}

export function targetOf(id: RowId): Target {
  const name = id.slice(id.indexOf(':') + 1)
  return id.startsWith('relation:') ? { relation: name } : { claim: name }
}

/** One of the things that a row says: with sign −1, in the words of its contradictory. */
export interface RowMember {
  target: Target
  sign: 1 | -1
}

/** A claim or an inference that columns are asked about; what `equals` or `contradictory` makes one with it stands in the same row. */
export interface Row {
  id: RowId
  /** What the row is named by: the first of its members in the map's order. */
  target: Target
  kind: Exclude<ClaimKind, 'question'> | 'relation'
  /** The claim's words, or the inference in words. */
  words: string
  /** The one named first; sign 1. */
  members: readonly RowMember[]
  /** The question the row belongs to, and the position whose branch it stands in; absent for what hangs on neither. */
  question?: ClaimId
  position?: ClaimId
}

/** Whether two rows are the same in all that they say. */
export function sameRow(a: Row, b: Row): boolean {
  return (
    a.id === b.id && a.kind === b.kind && a.words === b.words && a.question === b.question && a.position === b.position &&
    a.members.length === b.members.length &&
    a.members.every(({ target, sign }, index) => sign === b.members[index]!.sign && rowIdOf(target) === rowIdOf(b.members[index]!.target))
  )
}
