import type { Stance } from '../../../lib/domain/argument/evidence.ts'
import type { FilterHeading } from '../../../lib/domain/argument/filter-map.ts'

export const headingNames: Record<FilterHeading, string> = { documents: 'Document', stances: 'Stance', tags: 'Tag', members: 'Read by', kinds: 'Kind', labels: 'How it stands' }

export const stanceNames: Record<Stance, string> = { asserts: 'Asserts', denies: 'Denies', uses: 'Uses', rejects: 'Rejects', none: 'No stance' }
