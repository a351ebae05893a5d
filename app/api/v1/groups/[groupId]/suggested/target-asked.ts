import { z } from 'zod'
import type { Target } from '../../../../../../lib/domain/argument/relation.ts'

const id = z.string().min(1).max(200)

/** A claim or an inference of a map, as an address or a body names it. */
export const targetShape = { claim: id.optional(), relation: id.optional() }

/** What is said of `targetShape` where one of the two is needed. */
export const oneOfTwo = 'Name a claim or a relation, and not both.'

export function targetAsked({ claim, relation }: { claim?: string | undefined; relation?: string | undefined }): Target | undefined {
  if (claim !== undefined) return relation === undefined ? { claim } : undefined
  return relation === undefined ? undefined : { relation }
}
