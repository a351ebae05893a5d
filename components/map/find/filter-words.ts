import type { Stance } from '../../../lib/domain/argument/evidence.ts'
import type { FilterHeading } from '../../../lib/domain/argument/filter-map.ts'
import type { ClaimLabel } from '../../../lib/domain/evaluation/claim-label.ts'

export const headingNames: Record<FilterHeading, string> = { documents: 'Document', stances: 'Stance', tags: 'Tag', members: 'Read by', kinds: 'Kind', labels: 'How it stands' }

export const stanceNames: Record<Stance, string> = { asserts: 'Asserts', denies: 'Denies', uses: 'Uses', rejects: 'Rejects', none: 'No stance' }

/** How a claim stands by the reasons on the map. */
export const labelNames: Record<ClaimLabel, string> = {
  in: 'Holds', refuted: 'Refuted', unestablished: 'No reason holds', contested: 'Reasons both ways', circular: 'Goes in a circle', undecided: 'Undecided',
}
