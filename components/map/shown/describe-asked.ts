import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { filterHeadings, type FilterHeading } from '../../../lib/domain/argument/filter-map.ts'
import { quoted } from '../../../lib/domain/argument/quoted.ts'
import { shorten } from '../../../lib/domain/shorten.ts'
import { headingNames, stanceNames } from '../find/filter-words.ts'
import { labelNames } from '../../../lib/domain/evaluation/label-names.ts'
import type { MapSources } from '../sources/map-sources.ts'
import { claimNames } from '../words/claim-words.ts'
import type { ShownSettings } from './shown-control.ts'

/** What is asked to be seen of a map, in a few words: “near ‘…’ · Denies · Trotsky 1936 · 3 folded”; empty for the whole map. */
export function describeAsked(map: ArgumentMap, { folded, focus, filter }: ShownSettings, sources: Pick<MapSources, 'documents'>): string {
  const claim = focus && map.claims.get(focus.claim)
  const shut = [...folded].filter((id) => map.claims.has(id) || map.relations.has(id)).length
  return [
    ...(claim ? [`near ${quoted(shorten(claim.text, 40))}`] : []),
    ...filterHeadings.flatMap((heading) => {
      const values: readonly string[] = filter[heading] ?? []
      if (values.length === 0) return []
      if (heading === 'members') return [`${headingNames.members.toLowerCase()} ${values.length === 1 ? 'one person' : `${values.length} people`}`]
      return [values.map((value) => wordsFor(heading, value, sources)).join(' or ')]
    }),
    ...(shut > 0 ? [`${shut} folded`] : []),
  ].join(' · ')
}

function wordsFor(heading: FilterHeading, value: string, { documents }: Pick<MapSources, 'documents'>): string {
  if (heading === 'documents') return documents.get(value)?.shortName ?? 'a document'
  const words: Partial<Record<FilterHeading, Record<string, string>>> = { stances: stanceNames, kinds: claimNames, labels: labelNames }
  return words[heading]?.[value] ?? value
}
