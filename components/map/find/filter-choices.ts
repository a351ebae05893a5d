import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { byCodeUnit } from '../../../lib/domain/argument/by-code-unit.ts'
import { claimKinds } from '../../../lib/domain/argument/claim.ts'
import { stances } from '../../../lib/domain/argument/evidence.ts'
import type { FilterHeading } from '../../../lib/domain/argument/filter-map.ts'
import { claimLabels, type ClaimLabel } from '../../../lib/domain/evaluation/claim-label.ts'
import type { MapSources } from '../sources/map-sources.ts'
import { claimNames } from '../words/claim-words.ts'
import { stanceNames } from './filter-words.ts'
import { labelNames } from '../../../lib/domain/evaluation/label-names.ts'

export interface FilterChoice {
  value: string
  words: string
  /** How many claims and relations have it. */
  count: number
}

/** What there is on the map to filter by, under each heading; a heading with nothing to choose between is left out. */
export function filterChoices(
  map: ArgumentMap,
  { sources, names, labels }: { sources: MapSources; names: ReadonlyMap<string, string>; labels: ReadonlyMap<string, ClaimLabel> },
): readonly { heading: FilterHeading; choices: readonly FilterChoice[] }[] {
  const things: Record<FilterHeading, Map<string, Set<string>>> = { documents: new Map(), stances: new Map(), tags: new Map(), members: new Map(), kinds: new Map(), labels: new Map() }
  const put = (heading: FilterHeading, value: string | undefined, thing: string) => {
    if (value === undefined) return
    const own = things[heading].get(value)
    if (own) own.add(thing)
    else things[heading].set(value, new Set([thing]))
  }
  for (const { id, kind, tags } of map.claims.values()) {
    put('kinds', kind, id)
    for (const tag of tags) put('tags', tag, id)
    put('labels', labels.get(id), id)
  }
  for (const { target, passage, stance, by } of map.evidence.values()) {
    const thing = target.claim ?? target.relation
    put('documents', sources.passages.get(passage)?.document, thing)
    put('stances', stance, thing)
    put('members', by, thing)
  }
  const listed = (heading: FilterHeading, wordsOf: (value: string) => string, order?: readonly string[]): { heading: FilterHeading; choices: FilterChoice[] } => {
    const choices = [...things[heading]].map(([value, ids]) => ({ value, words: wordsOf(value), count: ids.size }))
    const place = (value: string) => (order ? order.indexOf(value) : 0)
    return { heading, choices: choices.sort((a, b) => place(a.value) - place(b.value) || byCodeUnit(a.words.toLowerCase(), b.words.toLowerCase())) }
  }
  return [
    listed('documents', (id) => sources.documents.get(id)?.shortName ?? 'A document that has not arrived'),
    listed('stances', (stance) => stanceNames[stance as keyof typeof stanceNames] ?? stance, stances),
    listed('tags', (tag) => tag),
    // In a file it is a name and no id.
    listed('members', (id) => names.get(id) ?? (/^[0-9a-f]{8}-/.test(id) ? 'Somebody who has left' : id)),
    listed('kinds', (kind) => claimNames[kind as keyof typeof claimNames] ?? kind, claimKinds),
    listed('labels', (label) => labelNames[label as ClaimLabel], claimLabels),
  ].filter(({ choices }) => choices.length > 0)
}
