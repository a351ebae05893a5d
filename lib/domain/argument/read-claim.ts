import type { Problem } from '../result.ts'
import { claimKinds } from './claim.ts'
import type { Claim } from './claim.ts'
import { isWeight } from './is-weight.ts'
import { quoted } from './quoted.ts'

const kinds: ReadonlySet<string> = new Set(claimKinds)

/** A claim as read: a kind this version does not know reads as a plain claim, a weight outside [0, 1] as none. */
export function readClaim(claim: Claim, problems: Problem[]): Claim {
  let read = claim
  if (!kinds.has(claim.kind)) {
    problems.push({ code: 'unknown-kind', message: `${quoted(claim.text)} is of a kind this version does not know (${claim.kind}) and is shown as a claim.`, at: claim.id })
    read = { ...read, kind: 'claim' }
  }
  if (!isWeight(claim.weight)) {
    problems.push({ code: 'weight-range', message: `The weight of ${quoted(claim.text)} is not between 0 and 1 and is left aside.`, at: claim.id })
    read = { ...read }
    delete read.weight
  }
  return read
}
