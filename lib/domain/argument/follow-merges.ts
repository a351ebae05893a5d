import type { ClaimId } from '../ids.ts'
import type { Removal } from './claim.ts'

/** Gives the claim that stands for one: itself, or what it was merged into; undefined where nothing does. */
export type StandIn = (id: ClaimId) => ClaimId | undefined

/**
 * Follows merges to their end (SPEC: RD12). A claim stands for itself while it is there; one that was merged into another
 * has that one's stand-in. Of claims that were merged in a circle, by people who did not know of one another, the lowest
 * id stands for all, and for whatever was merged into any of them. Each claim is followed once.
 */
export function followMerges(get: (id: ClaimId) => { removed?: Removal } | undefined): StandIn {
  const known = new Map<ClaimId, ClaimId | undefined>()
  return (id) => {
    if (known.has(id)) return known.get(id)
    const path = new Set<ClaimId>()
    let at = id
    let end: ClaimId | undefined
    for (;;) {
      if (known.has(at)) {
        end = known.get(at)
        break
      }
      if (path.has(at)) {
        end = lowestFrom(path, at)
        break
      }
      const claim = get(at)
      if (!claim?.removed) {
        end = claim && at
        break
      }
      path.add(at)
      const { into } = claim.removed
      // What says it was merged into itself is removed and no more.
      if (into === undefined || into === at) break
      at = into
    }
    known.set(at, end)
    for (const passed of path) known.set(passed, end)
    return end
  }
}

function lowestFrom(path: ReadonlySet<ClaimId>, start: ClaimId): ClaimId {
  const all = [...path]
  return all.slice(all.indexOf(start)).reduce((low, id) => (id < low ? id : low))
}
