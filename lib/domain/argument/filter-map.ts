import type { ClaimLabel } from '../evaluation/claim-label.ts'
import type { ClaimId, DocumentId, PassageId, UserId } from '../ids.ts'
import type { ArgumentMap } from './argument-map.ts'
import type { Claim, ClaimKind } from './claim.ts'
import type { Stance } from './evidence.ts'
import { endsOf } from './shown-map.ts'

/** What is looked for: any of the values under one heading, and all headings that have any. */
export interface MapFilter {
  documents?: readonly DocumentId[]
  stances?: readonly Stance[]
  tags?: readonly string[]
  /** Who read a passage so. */
  members?: readonly UserId[]
  kinds?: readonly ClaimKind[]
  labels?: readonly ClaimLabel[]
  /** What does not match goes; else it steps back. */
  hides?: boolean
}

export const filterHeadings = ['documents', 'stances', 'tags', 'members', 'kinds', 'labels'] as const
export type FilterHeading = (typeof filterHeadings)[number]

export function isEmptyFilter(filter: MapFilter): boolean {
  return filterHeadings.every((heading) => (filter[heading] ?? []).length === 0)
}

/** What the filter has to know beside the map. */
export interface FilterContext {
  documentOf(passage: PassageId): DocumentId | undefined
  labelOf(claim: ClaimId): ClaimLabel | undefined
}

/**
 * The claims and relations that match under every heading that has a value; null where none has. What is asked of passages
 * (document, stance, member) one passage has to have together: “denied by Trotsky, as Ada read it”. A relation matches by
 * its own passages, and brings what it joins with it; by kind, tag or label only claims match.
 */
export function matchFilter(map: ArgumentMap, filter: MapFilter, context: FilterContext): Set<string> | null {
  if (isEmptyFilter(filter)) return null
  const cited = citedBy(map, filter, context)
  const matching = new Set<string>()
  const matches = (claim: Claim) =>
    holds(filter.kinds, claim.kind) &&
    (!filter.tags?.length || filter.tags.some((tag) => claim.tags.includes(tag))) &&
    (!filter.labels?.length || holds(filter.labels, context.labelOf(claim.id)))
  for (const claim of map.claims.values()) if ((!cited || cited.has(claim.id)) && matches(claim)) matching.add(claim.id)
  if (!cited) return matching
  const ofRelations = [...cited].filter((id) => map.relations.has(id))
  for (const id of ofRelations) {
    const ends = endsOf(map, [id])
    if (![...ends].some((end) => matches(map.claims.get(end)!))) continue
    matching.add(id)
    for (const end of ends) matching.add(end)
  }
  return matching
}

/** What has a passage as the filter asks for; null where it asks nothing of passages. */
function citedBy(map: ArgumentMap, { documents, stances, members }: MapFilter, { documentOf }: FilterContext): Set<string> | null {
  if (!documents?.length && !stances?.length && !members?.length) return null
  const cited = new Set<string>()
  for (const item of map.evidence.values()) {
    if (holds(stances, item.stance) && holds(members, item.by) && holds(documents, documentOf(item.passage))) cited.add(item.target.claim ?? item.target.relation)
  }
  return cited
}

function holds<T>(wanted: readonly T[] | undefined, value: T | undefined): boolean {
  return !wanted?.length || (value !== undefined && wanted.includes(value))
}
