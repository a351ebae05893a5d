import { foldText } from '../../../lib/domain/argument/fold-text.ts'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { MapSources } from '../sources/map-sources.ts'

/** The documents that bear on each claim or relation, by name, title and authors, as a search compares them. */
export function namesOfSources(evidence: ArgumentMap['evidence'], sources: MapSources): Map<string, string> {
  const folded = new Map<string, string>()
  const names = new Map<string, string>()
  for (const { passage, target } of evidence.values()) {
    const document = sources.documents.get(sources.passages.get(passage)?.document ?? '')
    if (!document) continue
    let name = folded.get(document.id)
    if (name === undefined) folded.set(document.id, (name = foldText([document.shortName, document.title, document.organisation, ...document.authors].filter(Boolean).join(' '))))
    const id = target.claim ?? target.relation
    const before = names.get(id)
    if (before === undefined) names.set(id, name)
    else if (!before.includes(name)) names.set(id, `${before} ${name}`)
  }
  return names
}
