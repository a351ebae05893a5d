import type { ArgumentMap } from '../argument/argument-map.ts'
import type { ClaimId } from '../ids.ts'
import { circlesOf, type Circle } from './circles.ts'
import type { ClaimLabel } from './claim-label.ts'
import type { ClaimNodes, MapNetwork } from './map-network.ts'
import { no, undecided, yes } from './network.ts'

/** What is out and what is undecided, told apart by why. */
export function tellApart(map: ArgumentMap, built: MapNetwork, values: Uint8Array): Map<ClaimId, ClaimLabel> {
  const labels = new Map<ClaimId, ClaimLabel>()
  let circles: ReadonlyMap<number, Circle> | null = null
  for (const [id, nodes] of built.claims) {
    if (map.claims.get(id)!.kind === 'question') continue
    const value = values[nodes.holds]
    if (value === yes) labels.set(id, 'in')
    else if (value === no) labels.set(id, isRefuted(nodes, values) ? 'refuted' : 'unestablished')
    else labels.set(id, undecidedLabel(nodes, values, (circles ??= circlesOf(built, values))))
  }
  return labels
}

/** Something speaks against it, or excludes it, and holds. */
function isRefuted({ attacked, excluded }: ClaimNodes, values: Uint8Array): boolean {
  return values[attacked] === yes || values[excluded] === yes
}

function undecidedLabel({ holds, supported, attacked, excluded }: ClaimNodes, values: Uint8Array, circles: ReadonlyMap<number, Circle>): ClaimLabel {
  if (values[supported] === yes && values[attacked] === yes) return 'contested'
  const circle = circles.get(holds)
  if (circle === undefined || values[holds] !== undecided) return 'undecided'
  // What excludes one another does so both ways, also where three do.
  return circle === 'opposed' || circles.has(excluded) ? 'contested' : 'circular'
}
